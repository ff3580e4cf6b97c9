import type { Status } from "../analysis/status.ts";
import type { Summary } from "../analysis/summary.ts";
import { quotientShortOf } from "../analysis/exact.ts";
import { compare, decimal, divide, multiply, round, toNumber, type Decimal } from "../decimal.ts";
import { formatNumber } from "../format.ts";
import type { Indicator } from "../indicator.ts";
import { isNumber, type Observation } from "../observation.ts";
import { amountsOf } from "./amounts.ts";
import { STATUS_WORDS } from "./status.ts";

/** A share as people count it: how many of ten, and in words. */
export type InTen = { readonly count: number; readonly words: string };

const TEN = decimal(10);

/** `About 8 in every 10`; undefined for a figure that is no share of a whole, or that nobody may see. */
export function inTenOf({ indicator, observation }: Summary): InTen | undefined {
  const { value } = observation;
  if (indicator.kind !== "ratio" || indicator.unit !== "%" || !isNumber(value)) return undefined;
  // Of ten, and so rounded further than published: from its parts. Two more digits tell an exact tenth from one that is near.
  const [count, near] = [0, 2].map(
    (places) => tenthsOf(observation, indicator, places) ?? divide(value, TEN, places),
  );
  if (count === undefined || near === undefined) return undefined;
  return {
    count: toNumber(round(count, 0)),
    words: wordsOf(toNumber(round(count, 0)), compare(near, count) === 0),
  };
}

/** How many of ten, from the counts; undefined where they are not known. */
function tenthsOf(
  { numerator, denominator }: Observation,
  { scale }: Indicator,
  places: number,
): Decimal | undefined {
  if (scale !== 100 || !isNumber(numerator) || !isNumber(denominator) || denominator.units === 0n)
    return undefined;
  const ends = places === 0 ? [] : Array.from({ length: 11 }, (_, tenths) => decimal(tenths));
  return quotientShortOf(multiply(numerator, TEN), denominator, places, ends);
}

function wordsOf(count: number, isExact: boolean): string {
  if (count === 0) return isExact ? "None" : "Fewer than 1 in every 10";
  if (count === 10) return isExact ? "All" : "Nearly all";
  return `${isExact ? "" : "About "}${count} in every 10`;
}

/** `Our target is 85% or more.`; undefined where there is none, or no number to set against it. */
export function easyTarget(summary: Summary): string | undefined {
  const { aim, status } = summary;
  if (aim === undefined || status === undefined) return undefined;
  const goal = amountsOf(summary).target ?? "";
  return `Our target is ${goal} or ${aim.polarity === "higher" ? "more" : "less"}.`;
}

/** `This is off target.` */
export function easyStatus(status: Status): string {
  return `This is ${STATUS_WORDS[status]}.`;
}

/** `A year before, it was 82.1%.`; undefined where the two are not to be compared. */
export function easyYearBefore(summary: Summary): string | undefined {
  const { sinceLastYear } = summary;
  if (sinceLastYear.kind === "none") return undefined;
  if (sinceLastYear.difference.units === 0n && !sinceLastYear.isRounded)
    return "It was the same a year before.";
  return `A year before, it was ${amountsOf(summary).before ?? ""}.`;
}

/** How often what should happen did: `78.8% (41 of 52)`. */
export function howOften(summary: Summary): string {
  const { indicator, observation } = summary;
  const { value, numerator, denominator } = observation;
  const share = amountsOf(summary).value;
  return isNumber(value) && indicator.kind === "ratio" && isNumber(numerator) && isNumber(denominator)
    ? `${share} (${formatNumber(numerator)} of ${formatNumber(denominator)})`
    : share;
}

/** `9 numbers are off target.` */
export function easyCount(status: Status, count: number): string {
  return `${count} ${count === 1 ? "number is" : "numbers are"} ${STATUS_WORDS[status]}.`;
}
