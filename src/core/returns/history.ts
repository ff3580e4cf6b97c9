import type { Issue } from "../issue.ts";
import { lastDayOf, monthsAfter, type Day, type Month } from "../period.ts";

/**
 * The history stage: the month is over (`today` is the day in London), and it follows what is published without a gap.
 * `published` and `accepted` are months in order; `accepted` are those given in the same drop before this one.
 */
export function checkHistory(
  month: Month,
  published: readonly Month[],
  accepted: readonly Month[],
  today: Day,
): Issue[] {
  if (lastDayOf(month) >= today) return [{ code: "month-not-over", month, column: "period" }];
  if (published.includes(month)) return [];
  const first = published[0];
  if (first !== undefined && month < first) return [{ code: "month-before-first", first, column: "period" }];
  const last = [...published, ...accepted].sort().at(-1);
  if (last === undefined) return [];
  const expected = monthsAfter(last, 1);
  return month > expected ? [{ code: "month-gap", expected, column: "period" }] : [];
}
