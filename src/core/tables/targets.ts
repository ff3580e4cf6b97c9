import { byCodePoint } from "../order.ts";
import { decimal } from "../decimal.ts";
import type { Prose } from "../screen/prose.ts";
import type { Target } from "../target.ts";
import * as cell from "./cells.ts";
import { TARGETS_FILE } from "./paths.ts";
import { cellsIn, type Cells, type ReferenceTable } from "./reference.ts";
import type { Table } from "./table.ts";

const COLUMNS = {
  indicator: cell.id,
  from: cell.month,
  to: cell.optional(cell.month),
  target: cell.optional(cell.number),
  tolerance: cell.optional(cell.number),
  definition: cell.text,
  source: cell.text,
};

export const TARGETS: ReferenceTable<typeof COLUMNS> = {
  file: TARGETS_FILE,
  columns: COLUMNS,
  required: ["indicator", "from"] satisfies (keyof typeof COLUMNS)[],
};

/** The columns that identify a row. */
export const TARGETS_KEY = ["indicator", "from"] as const satisfies readonly (keyof typeof COLUMNS)[];

/** The columns of free text. */
export const TARGETS_PROSE: Partial<Record<keyof typeof COLUMNS, Prose>> = {
  definition: "dated-text",
  source: "dated-text",
};

/** `targets.csv` as published, in order of indicator and `from`; undefined for a file that we did not publish. */
export function readPublishedTargets(table: Table): Target[] | undefined {
  return cellsIn(TARGETS, table)?.sort(byStart).map(targetOf);
}

/** A row of `targets.csv` as a target. A blank tolerance is 0. */
export function targetOf(cells: Cells<typeof COLUMNS>): Target {
  return { ...cells, tolerance: cells.tolerance ?? decimal(0) };
}

type TargetStart = Pick<Target, "indicator" | "from">;

/** In order of indicator, then of `from`. */
export function byStart(a: TargetStart, b: TargetStart): number {
  return byCodePoint(a.indicator, b.indicator) || byCodePoint(a.from, b.from);
}
