import type { BehindCountry } from "../analysis/behindCountry.ts";
import { formatInShort } from "../format.ts";
import type { Indicator } from "../indicator.ts";
import { nameOf } from "../period.ts";

/** `On target, and clearly worse than in England: 72.3% (31 March 2025).`: of a figure that is on target, so that both are said. */
export function behindCountrySentence({ country, theirs }: BehindCountry, indicator: Indicator): string {
  return `On target, and clearly worse than in ${country.area}: ${formatInShort(theirs, indicator)} (${nameOf(country.period)}).`;
}
