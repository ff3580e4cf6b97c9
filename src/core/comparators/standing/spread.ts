import { add, compare, decimal, multiply, subtract, type Decimal } from "../../decimal.ts";
import { isNumber, type Figure } from "../../observation.ts";

/** How the figures of many areas lie: the ends, the median, and the cuts between their quarters, in the unit of the figures. */
export type Spread = {
  readonly low: Decimal;
  readonly lowerCut: Decimal;
  readonly median: Decimal;
  readonly upperCut: Decimal;
  readonly high: Decimal;
  /** Nine in ten areas lie between these two. */
  readonly mostFrom: Decimal;
  readonly mostTo: Decimal;
};

/**
 * The spread of the figures that are numbers; undefined where none is. The cuts are exact: type 7 of Hyndman and Fan (1996), "Sample
 * quantiles in statistical packages", which spreadsheets (QUARTILE.INC), R and d3-array use too.
 */
export function spreadOf(figures: readonly Figure[]): Spread | undefined {
  const sorted = figures.filter(isNumber).toSorted(compare);
  const [low, high] = [sorted[0], sorted.at(-1)];
  if (low === undefined || high === undefined) return undefined;
  const cut = (twentieths: number): Decimal => {
    const steps = (sorted.length - 1) * twentieths;
    const below = sorted[Math.floor(steps / 20)] ?? low;
    const above = sorted[Math.ceil(steps / 20)] ?? high;
    return add(below, multiply(subtract(above, below), decimal((steps % 20) * 5, 2)));
  };
  const [lowerCut, median, upperCut] = [cut(5), cut(10), cut(15)];
  return { low, lowerCut, median, upperCut, high, mostFrom: cut(1), mostTo: cut(19) };
}

/** The median of the figures that are numbers; undefined where none is. */
export function medianFigure(figures: readonly Figure[]): Decimal | undefined {
  return spreadOf(figures)?.median;
}
