import { add, compare, decimal, divide, type Decimal } from "../../decimal.ts";

/** The middle value, or half way between the two in the middle: the line of a run chart. undefined for an empty list. */
export function medianOf(values: readonly Decimal[]): Decimal | undefined {
  const sorted = [...values].sort(compare);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  if (low === undefined || high === undefined) return undefined;
  const places = Math.max(low.places, high.places);
  return compare(low, high) === 0 ? low : divide(add(low, high), decimal(2), places + 1);
}
