import type { Dataset } from "../dataset/dataset.ts";
import { keyInMonth } from "../observation.ts";
import type { Month } from "../period.ts";
import type { MonthlyReturn } from "../returns/validate.ts";
import type { FreshMonth } from "./prepared.ts";

/** Returns with what the public sees of them. */
export function asPublic(returns: readonly MonthlyReturn[], { observations }: Dataset): MonthlyReturn[] {
  const shown = new Map(observations.map((row) => [keyInMonth(row), row]));
  return returns.map((each) => ({
    ...each,
    observations: each.observations.map((row) => shown.get(keyInMonth(row)) ?? row),
  }));
}

/** Changed months that nobody sent again: something in them is newly hidden. */
export function protectedAnew(
  touched: ReadonlySet<Month>,
  returns: readonly MonthlyReturn[],
  { observations }: Dataset,
): FreshMonth[] {
  const sent = new Set(returns.map(({ period }) => period));
  return [...touched]
    .filter((month) => !sent.has(month))
    .map((period) => {
      const ofMonth = observations.filter((each) => each.period === period);
      return {
        period,
        observations: ofMonth,
        withBreakdowns: ofMonth.some(({ category }) => category !== ""),
      };
    });
}
