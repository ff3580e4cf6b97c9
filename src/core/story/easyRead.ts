import type { Status } from "../analysis/status.ts";
import type { Summary } from "../analysis/summary.ts";
import { compare, decimal, divide, toNumber } from "../decimal.ts";
import { formatInShort, formatNumber } from "../format.ts";
import { isNumber } from "../observation.ts";
import { STATUS_WORDS } from "./status.ts";

/** A share as people count it: how many of ten, and in words. */
export type InTen = { readonly count: number; readonly words: string };

const TEN = decimal(10);

/** `About 8 in every 10`; undefined for a figure that is no share of a whole, or that nobody may see. */
export function inTenOf({ indicator, observation: { value } }: Summary): InTen | undefined {
  if (indicator.kind !== "ratio" || indicator.unit !== "%" || !isNumber(value)) return undefined;
  const count = toNumber(divide(value, TEN, 0));
  return { count, words: wordsOf(count, compare(value, decimal(count * 10)) === 0) };
}

function wordsOf(count: number, isExact: boolean): string {
  if (count === 0) return isExact ? "None" : "Fewer than 1 in every 10";
  if (count === 10) return isExact ? "All" : "Nearly all";
  return `${isExact ? "" : "About "}${count} in every 10`;
}

/** `Our target is 85% or more.`; undefined where there is none, or no number to set against it. */
export function easyTarget({ aim, status, indicator }: Summary): string | undefined {
  if (aim === undefined || status === undefined) return undefined;
  const goal = formatInShort(aim.target, indicator);
  return `Our target is ${goal} or ${aim.polarity === "higher" ? "more" : "less"}.`;
}

/** `This is off target.` */
export function easyStatus(status: Status): string {
  return `This is ${STATUS_WORDS[status]}.`;
}

/** `A year before, it was 82.1%.`; undefined where the two are not to be compared. */
export function easyYearBefore({ sinceLastYear, indicator }: Summary): string | undefined {
  if (sinceLastYear.kind === "none") return undefined;
  if (sinceLastYear.difference.units === 0n) return "It was the same a year before.";
  return `A year before, it was ${formatInShort(sinceLastYear.base, indicator)}.`;
}

/** How often what should happen did: `78.8% (41 of 52)`. */
export function howOften({ indicator, observation }: Summary): string {
  const { value, numerator, denominator } = observation;
  const share = formatInShort(value, indicator);
  return isNumber(value) && indicator.kind === "ratio" && isNumber(numerator) && isNumber(denominator)
    ? `${share} (${formatNumber(numerator)} of ${formatNumber(denominator)})`
    : share;
}

/** `9 numbers are off target.` */
export function easyCount(status: Status, count: number): string {
  return `${count} ${count === 1 ? "number is" : "numbers are"} ${STATUS_WORDS[status]}.`;
}
