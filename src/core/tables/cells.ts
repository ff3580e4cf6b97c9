import { readDecimal, type Decimal } from "../decimal.ts";
import { readTerm } from "../relation.ts";
import { readDay, readMonth, type Day, type Month } from "../period.ts";

/** What a reader gives for a cell that may not hold what it holds. */
export const UNREADABLE = Symbol("unreadable");

/** What a cell of a reference file may hold: its text to its value, and what finishes the sentence "This must be …". */
export type CellKind<Value> = {
  readonly expected: string;
  readonly read: (text: string) => Value | typeof UNREADABLE;
};

export const text: CellKind<string> = { expected: "", read: (cell) => cell };

export const filled = matching(/[^]/, "filled in");

/** Ids name files and appear in addresses, so they hold nothing that either would have to escape. */
export const id = matching(/^[A-Za-z0-9_][A-Za-z0-9_-]{0,63}$/, "an id: letters, digits, _ and -");

export const optionalId: CellKind<string> = {
  expected: id.expected,
  read: (cell) => (cell === "" ? cell : id.read(cell)),
};

/** A number of a return, as `relations.csv` names it. */
export const term: CellKind<string> = {
  expected: "a figure: ID, ID:numerator, ID:denominator, or one of these of ID/BREAKDOWN/CATEGORY",
  read: (cell) => (readTerm(cell) === undefined || /^[+-]/.test(cell) ? UNREADABLE : cell),
};

/** Terms, each but the first with its sign: a cell that begins with one is a formula to a spreadsheet. */
export const terms: CellKind<readonly string[]> = {
  expected:
    "figures with blanks between them, each but the first with its sign, such as started_in_care -left_care",
  read: (cell) => {
    const all = listIn(cell);
    const isTerms =
      all.length > 0 && !/^[+-]/.test(cell) && all.every((each) => readTerm(each) !== undefined);
    return isTerms ? all : UNREADABLE;
  },
};

/** One of `options`; a blank cell is `fallback`. */
export function choice<const Option extends string>(
  options: readonly Option[],
  fallback?: Option,
): CellKind<Option> {
  return {
    expected: `one of ${options.join(", ")}`,
    read: (cell) =>
      (cell === "" ? fallback : undefined) ?? options.find((option) => option === cell) ?? UNREADABLE,
  };
}

/** A blank cell is undefined, for defaults that depend on other cells. */
export function optional<Value>({ expected, read }: CellKind<Value>): CellKind<Value | undefined> {
  return { expected: `${expected}, or blank`, read: (cell) => (cell === "" ? undefined : read(cell)) };
}

const yesOrNo = choice(["yes", "no"], "no");

export const yesNo: CellKind<boolean> = {
  expected: yesOrNo.expected,
  read: (cell) => {
    const said = yesOrNo.read(cell);
    return said === UNREADABLE ? UNREADABLE : said === "yes";
  },
};

export const wholeNumber: CellKind<number> = {
  expected: "a whole number",
  read: (cell) => (/^[0-9]{1,9}$/.test(cell) ? Number(cell) : UNREADABLE),
};

export const optionalWholeNumber = optional(wholeNumber);

/** Months of the year, 1 to 12, separated by blanks, commas or semicolons. */
export const monthsOfYear: CellKind<number[]> = {
  expected: "months from 1 to 12, such as 3 6 9 12",
  read: (cell) => {
    const months = listIn(cell);
    return months.every((each) => /^(0?[1-9]|1[0-2])$/.test(each)) ? months.map(Number) : UNREADABLE;
  },
};

/** The last day of a year, `08-31`, or blank. It is there in every year, so 02-29 is not one. */
export const dayOfYear: CellKind<string> = {
  expected: "a day such as 08-31, or blank",
  read: (cell) => (cell === "" || readDay(`2001-${cell}`) !== undefined ? cell : UNREADABLE),
};

export const month: CellKind<Month> = {
  expected: "a month such as 2026-10",
  read: (cell) => readMonth(cell) ?? UNREADABLE,
};

export const optionalMonth = optional(month);

export const day: CellKind<Day> = {
  expected: "a day such as 2026-10-31",
  read: (cell) => readDay(cell) ?? UNREADABLE,
};

export const optionalDay = optional(day);

export const optionalDecimal: CellKind<Decimal | undefined> = optional({
  expected: "a number such as 85 or 2.5",
  read: (cell) => readDecimal(cell) ?? UNREADABLE,
});

/** What a cell holds several of: ids or months, separated by blanks, commas or semicolons. */
export function listIn(cell: string): string[] {
  return cell.split(/[ ,;|]+/).filter((part) => part !== "");
}

function matching(pattern: RegExp, expected: string): CellKind<string> {
  return { expected, read: (cell) => (pattern.test(cell) ? cell : UNREADABLE) };
}
