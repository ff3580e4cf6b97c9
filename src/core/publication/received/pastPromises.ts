import type { Issue } from "../../issue.ts";
import { COMMENTARY } from "../../tables/commentary.ts";
import { entriesIn } from "../../tables/entries.ts";
import type { ReceivedReference } from "./reference.ts";

type Read = Pick<ReceivedReference, "parsed">;

/**
 * Notes whose date of being back on track is published, and which the council's file no longer has with that date. What was promised stays:
 * the front page counts from it how often a date moved (`backOnTrackOf`). A note that is withdrawn is published no more, so that nothing is
 * asked of it.
 */
export function changedPromises(before: Read, after: Read): Issue[] {
  const given = entriesIn(COMMENTARY, after.parsed.get(COMMENTARY.file)?.table).entries;
  const kept = new Set(given.map(promiseIn));
  const changed = entriesIn(COMMENTARY, before.parsed.get(COMMENTARY.file)?.table).entries.filter(
    (entry) => entry.cells.back_on_track_by !== "" && !kept.has(promiseIn(entry)),
  );
  return changed.map(({ cells: { indicator, period } }) => ({
    ...{ code: "promise-changed", file: COMMENTARY.file, indicator, month: period },
  }));
}

type Entry = { readonly cells: Readonly<Record<"period" | "indicator" | "back_on_track_by", string>> };

function promiseIn({ cells }: Entry): string {
  return [cells.period, cells.indicator, cells.back_on_track_by].join(" ");
}
