import type { Series } from "../core/dataset/dataset.ts";
import { domainOf, type Domain } from "./domain.ts";
import { pointsOf, type ChartPoints, type Range } from "./points.ts";

/** One line of several that are drawn side by side. */
export type Line = { readonly key: string; readonly title: string; readonly series: Series };

export type Panel = { readonly key: string; readonly title: string; readonly chart: ChartPoints };

/**
 * Small charts of the same months, on one scale where the lines can be compared by their height. A line without a number
 * keeps its place: its panel says so.
 */
export function panelsOf(lines: readonly Line[], range: Range, isOneScale: boolean): Panel[] {
  const charts = lines.flatMap(({ key, title, series }) => {
    const chart = pointsOf(series, {}, range);
    return chart === undefined ? [] : [{ key, title, chart }];
  });
  const spans = charts.map(({ chart }) => chart.span);
  const span = [
    Math.min(...spans.map(([first]) => first)),
    Math.max(...spans.map(([, newest]) => newest)),
  ] as const;
  const shared = isOneScale ? sharedDomain(charts.map(({ chart }) => chart)) : undefined;
  return charts.map(({ chart, ...panel }) => ({
    ...panel,
    chart: { ...chart, span, domain: shared ?? chart.domain },
  }));
}

function sharedDomain(charts: readonly ChartPoints[]): Domain | undefined {
  const [first] = charts;
  const drawn = charts.flatMap(({ points }) => points.flatMap(({ value }) => value ?? []));
  return first && domainOf(first.indicator, drawn);
}
