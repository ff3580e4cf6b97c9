import { observationIn, type Series } from "../../dataset/dataset.ts";
import { add, compare, decimal, subtract, type Decimal } from "../../decimal.ts";
import type { Indicator } from "../../indicator.ts";
import { isNumber, type Observation } from "../../observation.ts";
import { monthOfYear, monthsAfter, type Month } from "../../period.ts";
import { breaksIn } from "../../target.ts";

/** How many were failed, of all: children seen late, of those who were to be seen. Whole numbers, all of at least one. */
export type FailedOfAll = { readonly failed: Decimal; readonly all: Decimal };

/** The counts that a story speaks of, and over what. */
export type SaidCounts = FailedOfAll & {
  /** Twelve months added up, or the newest figure alone. */
  readonly over: "year" | "figure";
  /** The same a year before; undefined where it is not all shown, or was defined otherwise. */
  readonly before: FailedOfAll | undefined;
};

/** Months whose base is smaller say little one by one: a common rule of thumb for a mean of a sample. */
const SMALL_BASE = decimal(30);

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
  const year = compare(counts.all, SMALL_BASE) < 0 ? yearTo(series, newest.period) : undefined;
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
  const { indicator, targets } = series;
  if (indicator.basis !== "month" && indicator.basis !== "quarter") return undefined;
  const first = monthsAfter(month, -11);
  if (breaksIn(targets).some((each) => first < each && each <= month)) return undefined;
  const due = Array.from({ length: 12 }, (_, at) => monthsAfter(first, at)).filter((each) =>
    indicator.dueMonths.includes(monthOfYear(each)),
  );
  const counts = due.flatMap((each) => {
    const observation = observationIn(series, each);
    return (observation && failedIn(indicator, observation)) ?? [];
  });
  const isWhole = counts.length * (indicator.basis === "quarter" ? 3 : 1) === 12;
  return isWhole ? sumOf(counts) : undefined;
}
