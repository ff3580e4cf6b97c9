import { compare, decimal, divide, multiply, subtract, type Decimal } from "../decimal.ts";
import { observationIn, type Series } from "../dataset/dataset.ts";
import { isNumber, type Absence } from "../observation.ts";
import type { Month } from "../period.ts";
import { breaksIn } from "../target.ts";

/** The difference between a figure and an earlier one, or why it cannot be stated. */
export type Change =
  | {
      readonly kind: "change";
      readonly from: Month;
      readonly base: Decimal;
      readonly difference: Decimal;
      /** The difference in per cent of the base, one decimal; undefined for percentages and bases under 20. */
      readonly percent: Decimal | undefined;
    }
  | { readonly kind: "none"; readonly from: Month; readonly because: Absence | "missing" | "new-definition" };

/** A per cent of a smaller base says more about the base than about the change. */
export const SMALLEST_BASE = decimal(20);

/** The change in a series from month `from` to month `to`. Never across a change of definition. */
export function changeBetween(series: Series, from: Month, to: Month): Change {
  const [before, after] = [observationIn(series, from)?.value, observationIn(series, to)?.value];
  if (before === undefined || after === undefined) return { kind: "none", from, because: "missing" };
  if (breaksIn(series.targets).some((month) => from < month && month <= to)) {
    return { kind: "none", from, because: "new-definition" };
  }
  if (!isNumber(after)) return { kind: "none", from, because: after };
  if (!isNumber(before)) return { kind: "none", from, because: before };
  const difference = subtract(after, before);
  return {
    kind: "change",
    from,
    base: before,
    difference,
    percent: percentOf(difference, before, series.indicator.unit),
  };
}

function percentOf(difference: Decimal, base: Decimal, unit: string): Decimal | undefined {
  if (unit === "%" || compare(base, SMALLEST_BASE) < 0) return undefined;
  return divide(multiply(difference, decimal(100)), base, 1);
}
