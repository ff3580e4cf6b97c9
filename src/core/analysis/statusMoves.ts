import type { Series } from "../dataset/dataset.ts";
import type { Indicator } from "../indicator.ts";
import type { Month } from "../period.ts";
import { monthsOf, type MonthOfSeries } from "./months.ts";

/** A figure whose status is another than that of the figure before it. */
export type StatusMove = {
  readonly indicator: Indicator;
  /** Each is judged by the target of its own time; without a number, or a target, there is no status. */
  readonly before: MonthOfSeries;
  readonly now: MonthOfSeries;
};

/**
 * Every figure of `month` whose status changed, in the order given. Unlike the findings it leaves none out: a status that was lost because
 * the figure is hidden, or that is new with a target, is a change too.
 */
export function statusMovesIn(all: readonly Series[], month: Month): StatusMove[] {
  return all.flatMap((series) => {
    const [now, before] = monthsOf(series);
    if (now?.observation.period !== month || before === undefined || now.status === before.status) return [];
    return [{ indicator: series.indicator, before, now }];
  });
}
