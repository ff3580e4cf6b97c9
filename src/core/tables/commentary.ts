import { byCodePoint } from "../order.ts";
import type { Note } from "../note.ts";
import { readMonth } from "../period.ts";
import type { Prose } from "../screen/prose.ts";
import * as cell from "./cells.ts";
import { COMMENTARY_FILE } from "./paths.ts";
import { cellsIn, type Cells, type ReferenceTable } from "./reference.ts";
import type { Table } from "./table.ts";

const COLUMNS = {
  period: cell.month,
  indicator: cell.id,
  role: cell.filled,
  kind: cell.filled,
  text: cell.filled,
  back_on_track_by: cell.text,
};

export const COMMENTARY: ReferenceTable<typeof COLUMNS> = {
  file: COMMENTARY_FILE,
  columns: COLUMNS,
  required: ["period", "indicator", "role", "kind", "text"] satisfies (keyof typeof COLUMNS)[],
};

/** The columns of free text. */
export const COMMENTARY_PROSE: Partial<Record<keyof typeof COLUMNS, Prose>> = {
  role: "role",
  kind: "text",
  text: "text",
};

/** `commentary.csv` as published, oldest first; undefined for a file that we did not publish. */
export function readPublishedCommentary(table: Table): Note[] | undefined {
  const notes = cellsIn(COMMENTARY, table)?.map(noteOf);
  return notes?.sort((a, b) => byCodePoint(a.period, b.period));
}

function noteOf({ kind, back_on_track_by: by, ...said }: Cells<typeof COLUMNS>): Note {
  return { ...said, isException: kind === "exception", backOnTrackBy: readMonth(by) };
}
