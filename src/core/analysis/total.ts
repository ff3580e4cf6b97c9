import { add, decimal, multiply, type Decimal } from "../decimal.ts";
import { observationIn, type Series } from "../dataset/dataset.ts";
import { hasFraction, type Basis, type Frequency, type Indicator, type Kind } from "../indicator.ts";
import { isNumber, type Absence } from "../observation.ts";
import { monthsAfter, monthsBetween, type Month } from "../period.ts";
import { isByQuarter, monthsApart } from "../quarter.ts";
import { breaksIn } from "../target.ts";
import { endsOfScale, quotientShortOf } from "./exact.ts";

/** Why the months, or quarters, of an indicator are never added up. */
export type NotAdditive =
  Exclude<Basis, "month"> | Extract<Kind, "stock" | "rank"> | Exclude<Frequency, "monthly">;

const ADDITIVE = Symbol("additive");

/** A series whose months may be added up. Only `additive` makes one, so that the sum of any other does not compile. */
export type AdditiveSeries = Series & { readonly [ADDITIVE]: true };

/**
 * Why the months of an indicator are not added up; undefined where they are. Months can be added up where each counts something
 * that no other month counts: a flow, money spent, the cases behind a ratio or a mean. The children in care on the last days of
 * twelve months cannot: most are the same children. Quarters can, where one of them begins on 1 April, from which we add up.
 */
export function whyNotAdditive(indicator: Indicator): NotAdditive | undefined {
  const { kind, basis, frequency, dueMonths } = indicator;
  if (isByQuarter(indicator)) return dueMonths.includes(FIRST_QUARTER_ENDS) ? undefined : "quarter";
  if (frequency !== "monthly") return frequency;
  if (basis !== "month") return basis;
  return kind === "stock" || kind === "rank" ? kind : undefined;
}

/** June, the last month of the quarter that begins in April. */
const FIRST_QUARTER_ENDS = 6;

/** The same series, marked as one whose months may be added up, or the reason why they may not. */
export function additive(series: Series): AdditiveSeries | NotAdditive {
  return whyNotAdditive(series.indicator) ?? { ...series, [ADDITIVE]: true };
}

/** Why a stretch of months has no total or average, though the indicator can have one. */
type Without = { readonly kind: "none"; readonly because: Absence | "missing" | "new-definition" };

/** A stretch of months added up, or why it has no total. */
export type Total =
  | {
      readonly kind: "total";
      readonly value: Decimal;
      /** The summed numerators and denominators, where the value is their fraction; otherwise undefined. */
      readonly cases: Cases | undefined;
      readonly from: Month;
      readonly to: Month;
      readonly months: number;
    }
  | Without;

/** The average of a stretch of months, or why it has none. */
export type Average =
  { readonly kind: "average"; readonly value: Decimal; readonly from: Month; readonly to: Month } | Without;

/** The two sums that a value is a fraction of. */
type Cases = { readonly numerator: Decimal; readonly denominator: Decimal };

/**
 * The months `from` to `to`, both included, as one figure. A flow or an amount is the sum of its months; a ratio or a mean is
 * the sum of numerators ÷ the sum of denominators, in the indicator's unit.
 */
export function totalOf(series: AdditiveSeries, from: Month, to: Month): Total {
  return totalIn(series, from, to);
}

/**
 * The twelve months, or four quarters, up to `month` as one figure, in whichever month a year begins. There is a total only where all of
 * them are shown, each has something of its own and they share one definition. undefined for figures whose months or quarters count
 * the same things again: stocks, ranks, and what covers other time than its own month or quarter.
 */
export function twelveMonthsTo(series: Series, month: Month): Total | undefined {
  const { kind, basis, frequency } = series.indicator;
  const isOfOwnTime = basis === "quarter" || (basis === "month" && frequency === "monthly");
  if (!isOfOwnTime || kind === "stock" || kind === "rank") return undefined;
  return totalIn(series, monthsAfter(month, -11), month);
}

function totalIn(series: Series, from: Month, to: Month): Total {
  const { indicator } = series;
  const sums = sumsOf(series, from, to);
  if (sums.kind === "none") return sums;
  const months = monthsBetween(from, to) + 1;
  const { numerator, denominator } = sums;
  if (!hasFraction(indicator)) return { kind: "total", value: numerator, cases: undefined, from, to, months };
  const value = quotientOf(sums, indicator, indicator.decimals);
  return { kind: "total", value, cases: { numerator, denominator }, from, to, months };
}

/**
 * The average of the months `from` to `to`, both included. A share or a mean is the sum of numerators ÷ the sum of denominators,
 * because the mean of twelve percentages is not a percentage of anything. A count is averaged per month; a stock too, although
 * it has no total.
 */
export function averageOf(series: Series, from: Month, to: Month): Average {
  const sums = sumsOf(series, from, to);
  if (sums.kind === "none") return sums;
  const { indicator } = series;
  return {
    kind: "average",
    value: quotientOf(sums, indicator, Math.max(1, indicator.decimals)),
    from,
    to,
  };
}

/**
 * Sums over the months, or over the quarters that lie wholly in them. For a fraction they are of numerators and denominators;
 * otherwise `numerator` is the sum of the values and `denominator` is how many there are.
 */
function sumsOf(series: Series, from: Month, to: Month): (Cases & { readonly kind: "sums" }) | Without {
  const { indicator, targets } = series;
  const apart = monthsApart(indicator);
  const length = Math.floor((monthsBetween(from, to) + 1) / apart);
  const all = Array.from({ length }, (_, index) => monthsAfter(to, -apart * index)).reverse();
  const months = all.flatMap((month) => observationIn(series, month) ?? []);
  if (months.length < length) return { kind: "none", because: "missing" };
  if (breaksIn(targets).some((each) => from < each && each <= to))
    return { kind: "none", because: "new-definition" };
  const absent = months.map(({ value }) => value).find((value) => !isNumber(value));
  if (absent !== undefined && !isNumber(absent)) return { kind: "none", because: absent };

  const [top, bottom] = hasFraction(indicator)
    ? [months.map(({ numerator }) => numerator), months.map(({ denominator }) => denominator)]
    : [months.map(({ value }) => value), months.map(() => decimal(1))];
  if (![...top, ...bottom].every(isNumber)) return { kind: "none", because: "missing" };
  const [numerator, denominator] = [sumOf(top.filter(isNumber)), sumOf(bottom.filter(isNumber))];
  return denominator.units === 0n ? { kind: "none", because: "z" } : { kind: "sums", numerator, denominator };
}

function sumOf(all: readonly Decimal[]): Decimal {
  return all.reduce(add, decimal(0));
}

function quotientOf({ numerator, denominator }: Cases, indicator: Indicator, places: number): Decimal {
  const scale = hasFraction(indicator) ? indicator.scale : 1;
  return quotientShortOf(multiply(numerator, decimal(scale)), denominator, places, endsOfScale(indicator));
}
