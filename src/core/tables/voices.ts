import type { Prose } from "../screen/prose.ts";
import type { Voice } from "../voice.ts";
import * as cell from "./cells.ts";
import { VOICES_FILE } from "./paths.ts";
import { cellsIn, type ReferenceTable } from "./reference.ts";
import type { Table } from "./table.ts";

const COLUMNS = {
  id: cell.id,
  said_on: cell.day,
  group: cell.filled,
  asked: cell.filled,
  text: cell.filled,
  changed: cell.text,
  source: cell.text,
};

export const VOICES: ReferenceTable<typeof COLUMNS> = {
  file: VOICES_FILE,
  columns: COLUMNS,
  required: ["id", "said_on", "group", "asked", "text"] satisfies (keyof typeof COLUMNS)[],
};

/** The columns of free text. */
export const VOICES_PROSE: Partial<Record<keyof typeof COLUMNS, Prose>> = {
  group: "text",
  asked: "text",
  text: "text",
  changed: "dated-text",
  source: "dated-text",
};

/** `voices.csv` as published, in the order of its rows; undefined for a file that we did not publish. */
export function readPublishedVoices(table: Table): Voice[] | undefined {
  return cellsIn(VOICES, table)?.map(({ said_on: saidOn, ...cells }) => ({ ...cells, saidOn }));
}
