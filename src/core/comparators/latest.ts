import { isComparable, type Indicator } from "../indicator.ts";
import type { Comparator } from "./comparator.ts";

/**
 * The newest figure of the country and of one region (by its name, in any case) for an indicator that can be set beside
 * other areas: what the overview needs. The newest row counts even where it says that there is no figure, so that an
 * older year never passes for the newest. `comparators` are in canonical order.
 */
export function latestComparators(
  indicator: Indicator,
  comparators: readonly Comparator[],
  region: string,
): Comparator[] {
  if (!isComparable(indicator)) return [];
  const country = comparators.findLast(({ level }) => level === "country");
  const ownRegion = comparators.findLast(({ level, area }) => level === "region" && sameName(area, region));
  return [country, ownRegion].filter((each) => each !== undefined);
}

/** The Department writes both "Yorkshire and The Humber" and "Yorkshire and the Humber". */
export function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
