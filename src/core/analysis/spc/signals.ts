import { compare, type Decimal } from "../../decimal.ts";
import type { Month } from "../../period.ts";
import type { Limits, Point } from "./limits.ts";
import { SPC } from "./parameters.ts";

export const RULES = ["outside", "one-side", "trend", "two-of-three"] as const;
export type Rule = (typeof RULES)[number];

/** Something that chance alone would seldom give (NHS England, “Making Data Count”). */
export type Signal = {
  readonly rule: Rule;
  /** On which side of the mean; for a trend, which way it goes. */
  readonly direction: "higher" | "lower";
  /** The months marked, in order. */
  readonly months: readonly [Month, ...Month[]];
};

/** All signals in one segment, in order of their first month, then of `RULES`. A month may be in several. */
export function signalsOf(points: readonly Point[], limits: Limits): Signal[] {
  return [
    ...outside(points, limits),
    ...oneSide(points, limits.mean),
    ...trends(points),
    ...twoOfThree(points, limits),
  ].sort((a, b) => (a.months[0] < b.months[0] ? -1 : a.months[0] > b.months[0] ? 1 : 0));
}

/** Beyond a limit. A point on it is inside. Points outside in a row are one signal. */
function outside(points: readonly Point[], { lower, upper }: Limits): Signal[] {
  return rows("outside", points, (point) => beyond(point.value, lower, upper), 1);
}

/** Seven or more in a row above the mean, or below it. A point on the mean is on neither side, and ends the row. */
function oneSide(points: readonly Point[], mean: Decimal): Signal[] {
  return rows("one-side", points, (point) => sideOf(point, mean), SPC.oneSide);
}

/** Each row of `least` or more points that lie on the same side. */
function rows(rule: Rule, points: readonly Point[], side: (point: Point) => number, least: number): Signal[] {
  const found: { readonly side: number; readonly row: Point[] }[] = [];
  for (const point of points) {
    const last = found.at(-1);
    if (last?.side === side(point)) last.row.push(point);
    else found.push({ side: side(point), row: [point] });
  }
  return found.flatMap((each) => (each.row.length < least ? [] : signal(rule, each.side, each.row)));
}

/**
 * Seven or more points, each above the one before, or each below it. Equal neighbours neither extend the row nor break it:
 * they count as one point (NHS Improvement, “A guide to creating and interpreting run and control charts”, page 24).
 */
function trends(points: readonly Point[]): Signal[] {
  const found: Signal[] = [];
  let [start, end, counted, way] = [0, 0, 1, 0];
  const close = () => {
    if (counted >= SPC.trend) found.push(...signal("trend", way, points.slice(start, end + 1)));
  };
  points.forEach(({ value }, index) => {
    const before = points[index - 1]?.value ?? value;
    const step = Math.sign(compare(value, before));
    if (step === 0) return;
    if (step === way) counted++;
    else {
      close();
      [start, counted, way] = [index - 1, 2, step];
    }
    end = index;
  });
  close();
  return found;
}

/**
 * Two or three of three points in a row beyond two thirds of the way to the limit, all three on that side of the mean.
 * Points beyond the limit count too, and only the points that are so far out are marked (Making Data Count, announced in
 * November 2023: NHSRplotthedots, issue 194). Threes that overlap are one signal.
 */
function twoOfThree(points: readonly Point[], { mean, nearLower, nearUpper }: Limits): Signal[] {
  const reach = points.map(({ value }) => beyond(value, nearLower, nearUpper));
  const found: Signal[] = [];
  let open: { side: number; from: number; to: number } | undefined;
  const close = () => {
    if (open === undefined) return;
    const { side, from, to } = open;
    const far = points.filter((_, index) => from <= index && index < to && reach[index] === side);
    found.push(...signal("two-of-three", side, far));
  };
  for (let from = 0; from + SPC.nearOf <= points.length; from++) {
    const to = from + SPC.nearOf;
    const side = sideOf(points[from], mean);
    const together = points.slice(from, to).every((point) => sideOf(point, mean) === side);
    const far = reach.slice(from, to).filter((each) => each === side).length;
    if (side === 0 || !together || far < SPC.near) continue;
    if (open !== undefined && from < open.to)
      open.to = to; // they share a point, so they are on the same side
    else {
      close();
      open = { side, from, to };
    }
  }
  close();
  return found;
}

/** 1 above the upper line, −1 below the lower, 0 between them and on them. */
function beyond(value: Decimal, lower: Decimal, upper: Decimal): number {
  return compare(value, upper) > 0 ? 1 : compare(value, lower) < 0 ? -1 : 0;
}

function sideOf(point: Point | undefined, mean: Decimal): number {
  return point === undefined ? 0 : Math.sign(compare(point.value, mean));
}

function signal(rule: Rule, side: number, points: readonly Point[]): Signal[] {
  const [first, ...others] = points.map(({ month }) => month);
  if (side === 0 || first === undefined) return [];
  return [{ rule, direction: side > 0 ? "higher" : "lower", months: [first, ...others] }];
}
