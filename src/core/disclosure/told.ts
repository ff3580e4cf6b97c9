import { FIGURE_COLUMNS } from "../observation.ts";
import { readDecimal } from "../decimal.ts";
import { inFile, type Issue } from "../issue.ts";
import { readMonth } from "../period.ts";
import { missingColumns } from "../tables/checks.ts";
import { mustBe } from "../tables/entries.ts";
import type { Records, Table } from "../tables/table.ts";

const COLUMNS = ["period", "indicator", "breakdown", "category", "column", "value"] as const;

/** Figures that were given out elsewhere, as rows of observations; or what is wrong with the list. */
export type ToldRead = { readonly records: Records; readonly issues: readonly Issue[] };

/**
 * Reads a list of figures given out elsewhere (replies to freedom of information requests, board papers, press lines), one cell
 * in each row. Readers have them, so they are treated like another edition.
 */
export function readTold(file: string, [header, ...rows]: Table): ToldRead {
  const names = (header?.cells ?? []).map((cell) => cell.trim());
  const missing = missingColumns({ row: header?.row ?? 1, names }, COLUMNS);
  if (missing.length > 0) return { records: NONE, issues: inFile(file, missing) };
  const issues: Issue[] = [];
  const told = rows.flatMap(({ row, cells }) => {
    const cell = (column: (typeof COLUMNS)[number]) => (cells[names.indexOf(column)] ?? "").trim();
    const column = FIGURE_COLUMNS.find((each) => each === cell("column"));
    const fault = (at: string, expected: string) => issues.push(mustBe(expected, { file, row, column: at }));
    if (readMonth(cell("period")) === undefined) fault("period", "a month such as 2026-10");
    if (column === undefined) fault("column", `one of ${FIGURE_COLUMNS.join(", ")}`);
    if (readDecimal(cell("value")) === undefined) fault("value", "a number such as 85 or 2.5");
    const figures = FIGURE_COLUMNS.map((each) => (each === column ? cell("value") : ""));
    return [[cell("period"), cell("indicator"), cell("breakdown"), cell("category"), ...figures]];
  });
  return { records: { header: HEADER, rows: told }, issues };
}

const HEADER = ["period", "indicator", "breakdown", "category", ...FIGURE_COLUMNS];
const NONE: Records = { header: HEADER, rows: [] };
