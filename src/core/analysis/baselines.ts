import { decimal, divide, type Decimal } from "../decimal.ts";
import { observationIn, type Series } from "../dataset/dataset.ts";
import { isRank, type Indicator } from "../indicator.ts";
import { isNumber, type Observation } from "../observation.ts";
import { monthOfYear, monthsAfter, type Month } from "../period.ts";
import { breaksIn } from "../target.ts";
import { monthsOf } from "./months.ts";
import { definedSince, extremeAmong, reachOf, type Extreme, type Reach } from "./reach.ts";
import { averageOf, type Average } from "./total.ts";

/** What a figure is set beside, apart from last month, last year and the target. */
export type Baselines = {
  /** undefined where twelve months have no average: what covers more than its month, or is not monthly. */
  readonly average: Average | undefined;
  /** The two ends of what they may speak of, the figure itself among it; undefined where they say nothing. */
  readonly ends: Ends | undefined;
  readonly offTarget: OffTarget | undefined;
  /** By how much one more in the numerator would move it; undefined where it is no share of a whole. */
  readonly oneMore: Decimal | undefined;
};

export type Ends = { readonly reach: Reach; readonly highest: Extreme; readonly lowest: Extreme };

/** In how many of a year's figures it was off target; undefined where none can be judged. */
export type OffTarget = {
  readonly off: number;
  /** Those that have a status. */
  readonly judged: number;
  /** Those that were due, under the present definition. */
  readonly due: number;
  /** Where that is not a whole year: since when the present definition is in force. */
  readonly since: Month | undefined;
};

const YEAR = 12;

export function baselinesOf(series: Series, month: Month): Baselines {
  return {
    average: averageBefore(series, month),
    ends: endsOf(series, month),
    offTarget: offTargetInYear(series, month),
    oneMore: oneMore(series.indicator, observationIn(series, month)),
  };
}

/** Not of what covers more than its month; a stock is averaged and never added up. */
function averageBefore(series: Series, month: Month): Average | undefined {
  const { indicator } = series;
  if (
    indicator.frequency !== "monthly" ||
    isRank(indicator) ||
    !["month", "snapshot"].includes(indicator.basis)
  )
    return undefined;
  const year = averageOf(series, monthsAfter(month, -YEAR), monthsAfter(month, -1));
  const isRedefined = year.kind === "average" && breaksIn(series.targets).includes(month);
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

/** Never across a change of definition. */
function offTargetInYear(series: Series, month: Month): OffTarget | undefined {
  const defined = definedSince(series.targets, month);
  const yearAgo = monthsAfter(month, 1 - YEAR);
  const since = defined !== undefined && defined > yearAgo ? defined : undefined;
  const from = since ?? yearAgo;
  const months = Array.from({ length: YEAR }, (_, at) => monthsAfter(yearAgo, at)).filter(
    (each) => each >= from,
  );
  const due = months.filter((each) => series.indicator.dueMonths.includes(monthOfYear(each))).length;
  const judged = monthsOf(series)
    .filter(({ observation: { period } }) => from <= period && period <= month)
    .flatMap(({ status }) => status ?? []);
  if (judged.length === 0) return undefined;
  const off = judged.filter((status) => status === "off").length;
  return { off, judged: judged.length, due: Math.max(due, judged.length), since };
}

/** Scale ÷ denominator: what one child, or one assessment, is worth. */
function oneMore(indicator: Indicator, observation: Observation | undefined): Decimal | undefined {
  const denominator = observation?.denominator;
  if (indicator.kind !== "ratio" || !isNumber(denominator) || denominator.units === 0n) return undefined;
  if (!isNumber(observation?.value)) return undefined;
  return divide(decimal(indicator.scale), denominator, indicator.decimals + 1);
}
