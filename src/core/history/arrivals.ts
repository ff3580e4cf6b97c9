import { dueDate, type Council } from "../council.ts";
import { daysBetween, monthsAfter, monthsBetween, type Day, type Month } from "../period.ts";
import type { Release } from "../release.ts";
import type { LogEntry } from "../releases/log/entry.ts";
import { asAt, publishedOn } from "../releases/newest.ts";

/** When a month's figures came out, beside the day by which they were to. */
export type Arrival = {
  readonly month: Month;
  /** The day that was promised; undefined for months that came with the first publication, before which nothing was promised. */
  readonly due: Day | undefined;
  /** The release that brought the month first; undefined for a month that is missing. */
  readonly release: Release | undefined;
  /** How many days after the due day; 0 or less is on time. undefined where nothing was due, or where the month is missing. */
  readonly daysLate: number | undefined;
};

/**
 * Every month from the first that was published, oldest first; last those that are missing: they were due before the newest release
 * came out, and are not published yet. What was due stands in the log: each entry says by when the next month is to be published, and a
 * timetable that is changed later changes no promise. Where no entry promised a month, it is the day of today's timetable.
 */
export function arrivalsOf(
  releases: readonly Release[],
  log: readonly Pick<LogEntry, "period" | "nextDue">[],
  council: Council,
): Arrival[] {
  const months = releases.flatMap(({ period }) => period ?? []).sort();
  const [first, newest, now] = [months[0], months.at(-1), asAt(releases)];
  if (first === undefined || newest === undefined || now === undefined) return [];
  const promises = promisesIn(log);
  const dueFor = (month: Month) => promises.get(month) ?? dueDate(council, month);
  const opening = releases[0]?.hash;
  const arrivals = Array.from({ length: monthsBetween(first, newest) + 1 }, (_, index): Arrival => {
    const month = monthsAfter(first, index);
    const release = releases.find(({ kind, period }) => kind === "return" && period === month);
    const due = release?.hash === opening ? undefined : dueFor(month);
    return { month, due, release, daysLate: release && due && daysBetween(due, publishedOn(release)) };
  });
  for (
    let next = monthsAfter(newest, 1);
    !hasEnded(releases) && dueFor(next) < now;
    next = monthsAfter(next, 1)
  )
    arrivals.push({ month: next, due: dueFor(next), release: undefined, daysLate: undefined });
  return arrivals;
}

function hasEnded(releases: readonly Release[]): boolean {
  return releases.some(({ kind }) => kind === "close");
}

/** How many months were due, and how many of them came in time. A month that is missing did not. */
export type Punctuality = { readonly due: number; readonly onTime: number; readonly missing: number };

/** Of all months that were promised: how many were published by the day that was promised. */
export function punctualityOf(arrivals: readonly Arrival[]): Punctuality {
  const promised = arrivals.filter(({ due }) => due !== undefined);
  return {
    due: promised.length,
    onTime: promised.filter(({ daysLate }) => daysLate !== undefined && daysLate <= 0).length,
    missing: promised.filter(({ release }) => release === undefined).length,
  };
}

/** A month whose figures are to come, with the day by which they are to. */
export type MonthDue = { readonly month: Month; readonly day: Day };

/** The next months after the newest one, with the days by which they are due; none where nothing is published, or the record has ended. */
export function dueNext(releases: readonly Release[], council: Council, count: number): MonthDue[] {
  const newest = releases
    .flatMap(({ period }) => period ?? [])
    .sort()
    .at(-1);
  if (newest === undefined || hasEnded(releases)) return [];
  return Array.from({ length: count }, (_, index) => {
    const month = monthsAfter(newest, index + 1);
    return { month, day: dueDate(council, month) };
  });
}

/** The day that was promised first for each month: by the first entry after which it was the next. */
function promisesIn(log: readonly Pick<LogEntry, "period" | "nextDue">[]): ReadonlyMap<Month, Day> {
  const promises = new Map<Month, Day>();
  let newest: Month | undefined;
  for (const { period, nextDue } of log) {
    if (period !== undefined && (newest === undefined || period > newest)) newest = period;
    const next = newest && monthsAfter(newest, 1);
    if (next !== undefined && nextDue !== undefined && !promises.has(next)) promises.set(next, nextDue);
  }
  return promises;
}
