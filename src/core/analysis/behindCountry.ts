import type { Comparator } from "../comparators/comparator.ts";
import { absolute, compare, decimal, multiply, subtract, type Decimal } from "../decimal.ts";
import { isComparable } from "../indicator.ts";
import { isNumber } from "../observation.ts";
import { endOf } from "../period.ts";
import type { Summary } from "./summary.ts";

/** England's newest figure, where a figure that is on target is clearly worse. */
export type BehindCountry = {
  readonly country: Comparator;
  readonly theirs: Decimal;
};

/** As much as "about" allows in a statement beside the figures: a twentieth. */
const CLEARLY = decimal(5, 2);

/**
 * A council may set itself a target that is below what England manages, and then "on target" alone says half. Clearly worse is
 * worse, by the polarity, by more than the target's tolerance and more than a twentieth of England's newest figure. undefined
 * where the figure is not on target, is no rate, share or mean, or where either has no number. England's is of its own period.
 */
export function behindCountry(
  { indicator, observation, aim, status }: Summary,
  comparators: readonly Comparator[],
): BehindCountry | undefined {
  const country = comparators
    .filter(({ level }) => level === "country")
    .reduce<Comparator | undefined>(
      (newest, each) => (newest && endOf(newest.period) > endOf(each.period) ? newest : each),
      undefined,
    );
  const [ours, theirs] = [observation.value, country?.value];
  if (country === undefined || aim === undefined || status !== "on" || !isComparable(indicator))
    return undefined;
  if (!isNumber(ours) || !isNumber(theirs)) return undefined;
  const short = aim.polarity === "higher" ? subtract(theirs, ours) : subtract(ours, theirs);
  const isClear =
    compare(short, aim.tolerance) > 0 && compare(short, absolute(multiply(theirs, CLEARLY))) > 0;
  return isClear ? { country, theirs } : undefined;
}
