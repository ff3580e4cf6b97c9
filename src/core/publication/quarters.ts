import type { Dataset } from "../dataset/dataset.ts";
import type { Indicator } from "../indicator.ts";
import type { Issue } from "../issue.ts";
import { isByQuarter } from "../quarter.ts";

/**
 * An issue for each indicator that has published figures and would turn from months to quarters, from quarters to months, or to
 * other quarters: its old figures would then be read wrongly. Nothing is published both by month and by quarter, because a
 * quarter less two months is the third month; a new id is needed instead. `before` are the indicators as published.
 */
export function turnedToOrFromQuarters(
  before: readonly Indicator[],
  after: readonly Indicator[],
  { byIndicator }: Dataset,
): Issue[] {
  const known = new Map(before.map((indicator) => [indicator.id, quartersOf(indicator)]));
  return after
    .filter((indicator) => {
      const then = known.get(indicator.id);
      return byIndicator.has(indicator.id) && then !== undefined && then !== quartersOf(indicator);
    })
    .map(({ id }) => ({ code: "basis-changed", indicator: id, file: "indicators.csv", column: "basis" }));
}

/**
 * When its quarters end: "0" for March, June, September and December, "1" for a month later, "2" for two; "" for no quarters.
 */
function quartersOf(indicator: Indicator): string {
  return isByQuarter(indicator) ? String((indicator.dueMonths[0] ?? 0) % 3) : "";
}
