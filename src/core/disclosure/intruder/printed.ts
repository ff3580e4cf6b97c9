import { readDecimal } from "../../decimal.ts";
import { indexOf, readMonth } from "../../period.ts";
import type { PublicDeclarations } from "./declared.ts";
import { lineOf, nameOfLine, type Line, type LineColumn } from "./lines.ts";
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
  readonly columnOf: (line: Line) => PrintedColumn | undefined;
  /** The months, counted from the first, of which some figure was restated. */
  readonly restated: ReadonlySet<number>;
  /** The months, counted from the first, of which no number is printed: their noughts are hidden as well. */
  readonly blank: ReadonlySet<number>;
};

const COLUMNS: readonly LineColumn[] = ["numerator", "denominator", "value"];

/** Texts of one line by the number of its month. */
type Texts = {
  readonly line: Line;
  readonly now: Map<number, string>;
  readonly earlier: Map<number, string>;
};

/** The cells of the newest edition (the last), and what earlier ones and `revisions.csv` print of those that it hides. */
export function printedIn(
  editions: readonly PublicFiles[],
  declared: PublicDeclarations,
  readTable: ReadTable,
): Printed {
  const { counted } = declared;
  const months = new Set<number>();
  const restated = new Set<number>();
  const newest = editions.at(-1) ?? new Map<string, string>();
  const rows = new Map<string, Readonly<Record<LineColumn, Texts>>>();
  const textsOf = (cell: RowReader): Readonly<Record<LineColumn, Texts>> => {
    const [indicator, breakdown, category] = [cell("indicator"), cell("breakdown"), cell("category")];
    const name = `${indicator} ${breakdown} ${category}`; // ids hold no blank
    const known = rows.get(name);
    if (known !== undefined) return known;
    const of = (column: LineColumn): Texts => {
      const line = lineOf(indicator, breakdown, category, column);
      return { line, now: new Map(), earlier: new Map() };
    };
    // The numerator of a count is the count itself.
    const [isCount, value] = [counted.get(indicator)?.isFraction !== true, of("value")];
    const made = { numerator: isCount ? value : of("numerator"), denominator: of("denominator"), value };
    rows.set(name, made);
    return made;
  };
  const eachCell = (files: PublicFiles, take: (texts: Texts, month: number, text: string) => void) => {
    for (const cell of rowReadersOf(files, "observations.csv", readTable)) {
      const month = readMonth(cell("period"));
      if (month === undefined) continue;
      const at = indexOf(month);
      months.add(at);
      const of = textsOf(cell);
      for (const column of COLUMNS) {
        const text = cell(column);
        if (text !== "") take(of[column], at, text);
      }
    }
  };
  eachCell(newest, ({ now }, month, text) => {
    if (!isNumberText(now.get(month))) now.set(month, text);
  });
  const before = ({ now, earlier }: Texts, month: number, was: string, is: string | undefined) => {
    if (isNumberText(is) && is !== was) restated.add(month);
    if (isNumberText(was) && !isNumberText(now.get(month))) earlier.set(month, was);
  };
  for (const files of editions.slice(0, -1))
    eachCell(files, (of, month, text) => before(of, month, text, of.now.get(month)));
  for (const files of editions)
    for (const cell of rowReadersOf(files, "revisions.csv", readTable)) {
      const [month, column] = [readMonth(cell("period")), COLUMNS.find((each) => each === cell("column"))];
      if (month !== undefined && column !== undefined)
        before(textsOf(cell)[column], indexOf(month), cell("from"), cell("to"));
    }
  const texts = new Map(
    [...rows.values()]
      .flatMap((row) => COLUMNS.map((column) => row[column]))
      .filter(({ now, earlier }) => now.size + earlier.size > 0)
      .map((each) => [nameOfLine(each.line), each]),
  );

  const first = Math.min(...months);
  const count = months.size === 0 ? 0 : Math.max(...months) - first + 1;
  const unitOf = unitsIn(texts, declared);
  const columns = new Map(
    [...texts].map(([name, each]) => [name, columnFrom(each, unitOf(each), first, count)]),
  );
  const known = new Map<Line, PrintedColumn | undefined>(); // equations ask for the same line month after month
  const columnOf = (line: Line) => {
    if (!known.has(line)) known.set(line, columns.get(nameOfLine(line)));
    return known.get(line);
  };
  const hasNumber = (month: number) => [...texts.values()].some(({ now }) => isNumberText(now.get(month)));
  return {
    first,
    months: count,
    columns: [...columns.values()],
    columnOf,
    restated: new Set([...restated].map((month) => month - first)),
    blank: new Set([...months].filter((month) => !hasNumber(month)).map((month) => month - first)),
  };
}

/** How many decimals the numbers of a line may have: as declared, or as printed in any line of the same column. */
function unitsIn(texts: ReadonlyMap<string, Texts>, { counted }: PublicDeclarations): (of: Texts) => number {
  const most = new Map<string, number>();
  const nameOf = ({ line }: Texts) => `${line.indicator} ${line.column}`;
  for (const each of texts.values()) {
    const { line, now, earlier } = each;
    let places = most.get(nameOf(each)) ?? counted.get(line.indicator)?.places[line.column] ?? 0;
    for (const text of now.values()) places = Math.max(places, placesIn(text));
    for (const text of earlier.values()) places = Math.max(places, placesIn(text));
    most.set(nameOf(each), places);
  }
  return (of) => most.get(nameOf(of)) ?? 0;
}

function columnFrom(
  { line, now, earlier }: Texts,
  places: number,
  first: number,
  months: number,
): PrintedColumn {
  const cells = Array.from({ length: months }, (_, month) => readCell(now.get(first + month), places));
  const known = new Map<number, number>();
  for (const [month, text] of earlier) {
    const cell = readCell(text, places);
    if (typeof cell === "number") known.set(month - first, cell);
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

function placesIn(text: string): number {
  return isNumberText(text) ? (text.split(".")[1]?.length ?? 0) : 0;
}
