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
 * Only what each month has of its own can be added up: a flow, money spent, the cases behind a ratio or a mean. The children
 * in care on the last day of twelve months are mostly the same children, twelve times over. Quarters have something of their
 * own as well; they are added up since 1 April, so one of them must begin there.
 */
export function whyNotAdditive(indicator: Indicator): NotAdditive | undefined {
  const { kind, basis, frequency, dueMonths } = indicator;
  if (isByQuarter(indicator)) return dueMonths.includes(FIRST_QUARTER_ENDS) ? undefined : "quarter";
  if (frequency !== "monthly") return frequency;
  if (basis !== "month") return basis;
  return kind === "stock" || kind === "rank" ? kind : undefined;
}

/** June: the quarter that begins in April ends with it. */
const FIRST_QUARTER_ENDS = 6;

/** The series as one whose months may be added up, or why they may not. */
export function additive(series: Series): AdditiveSeries | NotAdditive {
  return whyNotAdditive(series.indicator) ?? { ...series, [ADDITIVE]: true };
}

/** Why a stretch of months has no number in one, though its indicator could. */
type Without = { readonly kind: "none"; readonly because: Absence | "missing" | "new-definition" };

/** A stretch of months added up, or why it has no total. */
export type Total =
  | {
      readonly kind: "total";
      readonly value: Decimal;
      /** The cases of all months together, where the value is a fraction of them. */
      readonly cases: Cases | undefined;
      readonly from: Month;
      readonly to: Month;
      readonly months: number;
    }
  | Without;

/** A stretch of months in one, or why it has no average. */
export type Average =
  { readonly kind: "average"; readonly value: Decimal; readonly from: Month; readonly to: Month } | Without;

/** What a value follows from: both are sums. */
type Cases = { readonly numerator: Decimal; readonly denominator: Decimal };

/** A flow or an amount is the sum of its months; a ratio or a mean follows from all their cases, and is no sum of its values. */
export function totalOf(series: AdditiveSeries, from: Month, to: Month): Total {
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
 * Shares and means are averaged over all their cases (sum of numerators ÷ sum of denominators), because the mean of twelve
 * percentages is no percentage of anything; a count, as a count a month. A stock has an average too, if no total.
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
 * Sums over the months, or over the quarters that lie whole in them: of the two parts of a fraction, otherwise of the values and
 * of how many there are.
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
