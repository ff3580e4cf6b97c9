import { add, compare, decimal, multiply, subtract, type Decimal } from "../../decimal.ts";
import { isNumber, type Figure } from "../../observation.ts";

/** How the figures of many areas lie: the ends, the median, and the cuts between their quarters, in the unit of the figures. */
export type Spread = {
  readonly low: Decimal;
  readonly lowerCut: Decimal;
  readonly median: Decimal;
  readonly upperCut: Decimal;
  readonly high: Decimal;
};

/**
 * The spread of the figures that are numbers; undefined where none is. The cuts are exact: type 7 of Hyndman and Fan (1996), "Sample
 * quantiles in statistical packages", which spreadsheets (QUARTILE.INC), R and d3-array use too.
 */
export function spreadOf(figures: readonly Figure[]): Spread | undefined {
  const sorted = figures.filter(isNumber).toSorted(compare);
  const [low, high] = [sorted[0], sorted.at(-1)];
  if (low === undefined || high === undefined) return undefined;
  const cut = (quarter: number): Decimal => {
    const quarters = (sorted.length - 1) * quarter;
    const below = sorted[Math.floor(quarters / 4)] ?? low;
    const above = sorted[Math.ceil(quarters / 4)] ?? high;
    return add(below, multiply(subtract(above, below), decimal((quarters % 4) * 25, 2)));
  };
  return { low, lowerCut: cut(1), median: cut(2), upperCut: cut(3), high };
}

/** The median of the figures that are numbers; undefined where none is. */
export function medianOf(figures: readonly Figure[]): Decimal | undefined {
  return spreadOf(figures)?.median;
}
