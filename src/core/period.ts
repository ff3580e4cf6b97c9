/** A calendar month, `2026-10`. Months compare as text. */
export type Month = string & { readonly brand: "month" };

/** A calendar day, `2026-10-31`. Days compare as text. */
export type Day = string & { readonly brand: "day" };

/** What a figure covers. The kind is kept beside the code because `2011-12` is a month and a financial year. */
export type Period =
  | { readonly kind: "month"; readonly month: Month }
  | { readonly kind: "quarter"; readonly month: Month } // the three months to the end of this one
  | { readonly kind: "financial-year"; readonly starts: number } // 1 April to 31 March
  | { readonly kind: "academic-year"; readonly starts: number } // 1 September to 31 August
  | { readonly kind: "snapshot"; readonly day: Day };

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** `2026-10` as a Month, or undefined for any other text. */
export function readMonth(text: string): Month | undefined {
  return /^(19|20)\d\d-(0[1-9]|1[0-2])$/.test(text) ? (text as Month) : undefined;
}

/** `2026-10-31` as a Day, or undefined for any other text and for days that do not exist. */
export function readDay(text: string): Day | undefined {
  const match = /^(\d{4}-\d\d)-(\d\d)$/.exec(text);
  const month = readMonth(match?.[1] ?? "");
  const day = Number(match?.[2]);
  return month && day >= 1 && day <= daysIn(month) ? (text as Day) : undefined;
}

/** 1 to 12. */
export function monthOfYear(month: Month): number {
  return Number(month.slice(5));
}

/** The calendar year: 2026. */
export function yearOf(date: Month | Day): number {
  return Number(date.slice(0, 4));
}

/** The month of a day. */
export function monthOf(day: Day): Month {
  return day.slice(0, 7) as Month;
}

/** The month `count` months later, or earlier where `count` is negative. */
export function monthsAfter(month: Month, count: number): Month {
  const index = indexOf(month) + count;
  return monthIn(Math.floor(index / 12), (((index % 12) + 12) % 12) + 1);
}

/** How many months `to` is after `from`; negative where it is before. */
export function monthsBetween(from: Month, to: Month): number {
  return indexOf(to) - indexOf(from);
}

/** The April in which the financial year of a month began. */
export function financialYearStart(month: Month): Month {
  return monthIn(monthOfYear(month) >= 4 ? yearOf(month) : yearOf(month) - 1, 4);
}

/** The month as a number of months since the year 0, so that neighbouring months differ by 1. */
export function indexOf(month: Month): number {
  return yearOf(month) * 12 + monthOfYear(month) - 1;
}

