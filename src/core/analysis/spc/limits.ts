import { absolute, add, compare, decimal, divide, multiply, subtract, type Decimal } from "../../decimal.ts";
import { isRank, rankedAmong, type Indicator } from "../../indicator.ts";
import type { Month } from "../../period.ts";
import { SPC } from "./parameters.ts";

/** One month's number. */
export type Point = { readonly month: Month; readonly value: Decimal };

/** The least and the most that a figure can be; undefined where there is no bound. */
export type Possible = { readonly least: Decimal | undefined; readonly most: Decimal | undefined };

export type Limits = {
  readonly mean: Decimal;
  /** Clipped to what is possible, such as 0 for a count. */
  readonly lower: Decimal;
  readonly upper: Decimal;
  /** Two thirds of the way from the mean to the limits before they were clipped. */
  readonly nearLower: Decimal;
  readonly nearUpper: Decimal;
  readonly clipped: { readonly lower: boolean; readonly upper: boolean };
};

/**
 * A line is rounded to six more decimals than its figures have. It is a whole number of units over at most
 * 3 × 100 × 24 × 23 = 165,600, so this rounding moves it neither across a figure nor onto one.
 */
const FURTHER_PLACES = 6;

/**
 * The limits of an individuals chart (XmR): mean ± 2.66 × mean moving range (Shewhart; Wheeler, “Understanding Variation”;
 * NHS England, “Making Data Count”). Sums are exact and divided once. undefined where all points are equal, or for fewer than two.
 */
export function limitsOf(baseline: readonly Point[], { least, most }: Possible): Limits | undefined {
  const values = baseline.map(({ value }) => value);
  const moved = values
    .slice(1)
    .map((value, index) => absolute(subtract(value, values[index] ?? value)))
    .reduce(add, decimal(0));
  if (moved.units === 0n) return undefined;

  const [count, ranges] = [decimal(values.length), decimal(values.length - 1)];
  const total = values.reduce(add, decimal(0));
  const places = Math.max(...values.map((value) => value.places)) + FURTHER_PLACES;
  /** mean + top ÷ bottom of the way to the upper limit */
  const line = (top: number, bottom: number) => {
    const way = multiply(multiply(SPC.limitFactor, decimal(top)), multiply(moved, count));
    const level = multiply(decimal(bottom), multiply(total, ranges));
    return divide(add(level, way), multiply(decimal(bottom), multiply(count, ranges)), places);
  };
  const [lower, upper] = [line(-1, 1), line(1, 1)];
  const below = least !== undefined && compare(lower, least) < 0;
  const above = most !== undefined && compare(upper, most) > 0;
  return {
    mean: divide(total, count, places),
    lower: below ? least : lower,
    upper: above ? most : upper,
    nearLower: line(-SPC.nearTop, SPC.nearBottom),
    nearUpper: line(SPC.nearTop, SPC.nearBottom),
    clipped: { lower: below, upper: above },
  };
}

/** A percentage lies between 0 and 100, a place between the first and the last, any other figure at 0 or above, unless it is signed. */
export function possible(indicator: Indicator): Possible {
  const { unit, signed } = indicator;
  if (signed) return { least: undefined, most: undefined };
  if (isRank(indicator)) return { least: decimal(1), most: rankedAmong(indicator) };
  return { least: decimal(0), most: unit === "%" ? decimal(100) : undefined };
}
