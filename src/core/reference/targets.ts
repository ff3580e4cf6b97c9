import { decimal } from "../decimal.ts";
import type { Issue } from "../issue.ts";
import type { Table } from "../tables/table.ts";
import type { Target } from "../target.ts";
import * as cell from "./cells.ts";
import { readEntries, unknownIds, type Layout } from "./entries.ts";

const COLUMNS = {
  indicator: cell.id,
  from: cell.month,
  to: cell.optionalMonth,
  target: cell.optionalDecimal,
  tolerance: cell.optionalDecimal,
  definition: cell.text,
  source: cell.text,
};

export const TARGETS: Layout<typeof COLUMNS> = {
  file: "targets.csv",
  columns: COLUMNS,
  required: ["indicator", "from"],
};

export type TargetsRead = { readonly targets: readonly Target[]; readonly issues: readonly Issue[] };

/** `targets.csv` in order of indicator and `from`; two rows of one indicator may not be in force in the same month. */
export function readTargets(table: Table, known: ReadonlySet<string>): TargetsRead {
  const { entries, issues } = readEntries(TARGETS, table);
  const faults = [...issues, ...unknownIds(TARGETS.file, "indicator", entries, known)];
  const sorted = [...entries].sort(
    (a, b) => order(a.cells.indicator, b.cells.indicator) || order(a.cells.from, b.cells.from),
  );
  sorted.forEach(({ row, cells: { from, to, indicator } }, index) => {
    const next = sorted[index + 1]?.cells;
    const place = { file: TARGETS.file, row, column: "to" };
    if (to !== undefined && to < from) {
      faults.push(cell.mustBe("no earlier than from", place));
    }
    if (next?.indicator === indicator && (to === undefined || next.from <= to)) {
      faults.push(cell.mustBe("before the next row’s from", place));
    }
  });
  const targets = sorted.map(({ cells }) => ({ ...cells, tolerance: cells.tolerance ?? decimal(0) }));
  return { targets, issues: faults };
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
