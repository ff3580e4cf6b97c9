import { monthTicks, tickLabels, type MonthTick } from "./axis.ts";
import { chartLabels, type ChartLabel } from "./labels.ts";
import type { ChartPoints } from "./points.ts";

/** Where everything is drawn at one size, in pixels. */
export type ChartLayout = {
  readonly margin: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
  /** The width of the vertical axis and the height of the horizontal one, inside the margins. */
  readonly axes: { readonly width: number; readonly height: number };
  /** The horizontal extent of the months. */
  readonly plot: { readonly left: number; readonly width: number };
  /** The first and last month (see `indexOf`). */
  readonly span: readonly [number, number];
  readonly months: readonly MonthTick[];
  readonly tickLabels: readonly string[];
  readonly labels: readonly ChartLabel[];
};

/** In a chart narrower than this many pixels, the lines of labels are shorter. */
const NARROW = 560;
/** About the width of a letter of a label, and of its date, in pixels. */
const LETTER = 7.6;
const SMALL_LETTER = 7;
/** Pixels from the plot to its labels, and from an area's diamond to its words. */
export const LABEL_GAP = 12;
export const AREA_INDENT = 12;
/** The radius of an event's flag, and the space that flags need above the plot, in pixels. */
export const FLAG_RADIUS = 10;
const FLAGS_HEIGHT = 2 * FLAG_RADIUS + 8;
/** The width that a month's label needs, with some space, in pixels. */
const MONTH_WIDTH = 64;

export function chartLayoutOf(chart: ChartPoints, width: number): ChartLayout {
  const letters = width < NARROW ? 11 : 24;
  const labels = chartLabels(chart, letters);
  const widths = labels.flatMap(({ kind, lines, when }) => {
    const indent = kind === "area" ? AREA_INDENT : 0;
    return [...lines.map(({ length }) => indent + length * LETTER), indent + when.length * SMALL_LETTER];
  });
  const right = Math.min(LABEL_GAP + Math.max(0, ...widths), width * 0.4);
  const ticks = tickLabels(chart.domain, chart.indicator);
  const axisWidth = Math.max(...ticks.map(({ length }) => length)) * LETTER + 12;

  const [first, newest] = chart.span;
  const span = first === newest ? ([first - 1, first + 1] as const) : ([first, newest] as const);
  const plotWidth = Math.max(1, width - axisWidth - right);
  return {
    margin: { top: chart.flags.length > 0 ? 12 + FLAGS_HEIGHT : 12, right, bottom: 0, left: 0 },
    axes: { width: axisWidth, height: 32 },
    plot: { left: axisWidth, width: plotWidth },
    span,
    months: monthTicks(span[0], span[1], Math.max(2, Math.floor(plotWidth / MONTH_WIDTH))),
    tickLabels: ticks,
    labels,
  };
}

/** The index in `xs` of the month that is nearest to a pixel. */
export function nearestTo(
  pixel: number,
  xs: readonly number[],
  { plot, span: [from, to] }: ChartLayout,
): number {
  const x = from + ((pixel - plot.left) / plot.width) * (to - from);
  return xs.reduce(
    (best, each, place) => (Math.abs(each - x) < Math.abs((xs[best] ?? 0) - x) ? place : best),
    0,
  );
}
