import type { Interval } from "../comparators/standing/interval.ts";
import type { Ranking } from "../comparators/standing/ranking.ts";
import { readDecimal } from "../decimal.ts";
import { formatFigure, formatNumber, ordinal } from "../format.ts";
import type { Indicator } from "../indicator.ts";

/** `joint 38th`, `38th`. */
export function placeInWords({ place, tied }: Ranking): string {
  return `${tied ? "joint " : ""}${ordinal(place)}`;
}

/** `of 152 authorities`. */
export function ofAuthorities({ of }: Ranking): string {
  return of === undefined ? "" : `of ${formatNumber(of)} authorities`;
}

/** `38th of 152`, `38th to 41st of 152`: in a table. */
export function shortPlace(ranking: Ranking): string {
  const { place, last, of } = ranking;
  const range = place.units === last.units ? placeInWords(ranking) : `${ordinal(place)} to ${ordinal(last)}`;
  return of === undefined ? range : `${range} of ${formatNumber(of)}`;
}

/** `20.1% to 24.9%`, with as many decimals as the figures have. */
export function intervalText({ low, high }: Interval, indicator: Indicator, between: string): string {
  return [low, high]
    .map((end) => formatFigure(readDecimal(end.toFixed(indicator.decimals)), indicator))
    .join(between);
}
