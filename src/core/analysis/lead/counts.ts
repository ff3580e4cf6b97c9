import { observationIn, type Series } from "../../dataset/dataset.ts";
import { add, subtract, type Decimal } from "../../decimal.ts";
import type { Indicator } from "../../indicator.ts";
import { isNumber, type Observation } from "../../observation.ts";
import { monthsAfter, type Month } from "../../period.ts";
import { breaksIn } from "../../target.ts";
import { twelveMonthsTo } from "../total.ts";
import { isSmallBase } from "../twelveMonths.ts";

/** How many were failed, of all: children seen late, of those who were to be seen. Whole numbers, all of at least one. */
export type FailedOfAll = { readonly failed: Decimal; readonly all: Decimal };

/** The counts that a story speaks of, and over what. */
export type SaidCounts = FailedOfAll & {
  /** Twelve months added up, or the newest figure alone. */
  readonly over: "year" | "figure";
  /** The same a year before; undefined where it is not all shown, or was defined otherwise. */
  readonly before: FailedOfAll | undefined;
};

/**
 * What one figure failed, of all: of a ratio that is to be high what is left of its denominator, of one that is to be low its numerator.
 * undefined for other figures and where either number is hidden, missing or not whole, or where there was nobody.
 */
export function failedIn(
  { kind, polarity }: Pick<Indicator, "kind" | "polarity">,
  { numerator, denominator }: Pick<Observation, "numerator" | "denominator">,
): FailedOfAll | undefined {
  if (kind !== "ratio" || polarity === "neutral" || !isNumber(numerator) || !isNumber(denominator))
    return undefined;
  const isWhole = [numerator, denominator].every(({ places }) => places === 0);
  if (!isWhole || denominator.units === 0n) return undefined;
  return { failed: polarity === "lower" ? numerator : subtract(denominator, numerator), all: denominator };
}

/** The sum of both; undefined for none. */
export function sumOf(counts: readonly FailedOfAll[]): FailedOfAll | undefined {
  if (counts.length === 0) return undefined;
  return counts.reduce((sum, each) => ({
    failed: add(sum.failed, each.failed),
    all: add(sum.all, each.all),
  }));
}

/**
 * The counts of a figure for its story: those of the newest figure up to `month`, or, where that has a base under 30, of the twelve
 * months up to it, if all of them are shown, have something of their own and share one definition. undefined where there are none, or where
 * nothing was failed.
 */
export function saidCountsOf(series: Series, month: Month): SaidCounts | undefined {
  const newest = series.observations.findLast(({ period }) => period <= month);
  const counts = newest && failedIn(series.indicator, newest);
  if (newest === undefined || counts === undefined) return undefined;
  const year = isSmallBase(counts.all) ? yearTo(series, newest.period) : undefined;
  const said = year ?? counts;
  if (said.failed.units === 0n) return undefined;
  const over = year === undefined ? "figure" : "year";
  return { ...said, over, before: countsBefore(series, newest.period, over) };
}

function countsBefore(series: Series, month: Month, over: SaidCounts["over"]): FailedOfAll | undefined {
  const then = monthsAfter(month, -12);
  if (breaksIn(series.targets).some((each) => then < each && each <= month)) return undefined;
  if (over === "year") return yearTo(series, then);
  const observation = observationIn(series, then);
  return observation && failedIn(series.indicator, observation);
}

/** Twelve months or four quarters added up; undefined where one of them is not shown. */
function yearTo(series: Series, month: Month): FailedOfAll | undefined {
  const total = twelveMonthsTo(series, month);
  return total?.kind === "total" && total.cases !== undefined
    ? failedIn(series.indicator, total.cases)
    : undefined;
}
