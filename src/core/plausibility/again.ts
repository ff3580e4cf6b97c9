import { compare } from "../decimal.ts";
import { FIGURE_COLUMNS, isNumber, type Observation } from "../observation.ts";
import { monthsAfter } from "../period.ts";
import type { Doubt } from "../issue.ts";
import type { RowWithHistory } from "./lines.ts";

/** With fewer figures than this, all may stay the same by chance. */
const FEWEST = 3;

/**
 * A doubt where a return seems to hold last month's figures: at least nine in ten of the rows that can be compared are the same
 * in every cell. Rows that are 0 in both months are not counted.
 */
export function lastMonthAgain(lines: readonly RowWithHistory[]): Doubt[] {
  const pairs = lines.flatMap(({ now, before }): [Observation, Observation][] =>
    before !== undefined && before.period === monthsAfter(now.period, -1) && isTelling(now, before)
      ? [[now, before]]
      : [],
  );
  const same = pairs.filter(([now, before]) => FIGURE_COLUMNS.every((column) => isSame(now, before, column)));
  return same.length >= FEWEST && same.length * 10 >= pairs.length * 9
    ? [{ code: "last-month-again", figures: same.length }]
    : [];
}

function isTelling({ value: now }: Observation, { value: before }: Observation): boolean {
  return isNumber(now) && isNumber(before) && (now.units !== 0n || before.units !== 0n);
}

function isSame(now: Observation, before: Observation, column: (typeof FIGURE_COLUMNS)[number]): boolean {
  const [a, b] = [now[column], before[column]];
  return isNumber(a) && isNumber(b) ? compare(a, b) === 0 : a === b;
}
