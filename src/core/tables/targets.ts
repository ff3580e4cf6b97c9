import { decimal } from "../decimal.ts";
import type { Issue } from "../issue.ts";
import type { Prose } from "../screen/prose.ts";
import type { Target } from "../target.ts";
import * as cell from "./cells.ts";
import { entriesIn, mustBe, unknownIds } from "./entries.ts";
import { cellsIn, type Cells, type ReferenceTable } from "./reference.ts";
import type { Table } from "./table.ts";

const COLUMNS = {
  indicator: cell.id,
  from: cell.month,
  to: cell.optionalMonth,
  target: cell.optionalDecimal,
  tolerance: cell.optionalDecimal,
  definition: cell.text,
  source: cell.text,
};

export const TARGETS: ReferenceTable<typeof COLUMNS> = {
  file: "targets.csv",
  columns: COLUMNS,
  required: ["indicator", "from"] satisfies (keyof typeof COLUMNS)[],
};

/** What names a row. */
export const TARGETS_KEY = ["indicator", "from"] as const satisfies readonly (keyof typeof COLUMNS)[];

/** The columns in which anything may be written. */
export const TARGETS_PROSE: Partial<Record<keyof typeof COLUMNS, Prose>> = {
  definition: "dated-text",
  source: "dated-text",
};

export type TargetsRead = { readonly targets: readonly Target[]; readonly issues: readonly Issue[] };

/** `targets.csv` in order of indicator and `from`; two rows of one indicator may not be in force in the same month. */
export function readTargets(table: Table | undefined, known: ReadonlySet<string>): TargetsRead {
  const { entries, issues } = entriesIn(TARGETS, table);
  const faults = [...issues, ...unknownIds(TARGETS.file, "indicator", entries, known)];
  const sorted = [...entries].sort((a, b) => inOrder(a.cells, b.cells));
  sorted.forEach(({ row, cells: { from, to, indicator } }, index) => {
    const next = sorted[index + 1]?.cells;
    const place = { file: TARGETS.file, row, column: "to" };
    if (to !== undefined && to < from) {
      faults.push(mustBe("no earlier than from", place));
    }
    if (next?.indicator === indicator && (to === undefined || next.from <= to)) {
      faults.push(mustBe("before the next row’s from", place));
    }
  });
  return { targets: sorted.map(({ cells }) => targetOf(cells)), issues: faults };
}

/** The same as published; undefined for a file that we did not publish. */
export function readPublishedTargets(table: Table): Target[] | undefined {
  return cellsIn(TARGETS, table)?.sort(inOrder).map(targetOf);
}

function targetOf(cells: Cells<typeof COLUMNS>): Target {
  return { ...cells, tolerance: cells.tolerance ?? decimal(0) };
}

type Start = Pick<Target, "indicator" | "from">;

function inOrder(a: Start, b: Start): number {
  return order(a.indicator, b.indicator) || order(a.from, b.from);
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
