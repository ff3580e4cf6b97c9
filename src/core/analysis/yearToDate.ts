import { compare, decimal } from "../decimal.ts";
import { hasFraction } from "../indicator.ts";
import { isNumber } from "../observation.ts";
import { financialYearStart, monthsAfter, type Month } from "../period.ts";
import { breaksIn } from "../target.ts";
import { totalOf, type AdditiveSeries, type Total } from "./total.ts";

type Added = Extract<Total, { kind: "total" }>;

/** A running total since 1 April and that of the same months a year before, or why none is published. */
export type YearToDate =
  | { readonly kind: "year-to-date"; readonly total: Added; readonly yearBefore: Total }
  | { readonly kind: "none"; readonly because: Exclude<Total, Added>["because"] | "small-counts" };

const YEAR = 12;
/** Months: the two years that are compared. */
const LOOK_BACK = 24;

/**
 * The running total up to `month`, or why there is none. `threshold` is the council's: counts of people from 1 to it are
 * hidden.
 */
export function yearToDate(series: AdditiveSeries, month: Month, threshold: number): YearToDate {
  if (hasSmallCounts(series, threshold)) return { kind: "none", because: "small-counts" };
  const from = financialYearStart(month);
  const total = totalOf(series, from, month);
  if (total.kind === "none") return total;
  const [fromBefore, toBefore] = [monthsAfter(from, -YEAR), monthsAfter(month, -YEAR)];
  const isRedefined = breaksIn(series.targets).some((each) => fromBefore < each && each <= from);
  return {
    kind: "year-to-date",
    total,
    yearBefore: isRedefined
      ? { kind: "none", because: "new-definition" }
      : totalOf(series, fromBefore, toBefore),
  };
}

/**
 * Whether a figure of the last two years is hidden, or counts at most twice `threshold` people or cases, 0 included. Such an
 * indicator has no running total in any month: a total printed elsewhere after a hidden month, less our total of the month
 * before, would be the hidden figure. Only public figures are looked at, so the answer itself gives nothing away.
 */
function hasSmallCounts({ indicator, observations }: AdditiveSeries, threshold: number): boolean {
  const newest = observations.at(-1)?.period;
  const limit = decimal(2 * threshold);
  return observations
    .filter(({ period }) => newest !== undefined && monthsAfter(newest, -LOOK_BACK) < period)
    .some(({ value, denominator }) => {
      const count = hasFraction(indicator) ? denominator : value;
      const isSmall = isNumber(count) && compare(count, limit) <= 0;
      return value === "c" || (isSmall && indicator.disclosure !== "none");
    });
}
