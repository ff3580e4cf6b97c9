import type { Evaluation } from "../evaluation.ts";
import type { Prose } from "../screen/prose.ts";
import * as cell from "./cells.ts";
import { cellsIn, type ReferenceTable } from "./reference.ts";
import type { Table } from "./table.ts";

const COLUMNS = {
  id: cell.id,
  written_on: cell.day,
  theme: cell.filled,
  role: cell.filled,
  text: cell.filled,
};

export const EVALUATIONS: ReferenceTable<typeof COLUMNS> = {
  file: "evaluations.csv",
  columns: COLUMNS,
  required: Object.keys(COLUMNS),
};

/** The columns of free text. */
export const EVALUATIONS_PROSE: Partial<Record<keyof typeof COLUMNS, Prose>> = {
  theme: "label",
  role: "role",
  text: "text",
};

/** `evaluations.csv` as published, in the order of its rows; undefined for a file that we did not publish. */
export function readPublishedEvaluations(table: Table): Evaluation[] | undefined {
  return cellsIn(EVALUATIONS, table)?.map(({ written_on: writtenOn, ...cells }) => ({ ...cells, writtenOn }));
}
