import type { Comparator } from "../comparators/comparator.ts";
import { formatInShort } from "../format.ts";
import type { Indicator } from "../indicator.ts";
import { nameOf } from "../period.ts";

/** `On target, and clearly worse than in England: 72.3% (31 March 2025).`: of a figure that is on target, so that both are said. */
export function behindCountrySentence({ area, value, period }: Comparator, indicator: Indicator): string {
  return `On target, and clearly worse than in ${area}: ${formatInShort(value, indicator)} (${nameOf(period)}).`;
}
