import { monthIn, monthName, monthsBetween, readMonth, type Month } from "../period.ts";

/** Full names in lower case, January first. */
const NAMES = Array.from({ length: 12 }, (_, index) =>
  monthName(monthIn(2000, index + 1))
    .slice(0, -" 2000".length)
    .toLowerCase(),
);

/**
 * A month as a person or a spreadsheet heads a column with it: `2026-10`, `Oct-26`, `Sept 26`, `Oct 2026`, `October 2026`.
 * Undefined for what could be read two ways, such as a date in figures, a day's number, `26-Oct`, or a year such as `2011-12`.
 */
export function readWrittenMonth(text: string): Month | undefined {
  const tidy = tidied(text);
  if (isYear(tidy)) return undefined;
  const [, name = "", year = ""] = /^([a-z]+)[ -](\d\d|(?:19|20)\d\d)$/i.exec(tidy) ?? [];
  const number = numberOf(name);
  if (number === 0) return readMonth(tidy);
  return monthIn(Number(year) + (year.length === 2 ? 2000 : 0), number);
}

/**
 * Whether headings such as `Oct 05`, each of which reads as a month with its year, mean days: of one block they would be months
 * that lie a year or more apart (`Oct 05 … Oct 26` are Mondays of one October). Years in four digits, and those above 31, are years.
 */
export function areDays(headings: readonly string[]): boolean {
  const numbers = headings.flatMap((text) => /^[a-z]+[ -](\d\d)$/i.exec(tidied(text))?.[1] ?? []);
  if (numbers.length < 2 || numbers.some((number) => Number(number) > 31)) return false;
  const months = [...new Set(headings.flatMap((text) => readWrittenMonth(text) ?? []))].sort();
  return months.some((month, index) => monthsBetween(months[index - 1] ?? month, month) >= 12);
}

/** Whether a heading seems to mean a month, or a day in it, in a form that does not say for certain which. */
export function isDoubtfulMonth(text: string): boolean {
  const tidy = tidied(text);
  if (readWrittenMonth(tidy) !== undefined || isYear(tidy)) return false;
  if (/^(?:[345]\d{4}|\d{1,4}[/-]\d{1,4}|\d{1,4}([./-])\d{1,2}\1\d{1,4}(?: \d\d:\d\d.*)?)$/.test(tidy))
    return true;
  const words = tidy.split(/[ .'’/-]+/).filter((word) => word !== "");
  return words.some(numberOf) && words.every((word) => /^\d{1,4}$/.test(word) || numberOf(word) > 0);
}

/** 1 to 12, or 0 for what is no month's name. */
function numberOf(word: string): number {
  const lower = word.toLowerCase();
  if (lower === "sept") return 9;
  return NAMES.findIndex((name) => lower === name || lower === name.slice(0, 3)) + 1;
}

/** `2026-27`, `2026/27`, `2026/2027`: two years that follow each other. */
function isYear(text: string): boolean {
  const [, from = "", to = ""] = /^(\d{4})[/-](\d\d|\d{4})$/.exec(text) ?? [];
  return to !== "" && (Number(from) + 1) % 100 === Number(to) % 100;
}

/** A heading may be broken over lines. */
function tidied(text: string): string {
  return text.trim().replace(/\s+/g, " ");
}
