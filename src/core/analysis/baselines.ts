import { decimal, divide, type Decimal } from "../decimal.ts";
import { observationIn, type Series } from "../dataset/dataset.ts";
import { isRank, type Indicator } from "../indicator.ts";
import { isNumber, type Observation } from "../observation.ts";
import { monthsAfter, type Month } from "../period.ts";
import { firstMonthOf, isByQuarter, monthsApart } from "../quarter.ts";
import { breaksIn } from "../target.ts";
import { offTargetInYear, type OffTarget } from "./offTarget.ts";
import { extremeAmong, reachOf, type Extreme, type Reach } from "./reach.ts";
import { averageOf, type Average } from "./total.ts";

/** What a figure is set beside, apart from last month, last year and the target. */
export type Baselines = {
  /** Of the twelve months, or the four quarters, before; undefined for what has none: what covers more than its own time. */
  readonly average: Average | undefined;
  /** The two ends of what they may speak of, the figure itself among it; undefined where they say nothing. */
  readonly ends: Ends | undefined;
  readonly offTarget: OffTarget | undefined;
  /** By how much one more in the numerator would move it; undefined where it is no share of a whole. */
  readonly oneMore: Decimal | undefined;
};

export type Ends = { readonly reach: Reach; readonly highest: Extreme; readonly lowest: Extreme };

const YEAR = 12;

/**
 * What a figure of `month` can be set beside: the average before it, the ends of its range, how often it was off
 * target, and what one more case would do to it. A part is undefined where there is nothing to say.
 */
export function baselinesOf(series: Series, month: Month): Baselines {
  return {
    average: averageBefore(series, month),
    ends: endsOf(series, month),
    offTarget: offTargetInYear(series, month),
    oneMore: oneMore(series.indicator, observationIn(series, month)),
  };
}

/** Not of what covers more than its month or quarter; a stock is averaged and never added up. */
function averageBefore(series: Series, month: Month): Average | undefined {
  const { indicator } = series;
  const isMonthly = indicator.frequency === "monthly" && ["month", "snapshot"].includes(indicator.basis);
  if (isRank(indicator) || !(isMonthly || isByQuarter(indicator))) return undefined;
  const from = firstMonthOf(indicator, monthsAfter(month, -YEAR));
  const year = averageOf(series, from, monthsAfter(month, -monthsApart(indicator)));
  const isRedefined =
    year.kind === "average" &&
    breaksIn(series.targets).some((each) => firstMonthOf(indicator, month) <= each && each <= month);
  return isRedefined ? { kind: "none", because: "new-definition" } : year;
}

function endsOf(series: Series, month: Month): Ends | undefined {
  const reach = reachOf(series, month);
  if (reach === undefined) return undefined;
  const [highest, lowest] = (["highest", "lowest"] as const).map((end) =>
    extremeAmong(series.indicator, reach.due, end),
  );
  return highest && lowest && { reach, highest, lowest };
}

/** Scale ÷ denominator: what one child, or one assessment, is worth. */
function oneMore(indicator: Indicator, observation: Observation | undefined): Decimal | undefined {
  const denominator = observation?.denominator;
  if (indicator.kind !== "ratio" || !isNumber(denominator) || denominator.units === 0n) return undefined;
  if (!isNumber(observation?.value)) return undefined;
  return divide(decimal(indicator.scale), denominator, indicator.decimals + 1);
}
