import type { Indicator } from "../indicator.ts";
import { isNumber } from "../observation.ts";
import { monthsBetween } from "../period.ts";
import type { LatestLine } from "../tables/latest.ts";
import type { Target } from "../target.ts";
import type { Series } from "./dataset.ts";

/** How many months back from the newest: enough for the same month last year and for a line that shows the seasons. */
const RECENT_MONTHS = 24;

/** The lines of `latest.csv`: the newest figure of every series that has one, with its last two years. */
export function latestLines(series: readonly Series[]): LatestLine[] {
  return series.flatMap(({ observations }) => {
    const newest = observations.at(-1);
    if (newest === undefined) return [];
    const recent = observations.filter(({ period }) => monthsBetween(period, newest.period) <= RECENT_MONTHS);
    return [{ newest, recent }];
  });
}

/** Those lines back to the recent part of every series, in the order of `indicators`. */
export function recentSeries(
  lines: readonly LatestLine[],
  indicators: readonly Indicator[],
  targets: readonly Target[],
): Series[] {
  const recentOf = new Map(lines.map(({ newest, recent }) => [newest.indicator, recent]));
  return indicators.flatMap((indicator) => {
    const observations = recentOf.get(indicator.id);
    if (observations === undefined) return [];
    return [
      { indicator, observations, targets: targets.filter((target) => target.indicator === indicator.id) },
    ];
  });
}

/** Whether anything of a series can be drawn. */
export function hasNumbers({ observations }: Series): boolean {
  return observations.some(({ value }) => isNumber(value));
}
