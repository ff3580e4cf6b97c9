import { byCodePoint } from "../../order.ts";
import { compare, type Decimal } from "../../decimal.ts";
import type { Month } from "../../period.ts";
import type { Limits, Point } from "./limits.ts";
import { SPC } from "./parameters.ts";

export const SIGNAL_RULES = ["outside", "one-side", "trend", "two-of-three"] as const;
export type SignalRule = (typeof SIGNAL_RULES)[number];

/** A pattern that chance alone seldom gives (NHS England, “Making Data Count”). */
export type Signal = {
  readonly rule: SignalRule;
  /** On which side of the mean; for a trend, which way it goes. */
  readonly direction: "higher" | "lower";
  /** The months marked, in order. */
  readonly months: readonly [Month, ...Month[]];
};

/** All signals in one segment, in order of their first month, then of `SIGNAL_RULES`. A month may be in several. */
export function signalsOf(points: readonly Point[], limits: Limits): Signal[] {
  return [
    ...outside(points, limits),
    ...oneSide(points, limits.mean),
    ...trends(points),
    ...twoOfThree(points, limits),
  ].sort((a, b) => byCodePoint(a.months[0], b.months[0]));
}

/**
 * Twelve months or more on one side of the mean, up to the newest: the figure has left the level its limits were worked out
 * from.
 */
export type NewLevel = {
  readonly since: Month;
  readonly direction: Signal["direction"];
  readonly months: number;
};

/**
 * The run on one side of the mean that ends in `newest` and is at least `SPC.newLevel` months long; undefined where there is
 * none.
 */
export function newLevelIn(newest: Month, signals: readonly Signal[]): NewLevel | undefined {
  const row = signals.find(
    ({ rule, months }) => rule === "one-side" && months.length >= SPC.newLevel && months.at(-1) === newest,
  );
  return row && { since: row.months[0], direction: row.direction, months: row.months.length };
}

/** Points beyond a limit; neighbours on the same side are one signal. A point on the limit is inside. */
function outside(points: readonly Point[], { lower, upper }: Limits): Signal[] {
  return rows("outside", points, ({ value }) => beyond(value, lower, upper), 1);
}

/** Seven or more in a row above the mean, or below it. A point on the mean is on neither side, and ends the row. */
function oneSide(points: readonly Point[], mean: Decimal): Signal[] {
  return rows("one-side", points, ({ value }) => sideOf(value, mean), SPC.oneSide);
}

/** Each run of `least` or more points on the same side. */
function rows(
  rule: SignalRule,
  points: readonly Point[],
  side: (point: Point) => number,
  least: number,
): Signal[] {
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
  let open: { way: number; start: number; end: number; counted: number } | undefined;
  const close = () => {
    if (open === undefined || open.counted < SPC.trend) return;
    found.push(...signal("trend", open.way, points.slice(open.start, open.end + 1)));
  };
  points.forEach(({ value }, index) => {
    const way = sideOf(value, points[index - 1]?.value ?? value);
    if (way === 0) return;
    if (way === open?.way) open = { ...open, end: index, counted: open.counted + 1 };
    else {
      close();
      open = { way, start: index - 1, end: index, counted: 2 };
    }
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
  points.forEach(({ value }, from) => {
    const side = sideOf(value, mean);
    const three = points.slice(from, from + SPC.nearOf);
    const together =
      three.length === SPC.nearOf && three.every((point) => sideOf(point.value, mean) === side);
    const far = reach.slice(from, from + SPC.nearOf).filter((each) => each === side).length;
    if (!together || far < SPC.near) return;
    const to = from + SPC.nearOf;
    if (open !== undefined && from < open.to)
      open = { ...open, to }; // two overlapping threes share a point, so they are on the same side
    else {
      close();
      open = { side, from, to };
    }
  });
  close();
  return found;
}

/** 1 above the upper line, −1 below the lower, 0 between them and on them. */
function beyond(value: Decimal, lower: Decimal, upper: Decimal): number {
  return compare(value, upper) > 0 ? 1 : compare(value, lower) < 0 ? -1 : 0;
}

/** 1 above the line, −1 below it, 0 on it. */
function sideOf(value: Decimal, line: Decimal): number {
  return Math.sign(compare(value, line));
}

function signal(rule: SignalRule, side: number, points: readonly Point[]): Signal[] {
  const direction = side > 0 ? "higher" : side < 0 ? "lower" : undefined;
  const [first, ...others] = points.map(({ month }) => month);
  if (direction === undefined || first === undefined) return [];
  return [{ rule, direction, months: [first, ...others] }];
}
