import { readDecimal } from "../../decimal.ts";
import { indexOf, readMonth } from "../../period.ts";
import type { PublicDeclarations } from "./declared.ts";
import { lineOf, type Line, type LineColumn } from "./lines.ts";
import { rowReadersOf, type RowReader, type PublicFiles, type ReadTable } from "./records.ts";

/**
 * What is printed of one line in one month: a whole number of its smallest unit, "hidden" (`c`), "unknown" (any other symbol), or
 * undefined where nothing is.
 */
export type PrintedCell = number | "hidden" | "unknown" | undefined;

/** Every cell of one line, by month from the first. */
export type PrintedColumn = {
  readonly line: Line;
  /** How many decimals its unit has: 1 where it counts tenths. */
  readonly places: number;
  readonly cells: readonly PrintedCell[];
  /** By month, a number that an earlier edition printed where the newest hides one. */
  readonly earlier: ReadonlyMap<number, number>;
};

export type Printed = {
  /** The first month on the number line of months, and how many there are from there to the last. */
  readonly first: number;
  readonly months: number;
  readonly columns: readonly PrintedColumn[];
  /** The columns of each row that has three of its own: of a share or a mean. */
  readonly fractions: readonly Readonly<Record<LineColumn, PrintedColumn | undefined>>[];
  readonly columnOf: (line: Line) => PrintedColumn | undefined;
  /** The months, counted from the first, of which some figure was restated. */
  readonly restated: ReadonlySet<number>;
  /** The months, counted from the first, of which no number is printed: their noughts are hidden as well. */
  readonly blank: ReadonlySet<number>;
};

const COLUMNS: readonly LineColumn[] = ["numerator", "denominator", "value"];

/** What is printed of one line, by month from the first: in the newest edition, and where that prints no number, before it. */
type Texts = {
  readonly line: Line;
  readonly now: (string | undefined)[];
  /** Few lines have any: none until there is one. */
  earlier: Map<number, string> | undefined;
};

/** The texts of the columns of one row. The numerator of a count is the count itself. */
type TextsOfRow = Readonly<Record<LineColumn, Texts>>;

/** The cells of the newest edition (the last), and what earlier ones and `revisions.csv` print of those that it hides. */
export function printedIn(
  editions: readonly PublicFiles[],
  declared: PublicDeclarations,
  readTable: ReadTable,
): Printed {
  const { counted } = declared;
  const rowsIn = editions.map((files) => rowReadersOf(files, "observations.csv", readTable));
  const months = monthsOf(rowsIn);
  const first = Math.min(...months);
  const restated = new Set<number>();
  const withNumbers = new Set<number>();
  const rows = new Map<string, TextsOfRow>();
  const textsOf = (cell: RowReader): TextsOfRow => {
    const [indicator, breakdown, category] = [cell("indicator"), cell("breakdown"), cell("category")];
    const name = nameOfRow({ indicator, breakdown, category });
    const known = rows.get(name);
    if (known !== undefined) return known;
    const of = (column: LineColumn): Texts => {
      const line = lineOf(indicator, breakdown, category, column);
      return { line, now: [], earlier: undefined };
    };
    const [isCount, value] = [counted.get(indicator)?.isFraction !== true, of("value")];
    const made = { numerator: isCount ? value : of("numerator"), denominator: of("denominator"), value };
    rows.set(name, made);
    return made;
  };
  const eachCell = (
    readers: readonly RowReader[],
    take: (texts: Texts, month: number, text: string) => void,
  ) => {
    for (const cell of readers) {
      const index = indexOfMonth(cell("period"));
      if (index === undefined) continue;
      const of = textsOf(cell);
      for (const column of COLUMNS) {
        const text = cell(column);
        if (text !== "") take(of[column], index - first, text);
      }
    }
  };
  eachCell(rowsIn.at(-1) ?? [], ({ now }, month, text) => {
    if (isNumberText(text)) withNumbers.add(month);
    if (!isNumberText(now[month])) now[month] = text;
  });
  const before = (texts: Texts, month: number, was: string, is: string | undefined) => {
    if (isNumberText(is) && is !== was) restated.add(month);
    if (isNumberText(was) && !isNumberText(texts.now[month]))
      (texts.earlier ??= new Map<number, string>()).set(month, was);
  };
  for (const readers of rowsIn.slice(0, -1))
    eachCell(readers, (of, month, text) => before(of, month, text, of.now[month]));
  for (const files of editions)
    for (const cell of rowReadersOf(files, "revisions.csv", readTable)) {
      const [index, column] = [indexOfMonth(cell("period")), COLUMNS.find((each) => each === cell("column"))];
      if (index !== undefined && column !== undefined)
        before(textsOf(cell)[column], index - first, cell("from"), cell("to"));
    }

  const texts = new Set(
    [...rows.values()]
      .flatMap((row) => COLUMNS.map((column) => row[column]))
      .filter(({ now, earlier }) => now.length > 0 || earlier !== undefined),
  );
  const count = months.size === 0 ? 0 : Math.max(...months) - first + 1;
  const unitOf = unitsIn(texts, declared);
  const columns = new Map<Texts | undefined, PrintedColumn>(
    [...texts].map((each) => [each, columnFrom(each, unitOf(each), count)]),
  );
  const known = new Map<Line, PrintedColumn | undefined>(); // equations ask for the same line month after month
  const columnOf = (line: Line) => {
    if (known.has(line)) return known.get(line);
    const column = columns.get(rows.get(nameOfRow(line))?.[line.column]);
    known.set(line, column);
    return column;
  };
  const blank = [...months].map((index) => index - first).filter((month) => !withNumbers.has(month));
  const fractions = [...rows.values()]
    .filter(({ numerator, value }) => numerator !== value)
    .map((row) => ({
      numerator: columns.get(row.numerator),
      denominator: columns.get(row.denominator),
      value: columns.get(row.value),
    }));
  const all = { columns: [...columns.values()], fractions, columnOf };
  return { first, months: count, ...all, restated, blank: new Set(blank) };
}

