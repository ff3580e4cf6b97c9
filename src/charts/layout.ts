import { isRank } from "../core/indicator.ts";
import { shortNameOf } from "../core/story/coverWords.ts";
import { monthTicks, tickLabels, yearTicks, type MonthTick } from "./axis.ts";
import { placedAtEdge, sharedOut, type PlacedLabel } from "./beside.ts";
import { flagPlaces, flagRows, FLAG_ROW, type FlagPlace } from "./flagPlaces.ts";
import { gapSigns, type GapSign } from "./gaps.ts";
import { KEY_LINE, keyRows, rowsOf, type KeyEntry } from "./keyRows.ts";
import { chartLabels } from "./labels.ts";
import { widthOf } from "./letters.ts";
import type { ChartPoints } from "./points.ts";
import { isByFinancialYear } from "./years.ts";

/** The size of a drawing, in pixels. */
export type DrawingSize = { readonly width: number; readonly height: number };

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
  /** How far below the plot the names of months are written. */
  readonly monthsBelow: number;
  /** The box that the line is drawn in. */
  readonly plot: DrawingSize & { readonly left: number; readonly top: number };
  /** The first and last month (see `indexOf`), or half a month beyond where each has a bar. */
  readonly span: readonly [number, number];
  readonly months: readonly MonthTick[];
  /** The values named on the vertical axis, and their names. */
  readonly ticks: readonly number[];
  readonly tickLabels: readonly string[];
  /** Whether the scale has its lowest number at the top, as ranks have. */
  readonly isDown: boolean;
  readonly labels: readonly PlacedLabel[];
  readonly key: readonly KeyEntry[];
  readonly flags: readonly FlagPlace[];
  readonly gaps: readonly GapSign[];
};

/** The least share of a drawing's width that the plot has. */
const LEAST_PLOT = 0.7;
/** Labels at the edge are at most so wide: longer ones have more lines. */
const MOST_LABEL = 190;
/** Pixels from the plot to its labels. */
export const LABEL_GAP = 9;
export const TICK_SIZE = 14;
const TICK_AIR = 8;
/** Half the name of a month, which may stand at either end of the plot. */
const HALF_MONTH = 28;
/** The width that a month's label needs, with some space, in pixels. */
const MONTH_WIDTH = 64;
const TOP = 12;
const MONTHS_HEIGHT = 30;
/** The height of the symbols of gaps, between the plot and the months. */
const GAPS_HEIGHT = 16;
const KEY_AIR = 6;

/** Lays a chart out. At least 70% of its width are the plot's; what does not fit beside it is said in a key beneath. */
export function chartLayoutOf(chart: ChartPoints, { width, height }: DrawingSize): ChartLayout {
  const ticks = tickLabels(chart.domain, chart.indicator);
  const axis = Math.max(...ticks.map((label) => widthOf(label, { size: TICK_SIZE }))) + TICK_AIR;
  const left = Math.ceil(Math.max(HALF_MONTH, axis));
  const all = chartLabels(chart);

  const top = TOP + flagRows(chart.flags.length, width * LEAST_PLOT) * FLAG_ROW;
  const axisHeight = MONTHS_HEIGHT + (chart.gaps.length > 0 ? GAPS_HEIGHT : 0);
  const keyHeight = (rows: number) => (rows === 0 ? 0 : rows * KEY_LINE + KEY_AIR);
  const plotHeight = (rows: number) => Math.max(1, height - top - axisHeight - keyHeight(rows));
  const extent = (rows: number) => [top - 8, top + plotHeight(rows) + 6] as const;

  const { atEdge, inKey } = sharedOut(all, {
    width: Math.min(MOST_LABEL, Math.floor(width * (1 - LEAST_PLOT)) - left - LABEL_GAP),
    extentWith: (labels) => extent(rowsOf(keyRows(labels, width))),
  });
  const key = keyRows(inKey, width);
  const rows = rowsOf(key);
  const right = Math.ceil(Math.max(HALF_MONTH, ...atEdge.map((label) => LABEL_GAP + label.width)));

  const span = spanOf(chart);
  const plot = { left, top, width: Math.max(1, width - left - right), height: plotHeight(rows) };
  const isDown = isRank(chart.indicator);
  const [xOf, yOf] = [across(span, plot), upward(chart, plot, isDown)];
  const room = Math.max(2, Math.floor(plot.width / MONTH_WIDTH));
  return {
    margin: { top, right, bottom: keyHeight(rows), left: 0 },
    axes: { width: left, height: axisHeight },
    monthsBelow: axisHeight - MONTHS_HEIGHT + 13,
    plot,
    span,
    months: ticksOf(chart, room),
    ...sparse(chart.domain.ticks, ticks, plot.height),
    isDown,
    labels: placedAtEdge(atEdge, yOf, extent(rows)),
    key,
    flags: flagPlaces(chart.flags, xOf, plot),
    gaps: gapSigns(chart.gaps, xOf, [plot.left, plot.left + plot.width + 8]),
  };
}

/** What is named on the horizontal axis: financial years where figures start again with them, the years of annual figures, or months. */
function ticksOf({ indicator, points, span }: ChartPoints, room: number): MonthTick[] {
  if (isByFinancialYear(indicator)) return yearTicks(...span, room);
  if (indicator.frequency === "annual" && points.length <= room)
    return points.map(({ x, covered }) => ({ x, label: shortNameOf(covered) }));
  return monthTicks(...span, room);
}

/** The height that a value on the vertical axis needs, in pixels. */
const TICK_HEIGHT = 16;

/** All values of the vertical axis, or every second and so on where they would touch; zero is one of them, if there is one. */
function sparse(ticks: readonly number[], labels: readonly string[], height: number) {
  const step = Math.ceil(TICK_HEIGHT / (height / Math.max(1, ticks.length - 1)));
  const kept = Math.max(0, ticks.indexOf(0)) % step;
  const isKept = (_: unknown, place: number) => place % step === kept;
  return { ticks: ticks.filter(isKept), tickLabels: labels.filter(isKept) };
}

/** The ends of the horizontal scale: a bar needs half a month to either side, and a single month a width. */
function spanOf({ span: [first, newest], form }: ChartPoints): readonly [number, number] {
  if (first === newest) return [first - 1, first + 1];
  return form === "bars" ? [first - 0.5, newest + 0.5] : [first, newest];
}

function across([from, to]: readonly [number, number], plot: ChartLayout["plot"]): (x: number) => number {
  return (x) => plot.left + ((x - from) / (to - from)) * plot.width;
}

function upward(
  { domain: { low, high } }: ChartPoints,
  { top, height }: ChartLayout["plot"],
  isDown: boolean,
): (value: number) => number {
  return (value) => {
    const share = (value - low) / (high - low);
    return top + (isDown ? share : 1 - share) * height;
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
