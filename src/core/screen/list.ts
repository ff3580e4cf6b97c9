import type { RawCell } from "./cells.ts";

/** This many rows that begin with different numbers and hold no word of ours are taken as a list of children. */
const ROWS = 5;

const NUMBER = /^\d{4,9}$/;
const YEAR = /^(?:19|20)\d\d$/;

/** Whether a row that begins with this cell may be one of a list of people: a number of its own, not a year. */
export function mayBeListed({ text }: RawCell): boolean {
  return text.length <= 9 && NUMBER.test(text) && !YEAR.test(text);
}

/** Takes note of the number with which a row begins; true once, when there are enough different ones for a list. */
export function completesList(numbers: Set<string>, { text }: RawCell): boolean {
  if (numbers.size >= ROWS) return false;
  numbers.add(text);
  return numbers.size === ROWS;
}
