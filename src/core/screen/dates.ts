import { dayIn, monthIn, yearOf, type Day } from "../period.ts";
import { isOrdinaryWord } from "./ordinary.ts";

const MONTHS = "jan,feb,mar,apr,may,jun,jul,aug,sep,oct,nov,dec".split(",");
const MONTH_NAMES =
  "jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december";

const NUMERIC =
  /(?<![\d.])(?:(\d{4})([-/.])(\d{1,2})\2(\d{1,2})|(\d{1,2})([-/. ])(\d{1,2})\6(\d{4}|\d{2}))(?![\d])/;
const DAY_FIRST = new RegExp(
  `\\b(\\d{1,2})(?:st|nd|rd|th)?[ -/]?(?:of )?(${MONTH_NAMES})[ -/,.]{0,2}['’‘]?(\\d{4}|\\d{2})\\b`,
  "i",
);
const MONTH_FIRST = new RegExp(`\\b(${MONTH_NAMES})[ .]{0,2}(\\d{1,2})(?:st|nd|rd|th)?,? ?(\\d{4})\\b`, "i");

/** A day, a month and a year as a text writes them; the month may exceed 12 where the day stands second. */
export type FullDate = { readonly day: number; readonly month: number; readonly year: number };

/** A full date within a text: day, month and year; undefined where there is none. */
export function dateIn(text: string): FullDate | undefined {
  if (!/\d/.test(text)) return undefined;
  const plain = withPlainSeparators(withoutRoman(text));
  const compact = COMPACT_DATE.exec(text);
  if (compact) return { day: Number(compact[1]), month: Number(compact[2]), year: Number(compact[3]) };
  const numeric = NUMERIC.exec(plain);
  if (numeric) {
    const [date, year, , month, day, dayFirst, between, monthSecond, yearLast] = numeric;
    // Three small numbers with blanks between them are a date only where the cell holds nothing else.
    if (between === " " && yearLast?.length === 2 && date !== plain) return undefined;
    const [dayNumber, monthNumber] =
      year === undefined ? [Number(dayFirst), Number(monthSecond)] : [Number(day), Number(month)];
    const either =
      Math.min(dayNumber, monthNumber) >= 1 &&
      Math.min(dayNumber, monthNumber) <= 12 &&
      Math.max(dayNumber, monthNumber) <= 31;
    return either ? { day: dayNumber, month: monthNumber, year: Number(year ?? yearLast) } : undefined;
  }
  if (!/[a-z]/i.test(plain)) return undefined;
  const dayFirst = DAY_FIRST.exec(plain);
  const monthFirst = dayFirst ? null : MONTH_FIRST.exec(plain);
  const day = Number(dayFirst?.[1] ?? monthFirst?.[2] ?? 0);
  const name = (dayFirst?.[2] ?? monthFirst?.[1] ?? "").slice(0, 3).toLowerCase();
  const year = Number(dayFirst?.[3] ?? monthFirst?.[3]);
  return day >= 1 && day <= 31 ? { day, month: MONTHS.indexOf(name) + 1, year } : undefined;
}

/** `03022014`: eight digits alone are a figure, but no figure begins with 0. */
export const COMPACT_DATE = /^(0[1-9])(0[1-9]|1[0-2])((?:19|20)\d\d)$/;

const DAY_WORD_YEAR = /^\d{1,2}\.? (?:de )?(\p{L}{3,12}) (?:de )?(?:19|20)\d\d$/u;

/** Whether a cell of a return is a day, a word that a return does not have, and a year: a date in any language (`3 lutego 2014`). */
export function isDateInAnyLanguage(text: string): boolean {
  const [, word] = DAY_WORD_YEAR.exec(text) ?? [];
  return word !== undefined && !isOrdinaryWord(word);
}

const ROMAN = "i,ii,iii,iv,v,vi,vii,viii,ix,x,xi,xii".split(",");

/** `14-III-2015`, as it is written in Poland and Hungary, with the month in figures. */
function withoutRoman(text: string): string {
  if (!/[ivx]/i.test(text)) return text;
  return text.replace(
    /(?<=\b\d{1,2})([-/.] ?)([IVX]{1,4})([-/.] ?)(?=\d{4}\b)/gi,
    (written, before: string, month: string, after: string) => {
      const number = ROMAN.indexOf(month.toLowerCase()) + 1;
      return number === 0 ? written : `${before}${number}${after}`;
    },
  );
}

/** Writes `14 / 03 / 2015`, `14\03\2015`, `14_03_2015` and dashes of any length with `/` or `-`. */
function withPlainSeparators(text: string): string {
  if (!/[\\_\u2010-\u2015\u2044\u2212\u2215]|\d +[-/.]|[-/.] +\d/.test(text)) return text;
  return text
    .replace(/[_\u2010-\u2015\u2212]/g, "-")
    .replace(/[\\\u2044\u2215]/g, "/")
    .replace(/(\d) {0,3}([-/.]) {0,3}(?=\d)/g, "$1$2");
}

/** The first or last day of its month: how a spreadsheet shows a month. */
export function standsForMonth({ day, month, year }: FullDate): boolean {
  return month <= 12 && (day === 1 || day === lastDay(month, year));
}

/** Whether it is more than a year before a day; two digits of a year are of this century or, where that is to come, the last. */
export function isLongBefore({ day, month, year }: FullDate, today: Day): boolean {
  const thisYear = yearOf(today);
  const full = year >= 100 ? year : 2000 + year > thisYear + 1 ? 1900 + year : 2000 + year;
  const [monthNumber, dayNumber] = month <= 12 ? [month, day] : [day, month];
  return dayIn(monthIn(full + 1, monthNumber), dayNumber) < today;
}

/** The year may have two digits: those of this century. */
function lastDay(month: number, year: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0 || year === 0) ? 29 : 28;
}
