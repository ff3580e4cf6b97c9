import type { Series } from "../../core/dataset/dataset.ts";
import { isPartOfWhole, partOf } from "../../core/dataset/parts.ts";
import { toNumber } from "../../core/decimal.ts";
import { isNumber, type Figure } from "../../core/observation.ts";
import { domainOf } from "../domain.ts";
import { formOf } from "../form.ts";
import { gapsIn } from "../gaps.ts";
import {
  chartPointsOf,
  hasNumber,
  type ChartOverlays,
  type ChartPoint,
  type ChartPoints,
  type ChartRange,
  type Wholes,
} from "../points.ts";

const FAILED = { lower: "part", higher: "rest", neutral: "neither" } as const satisfies Record<
  string,
  Wholes["failed"]
>;

/**
 * The two counts behind a share as one chart: the part and the whole, on one scale from zero. A month in which either is no number is a gap,
 * and its whole is still drawn where it is one. undefined for what is no part of a whole, and without observations.
 */
export function countsPointsOf(
  series: Series,
  { flags, provisional }: ChartOverlays,
  range: ChartRange,
): ChartPoints | undefined {
  const { indicator } = series;
  const [part, whole] = [partOf(series, "numerator"), partOf(series, "denominator")];
  if (!isPartOfWhole(indicator) || part === undefined || whole === undefined) return undefined;
  const [parts, wholes] = [
    chartPointsOf(part, { flags: flags ?? [], provisional }, range),
    chartPointsOf(whole, {}, range),
  ];
  if (parts === undefined || wholes === undefined) return undefined;
  const figures = wholes.points.map(({ figure }) => figure);
  const numbers = figures.flatMap((figure) => (isNumber(figure) ? toNumber(figure) : []));
  const points = parts.points.map((point, place) => within(point, figures[place]));
  return {
    ...parts,
    points,
    form: formOf(whole.indicator, numbers),
    gaps: gapsIn(points),
    last: points.findLast(hasNumber),
    domain: domainOf(part.indicator, [...numbers, 0]),
    wholes: { share: indicator, indicator: whole.indicator, figures, failed: FAILED[indicator.polarity] },
  };
}

/** A part beside its whole: without a number where the whole has none. */
function within(point: ChartPoint, whole: Figure | undefined): ChartPoint {
  if (isNumber(whole)) return point;
  const figure = isNumber(point.figure) ? whole : point.figure;
  return { ...point, figure, value: undefined, said: undefined };
}
