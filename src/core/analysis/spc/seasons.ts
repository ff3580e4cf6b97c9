import { add, compare, decimal, divide, multiply, subtract, type Decimal } from "../../decimal.ts";
import { isNumber, type Observation } from "../../observation.ts";
import { indexOf, monthOfYear, monthsBetween, type Month } from "../../period.ts";
import { SPC } from "./parameters.ts";
import type { Segment } from "./segments.ts";

export type Seasons = {
  readonly found: boolean;
  /** The part of the variation about the trend line that the month of the year explains: 0 to 1, three decimals. */
  readonly share: Decimal;
  /** Chance alone exceeds this share in 1 of 20 cases. */
  readonly critical: Decimal;
  readonly from: Month;
  readonly to: Month;
};

/** A figure less the straight line through its segment, and its month of the year. */
type Residual = { readonly value: Decimal; readonly calendarMonth: number };

/** Decimals of a residual: far more than can change the outcome of a test at 5 in 100. */
const PLACES = 9;

/** The degrees of freedom between twelve months. */
const BETWEEN = 11;

/**
 * Whether each segment has seasons. This is decided once for a segment, so that its limits do not come and go. A segment is
 * judged by its own first two years. Until it has them, the decision of the segment before it holds; where that has none, the
 * year before and the year after its start are judged. undefined where those are not complete either.
 */
export function seasonsOf(segments: readonly Segment[]): (Seasons | undefined)[] {
  const { seasonPoints, seasonYear } = SPC;
  const between = (index: number) => {
    const [before, after] = [segments[index - 1]?.observations, segments[index]?.observations];
    return before && after && seasonsIn([before.slice(-seasonYear), after.slice(0, seasonYear)]);
  };
  const decided: (Seasons | undefined)[] = [];
  for (const [index, { observations }] of segments.entries())
    decided.push(seasonsIn([observations.slice(0, seasonPoints)]) ?? decided[index - 1] ?? between(index));
  return decided.map((each, index) => each ?? between(index + 1));
}

/**
 * Whether the months of the year differ: the F test for stable seasonality at 5 in 100, an analysis of variance between the
 * months (Shiskin, Young and Musgrave 1967, for X-11). It is done on the residuals from each stretch's least-squares line, and
 * each line takes two degrees of freedom. undefined where the stretches are not 24 months in all, or one has a gap.
 */
export function seasonsIn(stretches: readonly (readonly Observation[])[]): Seasons | undefined {
  const all = stretches.flat();
  const [first, last] = [all[0], all.at(-1)];
  const line = SPC.seasonCritical[stretches.length - 1];
  if (first === undefined || last === undefined || line === undefined) return undefined;
  if (all.length !== SPC.seasonPoints || stretches.some(hasGap)) return undefined;
  const residuals = stretches.flatMap(residualsOf);
  const freedom = SPC.seasonPoints - BETWEEN - 2 * stretches.length;
  const top = multiply(line, decimal(BETWEEN));
  const critical = divide(top, add(top, decimal(freedom)), 3);
  const span = { critical, from: first.period, to: last.period };
  const squares = sum(residuals.map(({ value }) => multiply(value, value)));
  if (squares.units === 0n) return { found: false, share: decimal(0, 3), ...span };
  const between = betweenMonths(residuals);
  // (between ÷ 11) ÷ (within ÷ freedom) ≥ critical
  const found = compare(multiply(between, decimal(freedom)), multiply(top, subtract(squares, between))) >= 0;
  return { found, share: divide(between, squares, 3), ...span };
}

function hasGap(observations: readonly Observation[]): boolean {
  return observations.some(({ period, value }, index) => {
    const before = observations[index - 1];
    return !isNumber(value) || (before !== undefined && monthsBetween(before.period, period) !== 1);
  });
}

/**
 * The residuals y − ȳ − b(t − t̄) of a least-squares line, kept exact by multiplying by n(nΣt² − (Σt)²) and dividing once at
 * the end.
 */
function residualsOf(observations: readonly Observation[]): Residual[] {
  const points = observations.flatMap(({ period, value }) =>
    isNumber(value) ? [{ period, value, time: decimal(indexOf(period)) }] : [],
  );
  if (points.length < 2) return [];
  const count = decimal(points.length);
  const times = sum(points.map(({ time }) => time));
  const values = sum(points.map(({ value }) => value));
  const spread = subtract(
    multiply(count, sum(points.map(({ time }) => multiply(time, time)))),
    multiply(times, times),
  );
  const shared = subtract(
    multiply(count, sum(points.map(({ time, value }) => multiply(time, value)))),
    multiply(times, values),
  );
  return points.map(({ period, value, time }) => {
    const fromMean = multiply(spread, subtract(multiply(count, value), values));
    const onLine = multiply(shared, subtract(multiply(count, time), times));
    const places = PLACES + value.places;
    return {
      value: divide(subtract(fromMean, onLine), multiply(count, spread), places),
      calendarMonth: monthOfYear(period),
    };
  });
}

/** The sum of squares between the months: for each calendar month, its sum squared, divided by how many values it has. */
function betweenMonths(residuals: readonly Residual[]): Decimal {
  const months = new Map<number, Decimal[]>();
  for (const { value, calendarMonth } of residuals)
    months.set(calendarMonth, [...(months.get(calendarMonth) ?? []), value]);
  const squares = [...months.values()].map((values) => {
    const total = sum(values);
    return divide(multiply(total, total), decimal(values.length), 2 * total.places);
  });
  return sum(squares);
}

function sum(values: readonly Decimal[]): Decimal {
  return values.reduce(add, decimal(0));
}
