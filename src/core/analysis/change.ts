import { add, compare, decimal, multiply, subtract, type Decimal } from "../decimal.ts";
import { observationIn, type Series } from "../dataset/dataset.ts";
import { isRank, type Indicator } from "../indicator.ts";
import { isNumber, type Absence } from "../observation.ts";
import type { Month } from "../period.ts";
import { breaksIn } from "../target.ts";
import { quotientShortOf, sayable } from "./exact.ts";

/** The difference between a figure and an earlier one, or why it cannot be stated. */
export type Change =
  | {
      readonly kind: "change";
      readonly from: Month;
      readonly base: Decimal;
      /**
       * The base as a sentence says it (`sayable`); then whether the published figures are equal and only their unrounded
       * values differ.
       */
      readonly baseSaid: Decimal;
      readonly isRounded: boolean;
      readonly difference: Decimal;
      /** The difference in per cent of the base, one decimal or as many as it takes; undefined for percentages, places, bases under 20 and changes across zero. */
      readonly percent: Decimal | undefined;
    }
  | { readonly kind: "none"; readonly from: Month; readonly because: Absence | "missing" | "new-definition" };

/** No per cent is given of a smaller base: one child more than two would be "+50%". */
export const SMALLEST_BASE = decimal(20);

/** The change in a series from month `from` to month `to`. It is never stated across a change of definition. */
export function changeBetween(series: Series, from: Month, to: Month): Change {
  const [then, now] = [observationIn(series, from), observationIn(series, to)];
  const [before, after] = [then?.value, now?.value];
  if (before === undefined || after === undefined) return { kind: "none", from, because: "missing" };
  if (breaksIn(series.targets).some((month) => from < month && month <= to)) {
    return { kind: "none", from, because: "new-definition" };
  }
  if (!isNumber(after)) return { kind: "none", from, because: after };
  if (!isNumber(before)) return { kind: "none", from, because: before };
  const difference = subtract(after, before);
  const baseSaid = (then && sayable(then, series.indicator)) ?? before;
  const nowSaid = now && sayable(now, series.indicator);
  return {
    kind: "change",
    from,
    base: before,
    baseSaid,
    isRounded: difference.units === 0n && nowSaid !== undefined && compare(baseSaid, nowSaid) !== 0,
    difference,
    percent: changePercent(difference, before, series.indicator),
  };
}

function changePercent(difference: Decimal, base: Decimal, indicator: Indicator): Decimal | undefined {
  if (indicator.unit === "%" || isRank(indicator) || compare(base, SMALLEST_BASE) < 0) return undefined;
  if (add(base, difference).units < 0n) return undefined;
  return quotientShortOf(multiply(difference, decimal(100)), base, 1, [decimal(0), decimal(-100)]);
}