/** The months of which some edition has a row, on the number line of months. */
function monthsOf(rowsIn: readonly (readonly RowReader[])[]): Set<number> {
  const months = rowsIn.flatMap((readers) => readers.flatMap((cell) => indexOfMonth(cell("period")) ?? []));
  return new Set(months);
}

function indexOfMonth(text: string): number | undefined {
  const month = readMonth(text);
  return month === undefined ? undefined : indexOf(month);
}

/** Ids hold no blank. */
function nameOfRow({ indicator, breakdown, category }: Omit<Line, "column">): string {
  return `${indicator} ${breakdown} ${category}`;
}

/** How many decimals the numbers of a line may have: as declared, or as printed in any line of the same column. */
function unitsIn(texts: ReadonlySet<Texts>, { counted }: PublicDeclarations): (of: Texts) => number {
  const byIndicator = new Map<string, Record<LineColumn, number>>();
  for (const { line, now, earlier } of texts) {
    const declared = counted.get(line.indicator)?.places;
    const places = byIndicator.get(line.indicator) ?? { numerator: 0, denominator: 0, value: 0, ...declared };
    byIndicator.set(line.indicator, places);
    let most = places[line.column];
    for (const text of now) most = Math.max(most, placesIn(text));
    for (const text of earlier?.values() ?? []) most = Math.max(most, placesIn(text));
    places[line.column] = most;
  }
  return ({ line }) => byIndicator.get(line.indicator)?.[line.column] ?? 0;
}

const NONE: ReadonlyMap<number, number> = new Map();

function columnFrom({ line, now, earlier }: Texts, places: number, months: number): PrintedColumn {
  const cells = Array.from({ length: months }, (_, month) => readCell(now[month], places));
  if (earlier === undefined) return { line, places, cells, earlier: NONE };
  const known = new Map<number, number>();
  for (const [month, text] of earlier) {
    const cell = readCell(text, places);
    if (typeof cell === "number") known.set(month, cell);
  }
  return { line, places, cells, earlier: known };
}

function readCell(text: string | undefined, places: number): PrintedCell {
  if (text === undefined || text === "z") return undefined;
  if (text === "c") return "hidden";
  const read = readDecimal(text);
  if (read === undefined) return "unknown";
  const units = Number(read.units) * 10 ** (places - read.places);
  return Number.isSafeInteger(units) ? units : "unknown";
}

function isNumberText(text: string | undefined): boolean {
  return text !== undefined && /^-?\d/.test(text);
}

function placesIn(text: string | undefined): number {
  const point = text?.indexOf(".") ?? -1;
  return text === undefined || point < 0 || !isNumberText(text) ? 0 : text.length - point - 1;
}
