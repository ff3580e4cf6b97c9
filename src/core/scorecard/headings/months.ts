import { lastDayOf, monthIn, monthName, monthsBetween, readMonth, type Month } from "../../period.ts";

/** Full names in lower case, January first. */
const NAMES = Array.from({ length: 12 }, (_, index) =>
  monthName(monthIn(2000, index + 1))
    .slice(0, -" 2000".length)
    .toLowerCase(),
);

/**
 * A month as people and spreadsheets write it above a column: `2026-10`, `Oct-26`, `Sept 26`, `Oct '26`, `October 2026`,
 * `Oct 26/27` (in that financial year). undefined for what could mean two things, such as a date in figures, `26-Oct`, or
 * `2011-12`, which may be a year.
 */
export function readWrittenMonth(text: string): Month | undefined {
  const tidy = tidied(text);
  if (isYear(tidy)) return undefined;
  const [, name = "", year = "", next] =
    /^([a-z]+)(?:\.? ?-?|\.? ?['’‘`] ?|\. ?)(\d\d|(?:19|20)\d\d)(?:[/-](\d\d|(?:19|20)\d\d))?$/i.exec(tidy) ??
    [];
  const number = numberOfMonth(name);
  if (number === 0) return readMonth(tidy);
  const full = fullYear(year);
  if (next === undefined) return monthIn(full, number);
  return followEachOther(year, next) ? monthInFinancialYear(full, number) : undefined;
}

/** The month of a number, 1 to 12, in the financial year that begins in April of `starts`. */
export function monthInFinancialYear(starts: number, number: number): Month {
  return monthIn(number >= 4 ? starts : starts + 1, number);
}

/** A year of two digits is of this century. */
export function fullYear(digits: string): number {
  return Number(digits) + (digits.length === 2 ? 2000 : 0);
}

/**
 * Whether headings such as `Oct 05`, each of which reads as a month with its year, mean days: where they are a week apart, or with
 * a blank between where they would be months a year or more apart (`Oct-26` is how Excel writes a month, `Oct 26` is both). Of
 * one block `Oct 05 … Oct 26` are the Mondays of an October. Years in four digits, and above 31, are years.
 */
export function areDays(headings: readonly string[]): boolean {
  const inTwoDigits = headings.map(tidied).filter((text) => /^[a-z]+[ -]\d\d$/i.test(text));
  const days = inTwoDigits.map((text) => ({
    month: numberOfMonth(text.slice(0, -3)),
    day: Number(text.slice(-2)),
  }));
  if (days.length < 2 || days.some(({ day }) => day > 31)) return false;
  const areWeeks = days.every((each, index) => index === 0 || isWeekBetween(days[index - 1] ?? each, each));
  const months = [...new Set(headings.flatMap((text) => readWrittenMonth(text) ?? []))].sort();
  const areApart = months.some((month, index) => monthsBetween(months[index - 1] ?? month, month) >= 12);
  return areWeeks || (areApart && inTwoDigits.some((text) => text.includes(" ")));
}

type DayOfYear = { readonly month: number; readonly day: number };

function isWeekBetween(one: DayOfYear, other: DayOfYear): boolean {
  return isWeekAfter(one, other) || isWeekAfter(other, one);
}

function isWeekAfter(one: DayOfYear, other: DayOfYear): boolean {
  if (one.month === other.month) return other.day === one.day + 7;
  const length = Number(lastDayOf(monthIn(2001, one.month)).slice(8));
  return other.month === (one.month % 12) + 1 && other.day === one.day + 7 - length;
}

/** Whether a heading seems to mean a month, or a day in it, in a form that does not say for certain which. */
export function isDoubtfulMonth(text: string): boolean {
  const tidy = tidied(text);
  if (readWrittenMonth(tidy) !== undefined || isYear(tidy)) return false;
  if (/^(?:[345]\d{4}|\d{1,4}[/-]\d{1,4}|\d{1,4}([./-])\d{1,2}\1\d{1,4}(?: \d\d:\d\d.*)?)$/.test(tidy))
    return true;
  const words = tidy.split(/[ .'’/-]+/).filter((word) => word !== "");
  return (
    words.some(numberOfMonth) && words.every((word) => /^\d{1,4}$/.test(word) || numberOfMonth(word) > 0)
  );
}

/** A month's name, whole or short, as 1 to 12; 0 for any other word. */
export function numberOfMonth(word: string): number {
  const lower = word.toLowerCase();
  if (lower === "sept") return 9;
  return NAMES.findIndex((name) => lower === name || lower === name.slice(0, 3)) + 1;
}

/** `2026-27`, `2026/27`, `2026/2027`: two years that follow each other. */
function isYear(text: string): boolean {
  const [, from = "", to = ""] = /^(\d{4})[/-](\d\d|\d{4})$/.exec(text) ?? [];
  return to !== "" && followEachOther(from, to);
}

/** Whether two years, each in two or four digits, are one after the other. */
export function followEachOther(from: string, to: string): boolean {
  return (Number(from) + 1) % 100 === Number(to) % 100;
}

/** The heading on one line. */
export function tidied(text: string): string {
  return text.trim().replace(/\s+/g, " ");
}