/** A month by its year and number; January is 1. */
export function monthIn(year: number, month: number): Month {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}` as Month;
}

/** A day of a month; the first is 1. The caller sees to it that the month has that day. */
export function dayIn(month: Month, day: number): Day {
  return `${month}-${String(day).padStart(2, "0")}` as Day;
}

/** The next day. */
export function dayAfter(day: Day): Day {
  const month = monthOf(day);
  return day === lastDayOf(month) ? dayIn(monthsAfter(month, 1), 1) : dayIn(month, Number(day.slice(8)) + 1);
}

/** How many days `to` is after `from`; negative where it is before. */
export function daysBetween(from: Day, to: Day): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000; // both are read as midnight in UTC, which has no summer time
}

/** The last day of a month. */
export function lastDayOf(month: Month): Day {
  return dayIn(month, daysIn(month));
}

/** A stretch of whole months by its days: `1 April 2011 to 31 July 2011`. */
export function spanName(from: Month, to: Month): string {
  return `${dayName(dayIn(from, 1))} to ${dayName(lastDayOf(to))}`;
}

function daysIn(month: Month): number {
  return new Date(Date.UTC(yearOf(month), monthOfYear(month), 0)).getUTCDate();
}

/** The zone whose calendar says whether a month is over, and on which day something was published. */
export const LONDON = "Europe/London";

/** The calendar day that `instant` falls on in `zone`, such as `Europe/London`. */
export function dayAt(instant: Date, zone: string): Day {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).formatToParts(instant);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? "";
  return `${part("year")}-${part("month")}-${part("day")}` as Day;
}

/** The code that files carry: `2026-10` (a quarter has that of its last month), `2024-25`, `2023/24`, `2025-03-31`. */
export function codeOf(period: Period): string {
  switch (period.kind) {
    case "month":
    case "quarter":
      return period.month;
    case "financial-year":
      return `${period.starts}-${twoDigits(period.starts + 1)}`;
    case "academic-year":
      return `${period.starts}/${twoDigits(period.starts + 1)}`;
    case "snapshot":
      return period.day;
  }
}

/**
 * The period that `codeOf` writes as `code`. undefined for a quarter, which no file of ours names, and for any other text, such
 * as two years that do not follow each other.
 */
export function readPeriod(kind: string, code: string): Period | undefined {
  switch (kind) {
    case "month": {
      const month = readMonth(code);
      return month && { kind, month };
    }
    case "snapshot": {
      const day = readDay(code);
      return day && { kind, day };
    }
    case "financial-year":
    case "academic-year": {
      const period: Period = { kind, starts: Number(code.slice(0, 4)) };
      return /^\d{4}/.test(code) && codeOf(period) === code ? period : undefined;
    }
    default:
      return undefined;
  }
}

/** The last day a period covers: where it stands on a time line. */
export function endOf(period: Period): Day {
  switch (period.kind) {
    case "month":
    case "quarter":
      return lastDayOf(period.month);
    case "financial-year":
      return `${period.starts + 1}-03-31` as Day;
    case "academic-year":
      return `${period.starts + 1}-08-31` as Day;
    case "snapshot":
      return period.day;
  }
}

/** Whether two periods are the same: `2011-12` is a month and a financial year, and those are two. */
export function samePeriod(a: Period, b: Period): boolean {
  return a.kind === b.kind && codeOf(a) === codeOf(b);
}

/** In words: `October 2026`, `April to June 2026`, `2024-25`, `2023/24`, `31 March 2025`. */
export function nameOf(period: Period): string {
  switch (period.kind) {
    case "month":
      return monthName(period.month);
    case "quarter":
      return quarterName(period.month);
    case "snapshot":
      return dayName(period.day);
    default:
      return codeOf(period);
  }
}

/** `October 2026`. */
export function monthName(month: Month): string {
  return `${MONTHS[monthOfYear(month) - 1] ?? ""} ${yearOf(month)}`;
}

/** `Oct 2026`, for axes and narrow tables. */
export function shortMonthName(month: Month): string {
  return `${(MONTHS[monthOfYear(month) - 1] ?? "").slice(0, 3)} ${yearOf(month)}`;
}

/** The first of the three months of the quarter that ends with `ends`. */
export function quarterBegan(ends: Month): Month {
  return monthsAfter(ends, -2);
}

/** A quarter by its last month: `April to June 2026`, `November 2025 to January 2026`. */
export function quarterName(ends: Month): string {
  return spanned(quarterBegan(ends), ends, monthName, " to ");
}

/** `Apr–Jun 2026`: for axes, narrow tables, and headlines, whose number of words is limited. */
export function shortQuarterName(ends: Month): string {
  return spanned(quarterBegan(ends), ends, shortMonthName, "–");
}

/** Two months by their names. The year is written once where both are in it. */
function spanned(from: Month, to: Month, name: (month: Month) => string, between: string): string {
  const first = name(from);
  return `${yearOf(from) === yearOf(to) ? first.slice(0, -5) : first}${between}${name(to)}`;
}

/** `5 October 2026`. */
export function dayName(day: Day): string {
  return `${Number(day.slice(8))} ${monthName(monthOf(day))}`;
}

/** `Apr-26`, as spreadsheets like to show a month; undefined for anything else. */
export function readShortMonth(text: string): Month | undefined {
  const match = /^([a-z]{3})-(\d\d)$/i.exec(text);
  if (!match) return undefined;
  const [, name = "", year = ""] = match;
  const index = MONTHS.findIndex((month) => month.slice(0, 3).toLowerCase() === name.toLowerCase());
  return index < 0 ? undefined : monthIn(2000 + Number(year), index + 1);
}

function twoDigits(year: number): string {
  return String(year % 100).padStart(2, "0");
}
