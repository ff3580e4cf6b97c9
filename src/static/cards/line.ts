import { tickLabels } from "../../charts/axis.ts";
import { tenth } from "../../charts/shapes.ts";
import type { ChartPoints } from "../../charts/points.ts";
import { isRank } from "../../core/indicator.ts";
import { steps, through, type PathPoint } from "../../components/path.ts";

/** A rectangle in pixels. */
export type Box = Readonly<Record<"left" | "top" | "width" | "height", number>>;

/** A chart's line in pixels, with as much detail as can be seen in the small picture of a link. */
export type CardLine = {
  /** A path for every run of months with a number. A gap or a new definition ends a run. */
  readonly runs: readonly string[];
  /** Single numbers, with a gap or a new definition on both sides. */
  readonly alone: readonly PathPoint[];
  /** A bar for every figure, where the chart has bars and no line. */
  readonly bars: readonly Box[];
  readonly last: PathPoint | undefined;
  /** The target's path. It steps half-way between two months. */
  readonly target: string;
  readonly breaks: readonly number[];
  /** Where the scale starts and ends, and its zero. */
  readonly levels: readonly { readonly y: number; readonly label: string; readonly isZero: boolean }[];
};

export function cardLineOf(chart: ChartPoints, box: Box): CardLine {
  const { points, span, breaks, last } = chart;
  const isBars = chart.form === "bars";
  const [xOf, yOf] = [across(isBars ? halfBeyond(span) : span, box), up(chart, box)];
  const runs = points.reduce<PathPoint[][]>((all, { x, value, line }, position) => {
    if (value === undefined) return all;
    const before = points[position - 1];
    const follows = before?.value !== undefined && before.line === line;
    const place = { x: xOf(x), y: yOf(value) };
    return follows ? [...all.slice(0, -1), [...(all.at(-1) ?? []), place]] : [...all, [place]];
  }, []);
  return {
    runs: isBars ? [] : runs.filter(({ length }) => length > 1).map(through),
    alone: isBars ? [] : runs.filter(({ length }) => length === 1).flat(),
    bars: isBars ? barsOf(chart, box) : [],
    last: last && { x: xOf(last.x), y: yOf(last.value) },
    target: steps(points, xOf, yOf),
    breaks: breaks.map(({ x }) => xOf(x)),
    levels: levelsOf(chart, yOf),
  };
}

/** Gives the function from a value to its height in pixels. */
export function up(
  { domain: { low, high }, indicator }: ChartPoints,
  { top, height }: Box,
): (value: number) => number {
  const isDown = isRank(indicator);
  return (value) => {
    const share = (value - low) / (high - low);
    return tenth(top + (isDown ? share : 1 - share) * height);
  };
}

/** Gives the function from a month to its horizontal place in pixels. A single month is in the middle. */
function across([from, to]: ChartPoints["span"], { left, width }: Box): (x: number) => number {
  return (x) => tenth(left + (from === to ? 0.5 : (x - from) / (to - from)) * width);
}

/** Bars of the first and the last month need half a month beyond. */
function halfBeyond([from, to]: ChartPoints["span"]): ChartPoints["span"] {
  return [from - 0.5, to + 0.5];
}

/** The share of a month that its bar takes, and what is seen of a zero, in pixels. */
const SHARE = 0.72;
const LEAST = 3;

function barsOf(chart: ChartPoints, box: Box): Box[] {
  const [first, newest] = chart.span;
  const [xOf, yOf] = [across(halfBeyond(chart.span), box), up(chart, box)];
  const width = tenth((SHARE * box.width) / (newest - first + 1));
  return chart.points.flatMap(({ x, value }) => {
    if (value === undefined) return [];
    const height = Math.max(LEAST, tenth(yOf(0) - yOf(value)));
    return [{ left: tenth(xOf(x) - width / 2), top: tenth(yOf(0) - height), width, height }];
  });
}

/** Labels nearer to each other than this many pixels would overlap. */
const LEAST_APART = 34;

function levelsOf({ domain, indicator }: ChartPoints, yOf: (value: number) => number) {
  const labels = tickLabels(domain, indicator);
  const { ticks, low, high } = domain;
  return ticks.flatMap((tick, position) => {
    if (![low, 0, high].includes(tick)) return [];
    const isLegible = tick === 0 || low > 0 || Math.abs(yOf(tick) - yOf(0)) >= LEAST_APART;
    return [{ y: yOf(tick), label: isLegible ? (labels[position] ?? "") : "", isZero: tick === 0 }];
  });
}
