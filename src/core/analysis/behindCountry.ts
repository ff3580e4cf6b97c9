import type { Comparator } from "../comparators/comparator.ts";
import { compare, decimal, multiply, subtract } from "../decimal.ts";
import { isComparable } from "../indicator.ts";
import { isNumber } from "../observation.ts";
import type { Summary } from "./summary.ts";

/** As much as "about" allows in a statement beside the figures: a twentieth. */
const CLEARLY = decimal(5, 2);

/**
 * England's newest figure, where one that is on target is clearly worse.
 * A council may set itself a target that is below what England manages, and then "on target" alone says half. Clearly worse is
 * worse, by the polarity, by more than the target's tolerance and more than a twentieth of England's newest figure. undefined
 * where the figure is not on target, is no rate, share or mean, or where either has no number. England's is of its own period.
 * `comparators` are in canonical order, which is that of time.
 */
export function behindCountry(
  { indicator, observation, aim, status }: Summary,
  comparators: readonly Comparator[],
): Comparator | undefined {
  const country = comparators.findLast(({ level }) => level === "country");
  const [ours, theirs] = [observation.value, country?.value];
  if (country === undefined || aim === undefined || status !== "on" || !isComparable(indicator))
    return undefined;
  if (!isNumber(ours) || !isNumber(theirs)) return undefined;
  const short = aim.polarity === "higher" ? subtract(theirs, ours) : subtract(ours, theirs);
  const isClear = compare(short, aim.tolerance) > 0 && compare(short, multiply(theirs, CLEARLY)) > 0;
  return isClear ? country : undefined;
}
