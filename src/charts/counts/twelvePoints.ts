import { twelveMonthsOf } from "../../core/analysis/twelveMonths.ts";
import type { Series } from "../../core/dataset/dataset.ts";
import { formatNumber } from "../../core/format.ts";
import { isNumber } from "../../core/observation.ts";
import { chartPointsOf, type ChartOverlays, type ChartPoints, type ChartRange } from "../points.ts";

/**
 * A share of a month, twelve months at a time. Its points are judged by no status, since the target is judged month by month; limits
 * and signals are not drawn, since neighbours share eleven of their months. undefined where twelve months cannot be added up.
 */
export function twelvePointsOf(
  series: Series,
  { comparators, flags, provisional }: ChartOverlays,
  range: ChartRange,
): ChartPoints | undefined {
  const added = twelveMonthsOf(series);
  const beside = { comparators: comparators ?? [], flags: flags ?? [], provisional };
  const chart = added && chartPointsOf(added, beside, range);
  if (added === undefined || chart === undefined) return undefined;
  const bases = new Map(
    added.observations.flatMap(({ period, numerator, denominator }) =>
      isNumber(numerator) && isNumber(denominator)
        ? [[period, `${formatNumber(numerator)} of ${formatNumber(denominator)}`] as const]
        : [],
    ),
  );
  const baseOf = <Point extends ChartPoints["points"][number]>(point: Point): Point => ({
    ...point,
    status: undefined,
    base: bases.get(point.month),
  });
  return {
    ...chart,
    points: chart.points.map(baseOf),
    last: chart.last && baseOf(chart.last),
    isOfTwelve: true,
  };
}
