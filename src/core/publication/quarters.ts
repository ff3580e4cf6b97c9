import type { Dataset } from "../dataset/dataset.ts";
import type { Indicator } from "../indicator.ts";
import type { Issue } from "../issue.ts";
import { isByQuarter } from "../quarter.ts";

/**
 * Indicators whose published figures would be read as what they are not: those by month as if they counted quarters, those by
 * quarter as months, or quarters as other ones. The same thing is never published by month and by quarter, because a quarter
 * less two months is the third: an indicator that turns to quarters is a new one. `before` are the indicators as published.
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

/** Which quarters it counts, `0` for those that end with a third, sixth, ninth and twelfth month; "" for none. */
function quartersOf(indicator: Indicator): string {
  return isByQuarter(indicator) ? String((indicator.dueMonths[0] ?? 0) % 3) : "";
}
