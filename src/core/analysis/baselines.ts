import { compare, decimal, divide, type Decimal } from "../decimal.ts";
import { observationIn, type Series } from "../dataset/dataset.ts";
import type { Indicator } from "../indicator.ts";
import { isNumber, type Observation } from "../observation.ts";
import { monthsAfter, type Month } from "../period.ts";
import { firstMonthOf, isByQuarter, monthsApart } from "../quarter.ts";
import { breaksIn } from "../target.ts";
import { offTargetInYear, type OffTarget } from "./offTarget.ts";
import { averageOf, type Average } from "./total.ts";

/** A figure that stands out among those of five years, and the newest month that had it. */
export type Extreme = { readonly value: Decimal; readonly period: Month };

/** What a figure is set beside, apart from last month, last year and the target. */
export type Baselines = {
  /** Of the twelve months, or the four quarters, before; undefined for what has none: what covers more than its own time. */
  readonly average: Average | undefined;
  /** Of five years or of the present definition, the figure itself among them; undefined before there are twelve. */
  readonly highest: Extreme | undefined;
  readonly lowest: Extreme | undefined;
  readonly offTarget: OffTarget | undefined;
  /** By how much one more in the numerator would move it; undefined where it is no share of a whole. */
  readonly oneMore: Decimal | undefined;
};

const YEAR = 12;
export const FIVE_YEARS = 60;

export function baselinesOf(series: Series, month: Month): Baselines {
  const known = inDefinition(series, month).filter(({ period }) => monthsAfter(month, -FIVE_YEARS) < period);
  return {
    average: averageBefore(series, month),
    highest: extremeIn(known, 1),
    lowest: extremeIn(known, -1),
    offTarget: offTargetInYear(series, month),
    oneMore: oneMore(series.indicator, observationIn(series, month)),
  };
}

/** Not of what covers more than its month or quarter; a stock is averaged and never added up. */
function averageBefore(series: Series, month: Month): Average | undefined {
  const { indicator } = series;
  const isMonthly = indicator.frequency === "monthly" && ["month", "snapshot"].includes(indicator.basis);
  if (!isMonthly && !isByQuarter(indicator)) return undefined;
  const from = firstMonthOf(indicator, monthsAfter(month, -YEAR));
  const year = averageOf(series, from, monthsAfter(month, -monthsApart(indicator)));
  const isRedefined = year.kind === "average" && breaksIn(series.targets).includes(month);
  return isRedefined ? { kind: "none", because: "new-definition" } : year;
}

/** Fewer figures have no range to speak of. */
export const FEWEST = 12;

function extremeIn(known: readonly Observation[], sign: 1 | -1): Extreme | undefined {
  const numbers = known.flatMap(({ period, value }) => (isNumber(value) ? [{ period, value }] : []));
  if (numbers.length < FEWEST) return undefined;
  return numbers.reduce((best, each) => (sign * compare(each.value, best.value) >= 0 ? each : best));
}

/** The observations up to `month` that were counted as they are now. */
export function inDefinition({ observations, targets }: Series, month: Month): Observation[] {
  const since = breaksIn(targets).findLast((each) => each <= month);
  return observations.filter(({ period }) => period <= month && (since === undefined || period >= since));
}

/** Scale ÷ denominator: what one child, or one assessment, is worth. */
function oneMore(indicator: Indicator, observation: Observation | undefined): Decimal | undefined {
  const denominator = observation?.denominator;
  if (indicator.kind !== "ratio" || !isNumber(denominator) || denominator.units === 0n) return undefined;
  if (!isNumber(observation?.value)) return undefined;
  return divide(decimal(indicator.scale), denominator, indicator.decimals + 1);
}
