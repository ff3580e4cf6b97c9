import { lastDayOf, monthIn, type Month } from "../../period.ts";
import { fullYear, numberOfMonth, tidied } from "./months.ts";

/** A day as one way of reading gives it. */
type DayIn = { readonly month: Month; readonly day: number };

/** A date above a column, read day first and month first; the two are the same where it is not in figures alone. */
type DateHeading = { readonly dayFirst: DayIn | undefined; readonly monthFirst: DayIn | undefined };

/** The months that dates above columns stand for, column by column; two lists where either may be meant. */
export type MonthsOfDates = readonly (readonly Month[])[];

const IN_FIGURES = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d\d)(?: 0?0:00(?::00)?)?$/;
const YEAR_FIRST = /^(\d{4})([/.-])(\d{1,2})\2(\d{1,2})(?:[ T]00:00(?::00)?)?$/;
const DAY_AND_NAME = /^(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]+)\.?[ -](\d{4}|\d\d)$/i;
const NAME_AND_DAY = /^([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i;

/** A full date; undefined for any other text. */
export function readDateHeading(text: string): DateHeading | undefined {
  const tidy = tidied(text);
  const [, first = "", , second = "", year = ""] = IN_FIGURES.exec(tidy) ?? [];
  if (year !== "") {
    const [one, other] = [Number(first), Number(second)];
    return either(dayOf(fullYear(year), other, one), dayOf(fullYear(year), one, other));
  }
  const [, isoYear, , isoMonth, isoDay] = YEAR_FIRST.exec(tidy) ?? [];
  const [, day, name = "", ofYear = ""] = DAY_AND_NAME.exec(tidy) ?? [];
  const [, american = "", americanDay, americanYear] = NAME_AND_DAY.exec(tidy) ?? [];
  const said =
    dayOf(Number(isoYear), Number(isoMonth), Number(isoDay)) ??
    dayOf(fullYear(ofYear), numberOfMonth(name), Number(day)) ??
    dayOf(Number(americanYear), numberOfMonth(american), Number(americanDay));
  return said && { dayFirst: said, monthFirst: said };
}

/** `04/2026` and `4-2026`, which a cell of figures could be as well (4 of 2,026): only above columns a month. */
export function readMonthInFigures(text: string): Month | undefined {
  const [, month = "", year = ""] = /^(0?[1-9]|1[0-2])[/-]((?:19|20)\d\d)$/.exec(tidied(text)) ?? [];
  return year === "" ? undefined : monthIn(Number(year), Number(month));
}

/**
 * The months that a row of dates stands for, where they are the first days of different months, or all the last. Several dates in
 * figures decide together which number is the day: of `01/09/2026, 01/10/2026` the first, of `09/01/2026, 10/01/2026` the
 * second. One alone that could be either gives both its months. Empty where they are other days, such as Mondays.
 */
export function monthsOfDates(dates: readonly DateHeading[]): MonthsOfDates {
  const dayFirst = wholeMonths(dates.map((date) => date.dayFirst));
  const monthFirst = wholeMonths(dates.map((date) => date.monthFirst));
  const [only] = dates;
  if (dates.length === 1 && (dayFirst ?? monthFirst) !== undefined) {
    const both = [only?.dayFirst?.month, only?.monthFirst?.month].filter((month) => month !== undefined);
    return [...new Set(both)].map((month) => [month]);
  }
  if (dayFirst && monthFirst && dayFirst.join() !== monthFirst.join()) return [dayFirst, monthFirst];
  const certain = dayFirst ?? monthFirst;
  return certain ? [certain] : [];
}

/** The months of days that are all the first of different months, or all the last; undefined for any others. */
function wholeMonths(days: readonly (DayIn | undefined)[]): readonly Month[] | undefined {
  const known = days.filter((day) => day !== undefined);
  const months = known.map(({ month }) => month);
  const areWhole =
    known.every(({ day }) => day === 1) ||
    known.every(({ month, day }) => day === Number(lastDayOf(month).slice(8)));
  const areAll = known.length === days.length && new Set(months).size === months.length;
  return areAll && areWhole ? months : undefined;
}

function dayOf(year: number, number: number, day: number): DayIn | undefined {
  if (!(year >= 1900 && year < 2100 && number >= 1 && number <= 12)) return undefined;
  const month = monthIn(year, number);
  return day >= 1 && day <= Number(lastDayOf(month).slice(8)) ? { month, day } : undefined;
}

function either(dayFirst: DayIn | undefined, monthFirst: DayIn | undefined): DateHeading | undefined {
  return dayFirst || monthFirst ? { dayFirst, monthFirst } : undefined;
}
