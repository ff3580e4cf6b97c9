import { rebaselinesOf } from "../../analysis/spc/segments.ts";
import { spcOf } from "../../analysis/spc/spc.ts";
import { inFile, type Issue } from "../../issue.ts";
import { headlinesOf } from "../built/headlines.ts";
import type { PublicEdition } from "../published.ts";

/** A note for each indicator whose limits are out of date. Only a row in `events.csv` can settle it. */
export function limitNotes(edition: PublicEdition): Issue[] {
  const issues = headlinesOf(edition).flatMap((series): Issue[] => {
    const { id } = series.indicator;
    const now = spcOf(series, rebaselinesOf(edition.reference.events, id))?.now;
    if (now?.kind !== "limits" || now.level === undefined) return [];
    const { since, months } = now.level;
    return [{ code: "limits-old", indicator: id, since, months }];
  });
  return inFile("events.csv", issues);
}
