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
  /**
   * Of the year before: twelve months or four quarters. undefined for a rank, and for a figure that covers more than its
   * month or quarter.
   */
  readonly average: Average | undefined;
  /** The highest and lowest figure of `reachOf`, which includes this figure; undefined where `reachOf` is. */
  readonly ends: Ends | undefined;
  readonly offTarget: OffTarget | undefined;
  /** How far one more case in the numerator would move the figure, in its own unit; undefined unless it is a ratio. */
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

/** undefined for a rank and for a figure that covers more than its month or quarter, such as a rolling year. */
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

/** Scale ÷ denominator: with 50 assessments, one more is worth 2 percentage points. */
function oneMore(indicator: Indicator, observation: Observation | undefined): Decimal | undefined {
  const denominator = observation?.denominator;
  if (indicator.kind !== "ratio" || !isNumber(denominator) || denominator.units === 0n) return undefined;
  if (!isNumber(observation?.value)) return undefined;
  return divide(decimal(indicator.scale), denominator, indicator.decimals + 1);
}
