import { isComparable, type Indicator } from "../indicator.ts";
import type { Comparator } from "./comparator.ts";

/**
 * The newest row of the country and of one region (by its name, in any case) for a comparable indicator, which is what the
 * overview needs. It is the newest even where it holds no figure, so that an older year is never shown as the newest.
 * `comparators` must be in canonical order.
 */
export function latestComparators(
  indicator: Indicator,
  comparators: readonly Comparator[],
  region: string,
): Comparator[] {
  if (!isComparable(indicator)) return [];
  const beside = besideOf(comparators, region);
  return (["country", "region"] as const).flatMap(
    (wanted) => beside.findLast(({ level }) => level === wanted) ?? [],
  );
}

/** The country's figures and those of one region, by its name in any case: what stands beside a council's own. */
export function besideOf(comparators: readonly Comparator[], region: string): Comparator[] {
  return comparators.filter(
    ({ level, area }) => level === "country" || (level === "region" && sameName(area, region)),
  );
}

/** The Department writes both "Yorkshire and The Humber" and "Yorkshire and the Humber". */
export function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
