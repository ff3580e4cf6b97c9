import type { Indicator } from "./indicator.ts";
import { monthName, quarterBegan, type Month } from "./period.ts";

/*
 * How figures by quarter (`basis` `quarter`) differ from others: each is reported for the last of its three months and covers
 * all three. Figures of every other basis are named after the month they are reported for.
 */

type Timed = Pick<Indicator, "basis">;

/** Whether each figure covers the three months to the end of the month that reports it. */
export function isByQuarter({ basis }: Timed): boolean {
  return basis === "quarter";
}

/** The first month that the figure reported for `month` covers: two months earlier for a quarter, otherwise `month`. */
export function firstMonthOf(indicator: Timed, month: Month): Month {
  return isByQuarter(indicator) ? quarterBegan(month) : month;
}

/** How many months lie between two figures that follow each other: those of a quarter, otherwise one. */
export function monthsApart(indicator: Timed): number {
  return isByQuarter(indicator) ? 3 : 1;
}

/** A stretch of figures from the first month of the first to the last month of the last: `April 2024 to June 2026`. */
export function monthsName(indicator: Timed, from: Month, to: Month): string {
  return `${monthName(firstMonthOf(indicator, from))} to ${monthName(to)}`;
}
