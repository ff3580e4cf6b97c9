import { isComparable, type Indicator } from "../indicator.ts";
import { isNumber } from "../observation.ts";
import { codeOf, endOf, type Period } from "../period.ts";
import type { Comparator } from "./comparator.ts";
import type { NewestYear } from "./newestYear.ts";

/**
 * Every area's figure in the newest period of which any has a number, for a comparable indicator; none for a count, which depends
 * mostly on how large an area is, and none where no area has a number.
 */
export function newestYearsOf(indicator: Indicator, comparators: readonly Comparator[]): NewestYear[] {
  if (!isComparable(indicator)) return [];
  const newest = comparators
    .filter(({ value }) => isNumber(value))
    .map(({ period }) => period)
    .reduce<Period | undefined>(
      (last, each) => (last && endOf(last) >= endOf(each) ? last : each),
      undefined,
    );
  if (newest === undefined) return [];
  const rows = comparators.filter(({ period }) => codeOf(period) === codeOf(newest));
  const values = new Map(rows.map(({ areaCode, value }) => [areaCode, value]));
  return [{ indicator: indicator.id, period: newest, values }];
}
