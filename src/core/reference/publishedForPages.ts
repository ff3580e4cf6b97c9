import type { DatedEvent } from "../event.ts";
import { readDay, readMonth } from "../period.ts";
import { DISCLOSURES, type Category } from "../indicator.ts";
import type { Note } from "../note.ts";
import type { Table } from "../tables/table.ts";
import { listIn, oneOf, readRows, wholeNumber } from "./published.ts";

/** Published reference files that only an indicator's page reads: not every page waits for their code. */

/** `breakdowns.csv`. */
export function readPublishedBreakdowns(table: Table): Category[] | undefined {
  return readRows(table, ["indicator", "breakdown", "category"], (cell) => ({
    indicator: cell("indicator"),
    breakdown: cell("breakdown"),
    category: cell("category"),
    title: cell("title") || cell("category"),
    addsUp: cell("adds_up") === "yes",
    partner: wholeNumber(cell("partner")) ?? Number.POSITIVE_INFINITY,
    disclosure: oneOf(DISCLOSURES, cell("disclosure")) ?? "person",
  }));
}

/** `commentary.csv`, oldest first. */
export function readPublishedCommentary(table: Table): Note[] | undefined {
  const notes = readRows(table, ["period", "indicator", "text"], (cell) => {
    const period = readMonth(cell("period"));
    return (
      period && {
        period,
        indicator: cell("indicator"),
        role: cell("role"),
        isException: cell("kind") === "exception",
        text: cell("text"),
        backOnTrackBy: readMonth(cell("back_on_track_by")),
      }
    );
  });
  return notes?.sort((a, b) => (a.period < b.period ? -1 : a.period > b.period ? 1 : 0));
}

/** `events.csv`. */
export function readPublishedEvents(table: Table): DatedEvent[] | undefined {
  return readRows(table, ["id", "date", "kind", "title"], (cell) => {
    const date = readDay(cell("date"));
    return (
      date && {
        id: cell("id"),
        date,
        publishedOn: readDay(cell("published_on")),
        kind: cell("kind"),
        title: cell("title"),
        detail: cell("detail"),
        indicators: listIn(cell("indicators")),
        source: cell("source"),
        url: cell("url"),
      }
    );
  });
}
