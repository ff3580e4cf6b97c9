import { tickLabels } from "../../charts/axis.ts";
import type { ChartPoints } from "../../charts/points.ts";
import { steps, through, type PathPoint } from "../../components/path.ts";

/** A rectangle in pixels. */
export type Box = Readonly<Record<"left" | "top" | "width" | "height", number>>;

/** A chart's line in pixels, with as much detail as can be seen in the small picture of a link. */
export type CardLine = {
  /** A path for every run of months with a number. A gap or a new definition ends a run. */
  readonly runs: readonly string[];
  /** Single numbers, with a gap or a new definition on both sides. */
  readonly alone: readonly PathPoint[];
  readonly last: PathPoint | undefined;
  /** The target's path. It steps half-way between two months. */
  readonly target: string;
  readonly breaks: readonly number[];
  /** Where the scale starts and ends, and its zero. */
  readonly levels: readonly { readonly y: number; readonly label: string; readonly isZero: boolean }[];
};

export function cardLineOf(chart: ChartPoints, box: Box): CardLine {
  const { points, span, breaks, last } = chart;
  const [xOf, yOf] = [across(span, box), up(chart, box)];
  const runs = points.reduce<PathPoint[][]>((all, { x, value, segment }, position) => {
    if (value === undefined) return all;
    const before = points[position - 1];
    const follows = before?.value !== undefined && before.segment === segment;
    const place = { x: xOf(x), y: yOf(value) };
    return follows ? [...all.slice(0, -1), [...(all.at(-1) ?? []), place]] : [...all, [place]];
  }, []);
  return {
    runs: runs.filter(({ length }) => length > 1).map(through),
    alone: runs.filter(({ length }) => length === 1).flat(),
    last: last && { x: xOf(last.x), y: yOf(last.value) },
    target: steps(points, xOf, yOf),
    breaks: breaks.map(({ x }) => xOf(x)),
    levels: levelsOf(chart, yOf),
  };
}

/** Gives the function from a value to its height in pixels. */
export function up({ domain: { low, high } }: ChartPoints, { top, height }: Box): (value: number) => number {
  return (value) => tenth(top + height - ((value - low) / (high - low)) * height);
}

/** Gives the function from a month to its horizontal place in pixels. A single month is in the middle. */
function across([from, to]: ChartPoints["span"], { left, width }: Box): (x: number) => number {
  return (x) => tenth(left + (from === to ? 0.5 : (x - from) / (to - from)) * width);
}

/** Rounded to tenths of a pixel, so that every machine writes the same bytes. */
function tenth(pixels: number): number {
  return Math.round(pixels * 10) / 10;
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
