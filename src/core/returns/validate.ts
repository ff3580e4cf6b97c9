import { isError, type Issue } from "../issue.ts";
import type { Observation } from "../observation.ts";
import { readMonth, type Month } from "../period.ts";
import type { Reference } from "../reference/reference.ts";
import type { Table } from "../tables/table.ts";
import { checkArithmetic } from "./arithmetic.ts";
import { readStructure } from "./columns.ts";
import { checkRelations } from "./relations.ts";
import { checkLines, readReturnRows } from "./rows.ts";

/** One month's figures as a council sent them, before anything is hidden. */
export type MonthlyReturn = {
  readonly period: Month;
  /** Whether it has the columns `breakdown` and `category`. */
  readonly withBreakdowns: boolean;
  /** In the order of the file. */
  readonly observations: readonly Observation[];
  /** The spreadsheet row of each observation, by its place among them. */
  readonly rows: readonly number[];
};

/** The return, or undefined where there are errors among the issues; notes may come with either. */
export type Validated = {
  readonly monthlyReturn: MonthlyReturn | undefined;
  readonly issues: readonly Issue[];
};

/** A file name we ask for, `2026-10.csv` in any case; undefined for any other. */
export function monthInName(name: string): Month | undefined {
  return readMonth(/^(\d{4}-\d\d)\.csv$/i.exec(name)?.[1] ?? "");
}

/**
 * Rows to a return: structure, then cells, arithmetic, lines due. An error in the structure ends the work. A row with a fault in a cell
 * is left out of what comes after, and all other rows are looked at all the same; all issues are reported at once.
 */
export function validate(
  table: Table,
  reference: Reference,
  laCodes?: ReadonlyMap<Month, string>,
): Validated {
  const { rows, withBreakdowns, issues: inStructure } = readStructure(table);
  if (inStructure.some(isError)) return refused(inStructure);

  const { placed, faulty, period, issues: inCells } = readReturnRows(rows, reference, laCodes);
  const found = [...inStructure, ...inCells];
  if (period === undefined || placed.length === 0) return refused(found);

  const inSums = [
    ...checkLines({ placed, faulty }, period, reference),
    ...checkArithmetic(placed, reference.categories),
    ...checkRelations(placed, reference.relations),
  ];
  if (inSums.length > 0 || inCells.some(isError)) return refused([...found, ...inSums]);

  const observations = placed.map(({ observation }) => observation);
  const atRows = placed.map(({ row }) => row);
  return { monthlyReturn: { period, withBreakdowns, observations, rows: atRows }, issues: found };
}

function refused(issues: readonly Issue[]): Validated {
  return { monthlyReturn: undefined, issues };
}
