import { REBASELINE, type DatedEvent } from "../event.ts";
import type { Issue } from "../issue.ts";
import type { Prose } from "../screen/prose.ts";
import * as cell from "./cells.ts";
import { entriesIn, repeatedIds, unknownIds, type Entry } from "./entries.ts";
import { cellsIn, type Cells, type ReferenceTable } from "./reference.ts";
import type { Table } from "./table.ts";

const COLUMNS = {
  id: cell.id,
  date: cell.day,
  published_on: cell.optionalDay,
  kind: cell.filled,
  title: cell.filled,
  detail: cell.text,
  indicators: cell.text,
  source: cell.text,
  url: cell.text,
};

export const EVENTS: ReferenceTable<typeof COLUMNS> = {
  file: "events.csv",
  columns: COLUMNS,
  required: ["id", "date", "kind", "title"] satisfies (keyof typeof COLUMNS)[],
};

/** The columns in which anything may be written. */
export const EVENTS_PROSE: Partial<Record<keyof typeof COLUMNS, Prose>> = {
  kind: "text",
  title: "dated-text",
  detail: "dated-text",
  source: "dated-text",
  url: "dated-text",
};

export type EventEntry = Entry<typeof COLUMNS>;

export type EventsRead = {
  readonly events: readonly DatedEvent[];
  readonly entries: readonly EventEntry[];
  readonly issues: readonly Issue[];
};

/** `events.csv` in the order of its rows. */
export function readEvents(table: Table | undefined, known: ReadonlySet<string>): EventsRead {
  const { entries, issues } = entriesIn(EVENTS, table);
  return {
    events: entries.map(({ cells }) => eventOf(cells)),
    entries,
    issues: [
      ...issues,
      ...repeatedIds(EVENTS.file, "id", entries),
      ...unknownIds(EVENTS.file, "indicators", entries, known),
    ],
  };
}

/** Limits start anew only for a stated reason, by a decision that can be looked up, and for the indicators it names. */
export function unexplainedRebaselines(entries: readonly EventEntry[]): Issue[] {
  return entries
    .filter(({ cells }) => cells.kind === REBASELINE)
    .flatMap(({ row, cells }) =>
      (["detail", "indicators", "source"] as const)
        .filter((column) => cells[column] === "")
        .map((column): Issue => ({ code: "rebaseline-unexplained", file: EVENTS.file, row, column })),
    );
}

/** The same as published; undefined for a file that we did not publish. */
export function readPublishedEvents(table: Table): DatedEvent[] | undefined {
  return cellsIn(EVENTS, table)?.map(eventOf);
}

function eventOf({ published_on: publishedOn, indicators, ...cells }: Cells<typeof COLUMNS>): DatedEvent {
  return { ...cells, publishedOn, indicators: cell.listIn(indicators) };
}
