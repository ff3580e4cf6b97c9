import type { Month } from "../period.ts";
import type { ReturnColumn } from "../tables/observations.ts";
import { columnLetter, type Row, type Table } from "../tables/table.ts";
import { indexesOf, textAt } from "./cells.ts";
import { isQualifying, labelColumn } from "./columns.ts";
import { readDateHeading } from "./headings/dates.ts";
import { readWrittenMonth } from "./headings/months.ts";
import { headingsUnder, monthColumnsOf, type MonthColumns } from "./headings/monthColumns.ts";
import type { FigureColumns } from "./headings/parts.ts";
import { monthHeadingsAt, type Either, type MonthHeadings } from "./headings/readings.ts";
import { columnsHeadedAs, isHeadedAs } from "./headings/roles.ts";
import { labelNamed, type Names } from "./names.ts";
import type { ScorecardQuestion } from "./question.ts";

/** What each column of a scorecard holds, and the rows below its months. Columns are counted from 0. */
export type ScorecardLayout = {
  /** Where the figures of each month stand, in whichever way the headings are read. */
  readonly months: ReadonlyMap<Month, FigureColumns>;
  /** The last month of each way to read the headings: that of which a colour speaks. */
  readonly newest: readonly Month[];
  /** The row of months. */
  readonly header: Row;
  /** The rows that head columns: that of the months, those beneath it, and the one above where it is no title. */
  readonly headed: Table;
  /** The heading of each column, in whichever of them it stands. */
  readonly headings: Row;
  /** The column that names most indicators. */
  readonly label: number;
  /** How many lines of the council's it names. */
  readonly lines: number;
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

/**
 * The layout of a scorecard: a row of months with indicators down its left; undefined for any other table. `newest` is the newest
 * month published.
 */
export function scorecardLayoutOf(table: Table, names: Names, newest?: Month): ScorecardLayout | undefined {
  if (table.some(isReturnHeader)) return undefined;
  const candidates = table
    .slice(0, ROWS_ABOVE + 1)
    .map((_, at) => ({ at, headings: monthHeadingsAt(table, at, newest) }))
    .filter(({ headings }) => meantIn(headings).length > 0)
    .sort((a, b) => meantIn(b.headings).length - meantIn(a.headings).length);
  for (const { at, headings } of candidates) {
    const layout = layoutAt(table, at, headings, names);
    if (layout) return layout;
  }
  return undefined;
}

/** The columns that head a month, or several that seem to. */
function meantIn({ readings, doubtful }: MonthHeadings): number[] {
  const read = [...new Set(readings.flatMap((months) => months.map(({ index }) => index)))];
  return read.length > 0 || doubtful.length < 2 ? read : [...doubtful];
}

function layoutAt(
  table: Table,
  at: number,
  headings: MonthHeadings,
  names: Names,
): ScorecardLayout | undefined {
  const header = table[at] ?? { row: 0, cells: [] };
  const dated = meantIn(headings);
  const below = table.slice(at + 1).filter((row) => !isRepeated(row, header, dated));
  if (below.some((row) => isMonthBelow(row, dated))) return undefined; // months go down, or another block follows

  const under = headingsUnder(below, dated);
  const body = below.filter((row) => !under.includes(row));
  const columns = monthColumnsOf(headings, header, under);
  const { months } = columns;
  if (headings.readings.length > 0 && months.size === 0 && columns.repeated.length === 0) return undefined;
  const figures = [...months.values()].flatMap((parts) => Object.values(parts));
  const leading = Array.from({ length: Math.min(...dated, ...figures) }, (_, index) => index).filter(
    (index) => !headings.doubtful.includes(index),
  );
  const headed = headingRows(table, at, under);
  const named = headingsOf(headed);
  const { label, lines } = labelColumn(body, named, leading, names);
  const isTitled = isHeadedAs("label", textAt(named, label));
  if (!isEnough(lines, dated.length, isTitled)) return undefined;

  const isFilled = (row: Row) => dated.some((index) => textAt(row, index) !== "");
  const isNamed = (row: Row) => labelNamed(names, textAt(row, label)) !== undefined;
  const above = table.slice(0, at);
  if (above.some((row) => isNamed(row) && isFilled(row))) return undefined; // another block's figures

  const qualifiers = leading.filter((index) => index !== label && isQualifying(body, index, label, names));
  const others = leading.filter((index) => index !== label && !qualifiers.includes(index));
  const known = new Set([label, ...qualifiers, ...dated, ...headings.doubtful, ...figures]);
  const questions = [
    ...eitherOf(headings.either, header.row, dated),
    ...questionsOf(columns, header.row),
    ...leftOut(named, body, known),
  ];
  const newest = headings.readings.flatMap(
    (way) =>
      way
        .map(({ month }) => month)
        .sort()
        .at(-1) ?? [],
  );
  const read = { months, newest, header, headed, headings: named };
  return { ...read, label, lines, qualifiers, others, body, questions };
}

/** Whether so many lines of ours beside so many months make a scorecard. A heading such as `Indicator` stands for a line. */
function isEnough(lines: number, months: number, isTitled: boolean): boolean {
  if (lines === 0) return isTitled && months > 1;
  return lines > 1 || months > 1 || isTitled;
}

/** Whether a row repeats the months, as some do above each section. */
function isRepeated(row: Row, header: Row, dated: readonly number[]): boolean {
  return dated.length > 1 && dated.every((index) => textAt(row, index) === textAt(header, index));
}

function isMonthBelow(row: Row, dated: readonly number[]): boolean {
  const indexes = dated.length < 2 ? indexesOf(row) : dated;
  return indexes.some((index) => {
    const text = textAt(row, index);
    return readWrittenMonth(text) !== undefined || readDateHeading(text) !== undefined;
  });
}

/** The rows that head columns, that of the months first. The row above is one where it holds several cells, as no title does. */
function headingRows(table: Table, at: number, under: Table): Table {
  const [before, header] = [table[at - 1], table[at]];
  if (header === undefined) return [];
  const isHeading =
    before?.row === header.row - 1 && before.cells.filter((cell) => cell.trim() !== "").length > 1;
  return [header, ...under, ...(isHeading ? [before] : [])];
}

/** The heading of each column: as in merged cells, it may stand in any of the rows. */
function headingsOf(rows: Table): Row {
  const cells = Array.from(
    { length: Math.max(...rows.map((row) => row.cells.length)) },
    (_, index) => rows.map((row) => textAt(row, index)).find((text) => text !== "") ?? "",
  );
  return { row: rows[0]?.row ?? 0, cells };
}

function eitherOf(either: Either | undefined, row: number, dated: readonly number[]): ScorecardQuestion[] {
  if (either === undefined) return [];
  const [column = 0] = dated;
  return [
    either === "year-not-said" ? { code: either, row } : { code: either, row, column: columnLetter(column) },
  ];
}

function questionsOf({ unreadable, repeated }: MonthColumns, row: number): ScorecardQuestion[] {
  return [
    ...unreadable.map((index) => ({ code: "month-unreadable", row, column: columnLetter(index) }) as const),
    ...repeated.map(({ index, first, month }) => {
      const columns = { column: columnLetter(index), first: columnLetter(first) };
      return { code: "month-repeated", row, ...columns, month } as const;
    }),
  ];
}

/** Every column that has something in it and is not read. */
function leftOut(header: Row, body: Table, known: ReadonlySet<number>): ScorecardQuestion[] {
  const owners = columnsHeadedAs("owner", header);
  const filled = new Set(
    [header, ...body].flatMap((row) => indexesOf(row).filter((index) => textAt(row, index) !== "")),
  );
  return [...filled]
    .filter((index) => !known.has(index))
    .sort((a, b) => a - b)
    .map((index) => {
      const code = owners.includes(index) ? "owner-not-read" : "column-left-out";
      return { code, column: columnLetter(index) };
    });
}

function isReturnHeader({ cells }: Row): boolean {
  const headings = cells.map((cell) => cell.trim().toLowerCase());
  return RETURN_KEYS.every((column) => headings.includes(column));
}
