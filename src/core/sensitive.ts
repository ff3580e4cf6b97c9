import { dueDate, type Council, type SensitivePeriod } from "./council.ts";
import { monthsAfter, type Day } from "./period.ts";
import { asAt, newestReturn } from "./releases/newest.ts";
import type { Release } from "./release.ts";

/** The sensitive period in which a day is, its first and its last day counted; undefined on any other day. */
export function sensitiveOn({ sensitivePeriods }: Council, day: Day): SensitivePeriod | undefined {
  return sensitivePeriods.find(({ from, to }) => from <= day && day <= to);
}

/**
 * The sensitive period for which the pages of an edition pause what is not a figure: the first that has a day between that of its newest release
 * and the one on which the next figures are due. A page does not know when it is read, and this is the time in which it is the newest. undefined
 * where there is none.
 */
export function pausedFor(council: Council, releases: readonly Release[]): SensitivePeriod | undefined {
  const [day, newest] = [asAt(releases), newestReturn(releases)];
  if (day === undefined || newest === undefined) return undefined;
  const next = dueDate(council, monthsAfter(newest.period, 1));
  return council.sensitivePeriods.find(({ from, to }) => day <= to && from <= (next < day ? day : next));
}
