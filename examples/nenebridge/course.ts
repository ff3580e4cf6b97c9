import { indexOf, monthOfYear, readMonth, type Month } from "../../src/core/period.ts";
import type { Chance } from "./chance.ts";

/** A level that changes with time. */
export type Course = (month: Month) => number;

/** A month written in this folder's code: one that is not a month is a slip of the pen. */
export function monthCalled(text: string): Month {
  const month = readMonth(text);
  if (month === undefined) throw new Error(`${text} is not a month`);
  return month;
}

/** The story of an indicator: a straight line from one point to the next, level before the first and after the last. */
export function through(...points: readonly (readonly [month: string, level: number])[]): Course {
  const known = points.map(([text, level]) => ({ at: indexOf(monthCalled(text)), level }));
  return (month) => {
    const at = indexOf(month);
    const after = known.findIndex((point) => point.at >= at);
    const next = known[after] ?? known.at(-1);
    const last = known[after - 1] ?? next;
    if (next === undefined || last === undefined) throw new Error("a course needs a point");
    if (after < 0 || next.at === last.at) return next.level;
    return last.level + ((next.level - last.level) * (at - last.at)) / (next.at - last.at);
  };
}

/**
 * A course with the ups and downs of real life: each month keeps the share `hold` of last month's distance from the
 * line and adds up to about three times `jitter`. Call it once for every month, in order.
 */
export function drifting(
  chance: Chance,
  course: Course,
  { hold, jitter }: { readonly hold: number; readonly jitter: number },
): Course {
  let distance = 0;
  return (month) => {
    distance = distance * hold + chance.wobble() * jitter;
    return course(month) + distance;
  };
}

/** How busy the front door is in each month of the year: schools make most contacts, and they close in August. */
const SCHOOL_YEAR = [1.03, 0.97, 1.09, 0.93, 1.02, 1.06, 1.04, 0.74, 1.0, 1.07, 1.12, 0.9];

export function schoolYear(month: Month): number {
  return SCHOOL_YEAR[monthOfYear(month) - 1] ?? 1;
}

/** The sum of the last twelve numbers it was given. */
export function lastTwelve(): (latest: number) => number {
  const kept: number[] = [];
  return (latest) => {
    kept.push(latest);
    if (kept.length > 12) kept.shift();
    return kept.reduce((sum, each) => sum + each, 0);
  };
}
