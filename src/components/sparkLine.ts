import type { Series } from "../core/dataset/dataset.ts";
import { toNumber, type Decimal } from "../core/decimal.ts";
import { previousDue } from "../core/indicator.ts";
import { numberIn } from "../core/observation.ts";
import { indexOf, monthsAfter, monthsBetween, type Month } from "../core/period.ts";
import { breaksIn, targetIn } from "../core/target.ts";
import { steps, through, type PathPoint } from "./path.ts";

/** How many months back from the newest the line starts: two years, which show the seasons. */
const RECENT_MONTHS = 24;
const MARGIN = 5;

/**
 * A small line in pixels, ready to draw. Every line spans the same two years and its scale starts at zero, or below it for
 * negative figures, so that lines beside each other can be compared.
 */
export type Spark = {
  /** The line's path, with a gap where there is no number and where a new definition starts. */
  readonly line: string;
  /** The target's path, with a step where the target changes. */
  readonly target: string;
  /** Numbers with no neighbour, which no line shows. */
  readonly alone: readonly PathPoint[];
  readonly last: PathPoint;
  /** The first month of the span, and the newest. */
  readonly from: Month;
  readonly to: Month;
};

type Point = {
  /** The month as a number (see `indexOf`). */
  readonly x: number;
  readonly value: number | undefined;
  readonly target: number | undefined;
  /** Whether no line leads here from the figure before. */
  readonly isApart: boolean;
};

/** The line of a series; undefined where the recent months have no number. */
export function sparkOf(series: Series, width: number, height: number): Spark | undefined {
  const points = recentPoints(series);
  const numbers = points.flatMap(({ value, target }) => [value, target]).filter((each) => each !== undefined);
  const [newest, to] = [points.at(-1), series.observations.at(-1)?.period];
  if (newest === undefined || to === undefined) return undefined;

  const xOf = scale(newest.x - RECENT_MONTHS, newest.x, MARGIN, width - MARGIN);
  const yOf = scale(Math.min(0, ...numbers), Math.max(0, ...numbers), height - MARGIN, MARGIN);
  const runs: PathPoint[][] = [];
  for (const { x, value, isApart } of points) {
    if (value === undefined) continue;
    const place = { x: xOf(x), y: yOf(value) };
    if (isApart || runs.length === 0) runs.push([place]);
    else runs.at(-1)?.push(place);
  }
  const last = runs.at(-1)?.at(-1);
  if (last === undefined) return undefined;
  return {
    line: runs
      .filter((run) => run.length > 1)
      .map(through)
      .join(""),
    target: steps(points, xOf, yOf),
    alone: runs.filter((run) => run.length === 1).flat(),
    last,
    from: monthsAfter(to, -RECENT_MONTHS),
    to,
  };
}

function recentPoints({ indicator, observations, targets }: Series): Point[] {
  const newest = observations.at(-1)?.period;
  if (newest === undefined) return [];
  const breaks = breaksIn(targets);
  const recent = observations.filter(({ period }) => monthsBetween(period, newest) <= RECENT_MONTHS);
  return recent.map(({ period, value }, position) => {
    const before = recent[position - 1];
    const follows = before !== undefined && before.period === previousDue(indicator, period);
    return {
      x: indexOf(period),
      value: forDrawing(numberIn(value)),
      target: forDrawing(targetIn(targets, period)?.target),
      isApart:
        !follows ||
        numberIn(before.value) === undefined ||
        breaks.some((month) => before.period < month && month <= period),
    };
  });
}

function forDrawing(value: Decimal | undefined): number | undefined {
  return value && toNumber(value);
}

/**
 * Gives the function from figures to pixels, rounded so that every machine writes the same bytes. A single figure is in the
 * middle.
 */
function scale(low: number, high: number, from: number, to: number): (value: number) => number {
  const ratio = (value: number) => (low === high ? 0.5 : (value - low) / (high - low));
  return (value) => Math.round((from + ratio(value) * (to - from)) * 10) / 10;
}
