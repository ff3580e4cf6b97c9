import type { Month } from "../period.ts";
import type { ReturnColumn } from "../tables/observations.ts";
import { columnLetter, type Row, type Table } from "../tables/table.ts";
import { textAt, indexesOf, isHeading, isQualifying, labelColumn } from "./columns.ts";
import { areDays, isDoubtfulMonth, readWrittenMonth } from "./months.ts";
import { lineNamed, type Names } from "./names.ts";
import type { ScorecardQuestion } from "./question.ts";

export type MonthColumn = { readonly month: Month; readonly index: number };

/** What each column of a scorecard holds, and the rows below its months. Columns are counted from 0. */
export type ScorecardLayout = {
  readonly months: readonly MonthColumn[];
  /** The column that names most indicators. */
  readonly label: number;
  /** The other columns before the months that say which category or part a row is. */
  readonly qualifiers: readonly number[];
  /** The remaining columns before the months, such as a reference, a theme, a unit or a target. */
  readonly others: readonly number[];
  readonly body: Table;
  readonly questions: readonly ScorecardQuestion[];
};

/** The row of months must be within the first rows: titles and notes may stand above it. */
const ROWS_ABOVE = 40;

/** A table with both of these headings is a return, even with faults; a scorecard may have one of them. */
const RETURN_KEYS: readonly ReturnColumn[] = ["period", "indicator"];

/** The layout of a scorecard: a row of months with indicators down its left; undefined for any other table. */
export function scorecardLayoutOf(table: Table, names: Names): ScorecardLayout | undefined {
  if (table.some(isReturnHeader)) return undefined;
  const candidates = table
    .slice(0, ROWS_ABOVE + 1)
    .map((row, at) => ({ at, count: monthsIn(row).length }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  for (const { at } of candidates) {
    const layout = layoutAt(table, at, names);
    if (layout) return layout;
  }
  return undefined;
}

function layoutAt(table: Table, at: number, names: Names): ScorecardLayout | undefined {
  const header = table[at] ?? { row: 0, cells: [] };
  const dated = monthsIn(header);
  const body = table
    .slice(at + 1)
    .filter((row) => dated.length < 2 || !dated.every(({ month, index }) => month === monthAt(row, index)));
  const monthsBelow = (row: Row) =>
    dated.length < 2
      ? monthsIn(row).length > 0
      : dated.some(({ index }) => monthAt(row, index) !== undefined);
  if (body.some(monthsBelow)) return undefined; // months go down, or another block follows

  const doubtful = indexesOf(header).filter((index) => isDoubtfulMonth(textAt(header, index)));
  const leading = Array.from({ length: dated[0]?.index ?? 0 }, (_, index) => index).filter(
    (index) => !doubtful.includes(index),
  );
  const { label, lines } = labelColumn(body, leading, names);
  if (lines === 0 || (dated.length < 2 && lines < 2)) return undefined;

  const isFilled = (row: Row) => dated.some(({ index }) => textAt(row, index) !== "");
  const isNamed = (row: Row) => lineNamed(names, textAt(row, label)) !== undefined;
  if (table.slice(0, at).some((row) => isNamed(row) && isFilled(row))) return undefined; // another block's figures

  const firstNamed = body.findIndex(isNamed);
  const under = body.slice(0, firstNamed);
  const single = dated.filter(({ index }) => !under.some((row) => isHeading(textAt(row, index))));
  if (single.length === 0) return undefined;
  const readable = areDays(single.map(({ index }) => textAt(header, index))) ? [] : single;
  const months = readable.filter(({ month }) => readable.filter((each) => each.month === month).length === 1);

  const qualifiers = leading.filter((index) => index !== label && isQualifying(body, index, label, names));
  const others = leading.filter((index) => index !== label && !qualifiers.includes(index));
  const unreadable = [
    ...doubtful,
    ...dated.filter((each) => !readable.includes(each)).map(({ index }) => index),
  ];
  const known = new Set([label, ...qualifiers, ...unreadable, ...readable.map(({ index }) => index)]);
  const filled = new Set(
    [header, ...body].flatMap((row) => indexesOf(row).filter((index) => textAt(row, index) !== "")),
  );
  const leftOut = [...filled].filter((index) => !known.has(index)).sort((a, b) => a - b);
  const questions = questionsOf(header.row, unreadable, readable, leftOut);
  return { months, label, qualifiers, others, body, questions };
}

function questionsOf(
  row: number,
  unreadable: readonly number[],
  readable: readonly MonthColumn[],
  leftOut: readonly number[],
): ScorecardQuestion[] {
  const repeated = readable.flatMap(({ month, index }): ScorecardQuestion[] => {
    const first = readable.find((each) => each.month === month)?.index ?? index;
    if (first === index) return [];
    return [{ code: "month-repeated", row, column: columnLetter(index), first: columnLetter(first), month }];
  });
  return [
    ...unreadable.map((index) => ({ code: "month-unreadable", row, column: columnLetter(index) }) as const),
    ...repeated,
    ...leftOut.map((index) => ({ code: "column-left-out", column: columnLetter(index) }) as const),
  ];
}

function isReturnHeader({ cells }: Row): boolean {
  const headings = cells.map((cell) => cell.trim().toLowerCase());
  return RETURN_KEYS.every((column) => headings.includes(column));
}

function monthsIn(row: Row): MonthColumn[] {
  return indexesOf(row).flatMap((index) => {
    const month = monthAt(row, index);
    return month === undefined ? [] : [{ month, index }];
  });
}

function monthAt(row: Row, index: number): Month | undefined {
  return readWrittenMonth(textAt(row, index));
}
