import type { Series } from "../core/dataset/dataset.ts";
import { toNumber, type Decimal } from "../core/decimal.ts";
import { previousDue } from "../core/indicator.ts";
import { numberIn } from "../core/observation.ts";
import { indexOf, monthsAfter, type Month } from "../core/period.ts";
import { breaksIn, targetIn } from "../core/target.ts";
import { steps, through, type PathPoint } from "./path.ts";

/** How many months back from its end the line starts: two years, which show the seasons. */
const RECENT_MONTHS = 24;
const MARGIN = 4;

/**
 * A small line in pixels, ready to draw. Every line of a table spans the same two years, on a scale of its own.
 */
export type Spark = {
  /** The line's path, with a gap where there is no number and where a new definition starts. */
  readonly line: string;
  /** The target's path, with a step where the target changes. */
  readonly target: string;
  /** Numbers with no neighbour, which no line shows. */
  readonly alone: readonly PathPoint[];
  readonly last: PathPoint;
};

type Point = {
  /** The month as a number (see `indexOf`). */
  readonly x: number;
  readonly value: number | undefined;
  readonly target: number | undefined;
  /** Whether no line leads here from the figure before. */
  readonly isApart: boolean;
};

/** The first month of the span that ends with `until`. */
export function sparkBegins(until: Month): Month {
  return monthsAfter(until, -RECENT_MONTHS);
}

/** The line of a series in the two years to `until`; undefined where they have no number. */
export function sparkOf(series: Series, until: Month, width: number, height: number): Spark | undefined {
  const points = recentPoints(series, until);
  const numbers = points.flatMap(({ value, target }) => [value, target]).filter((each) => each !== undefined);
  const xOf = scale(indexOf(sparkBegins(until)), indexOf(until), MARGIN, width - MARGIN);
  const [low, high] = heights(numbers);
  const yOf = scale(low, high, height - MARGIN, MARGIN);
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
  };
}

function recentPoints({ indicator, observations, targets }: Series, until: Month): Point[] {
  const breaks = breaksIn(targets);
  const recent = observations.filter(({ period }) => period >= sparkBegins(until) && period <= until);
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

/** A line covers at least this part of its highest number, so that small ups and downs look small. */
const LEAST_SPAN = 0.25;

/** The ends of a line's own scale: its lowest and highest number, or as far apart as `LEAST_SPAN` asks for. */
function heights(numbers: readonly number[]): readonly [low: number, high: number] {
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  const missing = LEAST_SPAN * Math.max(Math.abs(low), Math.abs(high)) - (high - low);
  return missing > 0 ? [low - missing / 2, high + missing / 2] : [low, high];
}

/**
 * Gives the function from figures to pixels, rounded so that every machine writes the same bytes. A single figure is in the
 * middle.
 */
function scale(low: number, high: number, from: number, to: number): (value: number) => number {
  const ratio = (value: number) => (low === high ? 0.5 : (value - low) / (high - low));
  return (value) => Math.round((from + ratio(value) * (to - from)) * 10) / 10;
}
