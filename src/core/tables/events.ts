import type { DatedEvent } from "../event.ts";
import type { Prose } from "../screen/prose.ts";
import * as cell from "./cells.ts";
import { EVENTS_FILE } from "./paths.ts";
import { cellsIn, type Cells, type ReferenceTable } from "./reference.ts";
import type { Table } from "./table.ts";

const COLUMNS = {
  id: cell.id,
  date: cell.day,
  published_on: cell.optional(cell.day),
  kind: cell.filled,
  title: cell.filled,
  detail: cell.text,
  indicators: cell.text,
  source: cell.text,
  url: cell.text,
  grade: cell.text,
  framework: cell.text,
  known_to: cell.choice(["day", "month", "year"], "day"),
  same_as: cell.optionalId,
  repeats_months: cell.optional(cell.wholeNumber),
};

export const EVENTS: ReferenceTable<typeof COLUMNS> = {
  file: EVENTS_FILE,
  columns: COLUMNS,
  required: ["id", "date", "kind", "title"] satisfies (keyof typeof COLUMNS)[],
};

/** The columns of free text. */
export const EVENTS_PROSE: Partial<Record<keyof typeof COLUMNS, Prose>> = {
  kind: "text",
  title: "dated-text",
  detail: "dated-text",
  source: "dated-text",
  url: "address",
  grade: "text",
  framework: "dated-text",
};

/** `events.csv` as published, in the order of its rows; undefined for a file that we did not publish. */
export function readPublishedEvents(table: Table): DatedEvent[] | undefined {
  return cellsIn(EVENTS, table)?.map(eventOf);
}

/** A row of `events.csv` as an event. */
export function eventOf({
  published_on: publishedOn,
  known_to: knownTo,
  same_as: sameAs,
  repeats_months: repeatsMonths,
  indicators,
  ...cells
}: Cells<typeof COLUMNS>): DatedEvent {
  return {
    ...cells,
    ...{ publishedOn, knownTo, sameAs, repeatsMonths },
    indicators: cell.listIn(indicators),
  };
}
