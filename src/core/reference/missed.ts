import type { Issue } from "../issue.ts";
import type { IndicatorCells } from "../tables/indicators.ts";

type Row = { readonly row: number; readonly cells: Pick<IndicatorCells, "kind" | "missed"> };

/**
 * Texts of the column `missed` that could not be said of any month: it needs `{n}`, those missed, and `{d}`, all of them, each once, and no
 * other braces. Only a ratio has both numbers.
 */
export function missedFaults(file: string, rows: readonly Row[]): Issue[] {
  return rows
    .filter(({ cells }) => cells.missed !== "" && (cells.kind !== "ratio" || !hasBothCounts(cells.missed)))
    .map(({ row }) => ({ code: "missed-without-counts", file, row, column: "missed" }));
}

function hasBothCounts(missed: string): boolean {
  const braces = missed.match(/\{[^{}]*\}|[{}]/g) ?? [];
  return [...braces].sort().join() === "{d},{n}";
}
