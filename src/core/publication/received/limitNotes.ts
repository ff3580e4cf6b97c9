import { inFile, type Issue } from "../../issue.ts";
import { judgedIn } from "../built/signals.ts";
import type { PublicEdition } from "../published.ts";

/** A note for each indicator whose limits are out of date. Only a row in `events.csv` can settle it. */
export function limitNotes(edition: PublicEdition): Issue[] {
  const issues = judgedIn(edition).flatMap(({ indicator, spc: { now } }): Issue[] => {
    if (now.kind !== "limits" || now.level === undefined) return [];
    const { since, months } = now.level;
    return [{ code: "limits-old", indicator, since, months }];
  });
  return inFile("events.csv", issues);
}
