import { monthIn, monthName, readMonth, type Month } from "../period.ts";

/** Full names in lower case, January first. */
const NAMES = Array.from({ length: 12 }, (_, index) =>
  monthName(monthIn(2000, index + 1))
    .slice(0, -" 2000".length)
    .toLowerCase(),
);

/**
 * A month as people and spreadsheets write it above a column: `2026-10`, `Oct-26`, `Sept 26`, `Oct 2026`, `October 2026`.
 * undefined for what could mean two things, such as a date in figures, `26-Oct`, or `2011-12`, which may be a year.
 */
export function readWrittenMonth(text: string): Month | undefined {
  const tidy = tidied(text);
  if (isYear(tidy)) return undefined;
  const [, name = "", year = ""] = /^([a-z]+)[ -](\d\d|(?:19|20)\d\d)$/i.exec(tidy) ?? [];
  const number = numberOf(name);
  if (number === 0) return readMonth(tidy);
  return monthIn(Number(year) + (year.length === 2 ? 2000 : 0), number);
}

/** Whether a heading looks like a month or a day but could mean two things. */
export function isDoubtfulMonth(text: string): boolean {
  const tidy = tidied(text);
  if (readWrittenMonth(tidy) !== undefined || isYear(tidy)) return false;
  if (/^(?:[345]\d{4}|\d{1,4}[/-]\d{1,4}|\d{1,4}([./-])\d{1,2}\1\d{1,4}(?: \d\d:\d\d.*)?)$/.test(tidy))
    return true;
  const words = tidy.split(/[ .'’/-]+/).filter((word) => word !== "");
  return words.some(numberOf) && words.every((word) => /^\d{1,4}$/.test(word) || numberOf(word) > 0);
}

/** A month's name as 1 to 12; 0 for any other word. */
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

/** The heading on one line. */
function tidied(text: string): string {
  return text.trim().replace(/\s+/g, " ");
}
