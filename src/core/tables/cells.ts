import { readDecimal, type Decimal } from "../decimal.ts";
import { readDay, readMonth, type Day, type Month } from "../period.ts";

/** What a reader gives for a cell whose text is not allowed. */
export const UNREADABLE = Symbol("unreadable");

/** A kind of cell in a reference file: how its text becomes a value. `expected.ts` says in words what it must be. */
export type CellKind<Value> = {
  readonly read: (text: string) => Value | typeof UNREADABLE;
  /** The allowed texts, where the kind is a choice. */
  readonly options?: readonly string[];
  /** The kind of a cell that is not blank, where it may be blank too. */
  readonly or?: CellKind<unknown>;
};

export const text: CellKind<string> = { read: (cell) => cell };

export const filled = matching(/[^]/);

/** Ids name files and appear in addresses, so they hold nothing that either would have to escape. */
export const id = matching(/^[A-Za-z0-9_][A-Za-z0-9_-]{0,63}$/);

export const optionalId: CellKind<string> = { read: (cell) => (cell === "" ? cell : id.read(cell)) };

/** One of `options`; a blank cell is `fallback`. */
export function choice<const Option extends string>(
  options: readonly Option[],
  fallback?: Option,
): CellKind<Option> {
  return {
    options,
    read: (cell) =>
      (cell === "" ? fallback : undefined) ?? options.find((option) => option === cell) ?? UNREADABLE,
  };
}

/** A blank cell is undefined, for defaults that depend on other cells. */
export function optional<Value>(or: CellKind<Value>): CellKind<Value | undefined> {
  return { or, read: (cell) => (cell === "" ? undefined : or.read(cell)) };
}

const YES_NO = ["yes", "no"];

/** `yes` or `no`; a blank cell is no. */
export const yesNo: CellKind<boolean> = {
  options: YES_NO,
  read: (cell) => (cell === "" || YES_NO.includes(cell) ? cell === "yes" : UNREADABLE),
};

export const wholeNumber: CellKind<number> = {
  read: (cell) => (/^\d{1,9}$/.test(cell) ? Number(cell) : UNREADABLE),
};

/** Months of the year, 1 to 12, each once, separated by blanks, commas or semicolons. Digits that repeat are some other number. */
export const monthsOfYear: CellKind<number[]> = {
  read: (cell) => {
    const months = listIn(cell);
    const numbers = months.map(Number);
    const areMonths = months.every((each) => /^(0?[1-9]|1[0-2])$/.test(each));
    return areMonths && new Set(numbers).size === numbers.length ? numbers : UNREADABLE;
  },
};

/** The last day of a year, such as `08-31`, or blank. 02-29 is not allowed: most years do not have it. */
export const dayOfYear: CellKind<string> = {
  read: (cell) => (cell === "" || readDay(`2001-${cell}`) !== undefined ? cell : UNREADABLE),
};

export const month: CellKind<Month> = { read: (cell) => readMonth(cell) ?? UNREADABLE };

export const day: CellKind<Day> = { read: (cell) => readDay(cell) ?? UNREADABLE };

/** Days separated by blanks, commas or semicolons. */
export const days: CellKind<Day[]> = {
  read: (cell) => {
    const read = listIn(cell).map((each) => readDay(each));
    return read.every((each) => each !== undefined) ? read : UNREADABLE;
  },
};

export const number: CellKind<Decimal> = { read: (cell) => readDecimal(cell) ?? UNREADABLE };

/** The items of a cell that holds several, such as ids or months, separated by blanks, commas or semicolons. */
export function listIn(cell: string): string[] {
  return cell.split(/[ ,;|]+/).filter((part) => part !== "");
}

function matching(pattern: RegExp): CellKind<string> {
  return { read: (cell) => (pattern.test(cell) ? cell : UNREADABLE) };
}
