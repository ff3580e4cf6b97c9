import type { Series } from "../core/dataset/dataset.ts";
import { scaleWords } from "./axis.ts";
import { domainOf, type Domain } from "./domain.ts";
import type { ChartForm } from "./form.ts";
import { chartPointsOf, type ChartOverlays, type ChartPoints, type ChartRange } from "./points.ts";
import { notesOf } from "./words.ts";

/** One line of several that are drawn side by side. */
export type PanelLine = { readonly key: string; readonly title: string; readonly series: Series };

export type Panel = { readonly key: string; readonly title: string; readonly chart: ChartPoints };

export type PanelsOf = {
  readonly lines: readonly PanelLine[];
  readonly range: ChartRange;
  /** Whether the lines can be compared by their height. */
  readonly isOneScale: boolean;
  readonly provisional: ChartOverlays["provisional"];
};

/** Small charts of the same months. A line without a number keeps its panel, which says that there is none. */
export function panelsOf({ lines, range, isOneScale, provisional }: PanelsOf): Panel[] {
  const charts = lines.flatMap(({ key, title, series }) => {
    const chart = chartPointsOf(series, { provisional }, range);
    return chart === undefined ? [] : [{ key, title, chart }];
  });
  const spans = charts.map(({ chart }) => chart.span);
  const span = [
    Math.min(...spans.map(([first]) => first)),
    Math.max(...spans.map(([, newest]) => newest)),
  ] as const;
  const shared = isOneScale ? sharedDomain(charts.map(({ chart }) => chart)) : undefined;
  // Side by side, a bar beside a line would look like another kind of thing.
  const form: ChartForm = charts.every(({ chart }) => chart.form === "bars") ? "bars" : "line";
  return charts.map(({ chart, ...panel }) => ({
    ...panel,
    chart: { ...chart, span, form, domain: shared ?? chart.domain },
  }));
}

/** What is said of the scales of panels, above them. */
export function panelsScale([first]: readonly Panel[], isOneScale: boolean): string {
  if (first === undefined) return "";
  const { domain, indicator } = first.chart;
  return isOneScale
    ? `All on one scale. ${scaleWords(domain, indicator)}`.trim()
    : "Each on a scale of its own.";
}

/** What stands in a panel without a number. */
export const NO_NUMBER = "No month has a number that can be shown.";

/** The notes that all panels share, which are shown once beneath them. */
export function sharedNotes(panels: readonly Panel[]): string[] {
  const [first, ...others] = panels.map(({ chart }) => notesOf(chart));
  return first?.filter((note) => others.every((notes) => notes.includes(note))) ?? [];
}

function sharedDomain(charts: readonly ChartPoints[]): Domain | undefined {
  const [first] = charts;
  const drawn = charts.flatMap(({ points }) => points.flatMap(({ value }) => value ?? []));
  return first && domainOf(first.indicator, drawn);
}
