import type { Status } from "../analysis/status.ts";
import type { Summary } from "../analysis/summary.ts";
import { quotientShortOf } from "../analysis/exact.ts";
import { possible } from "../analysis/spc/limits.ts";
import {
  absolute,
  compare,
  decimal,
  divide,
  multiply,
  round,
  subtract,
  toNumber,
  type Decimal,
} from "../decimal.ts";
import { isRank, type Indicator } from "../indicator.ts";
import { isNumber, type Observation } from "../observation.ts";
import { amountsOf } from "./amounts.ts";
import { fractionPieces } from "./headline.ts";
import { textOfPieces, type Piece } from "./pieces.ts";
import { STATUS_WORDS } from "./status.ts";

/** A share as people count it: how many of ten, of four or of twenty, and in words. */
export type InTen = { readonly count: number; readonly of: number; readonly words: string };

const TEN = decimal(10);
const [QUARTER, QUARTERS, HALF] = [decimal(25, 1), decimal(75, 1), decimal(5, 1)];
/** How near to a quarter it has to be, in tenths: 25% lies as far from 2 in every 10 as from 3. */
const NEAR = decimal(25, 2);

/**
 * `About 8 in every 10`; `1 in every 4` for what is nearer to a quarter than to a tenth, and `17 in every 20` for what lies
 * half-way between two tenths. undefined for a figure that is no share of a whole, or that nobody may see.
 */
export function inTenOf({ indicator, observation }: Summary): InTen | undefined {
  const { value } = observation;
  if (indicator.kind !== "ratio" || indicator.unit !== "%" || !isNumber(value)) return undefined;
  // Of ten, and so rounded further than published: from its parts. Two more digits tell an exact share from one that is near.
  const [tenths, near] = [0, 2].map(
    (places) => tenthsOf(observation, indicator, places) ?? divide(value, TEN, places),
  );
  if (tenths === undefined || near === undefined) return undefined;
  for (const [count, quarter] of [
    [1, QUARTER],
    [3, QUARTERS],
  ] as const) {
    const apart = absolute(subtract(near, quarter));
    if (compare(apart, NEAR) <= 0) return { count, of: 4, words: wordsOf(count, 4, apart.units === 0n) };
  }
  const count = toNumber(round(tenths, 0));
  const isHalfway = compare(absolute(subtract(near, tenths)), HALF) === 0;
  if (isHalfway) return { count: 2 * count - 1, of: 20, words: wordsOf(2 * count - 1, 20, true) };
  return { count, of: 10, words: wordsOf(count, 10, compare(near, tenths) === 0) };
}

/** How many of ten, from the counts; undefined where they are not known. */
function tenthsOf(
  { numerator, denominator }: Observation,
  { scale }: Indicator,
  places: number,
): Decimal | undefined {
  if (scale !== 100 || !isNumber(numerator) || !isNumber(denominator) || denominator.units === 0n)
    return undefined;
  const ends = places === 0 ? [] : Array.from({ length: 21 }, (_, halves) => decimal(5 * halves, 1));
  return quotientShortOf(multiply(numerator, TEN), denominator, places, ends);
}

function wordsOf(count: number, of: number, isExact: boolean): string {
  if (count === 0) return isExact ? "None" : "Fewer than 1 in every 10";
  if (count === of) return isExact ? "All" : "Nearly all";
  return `${isExact ? "" : "About "}${count} in every ${of}`;
}

/**
 * `Our target is 85% or more.`, `Our target is 38th or better.`; at the end of what can be, `Our target is 100%.` undefined
 * where there is none, or no number to set against it.
 */
export function easyTarget(summary: Summary): string | undefined {
  const { aim, status, indicator } = summary;
  if (aim === undefined || status === undefined) return undefined;
  const goal = amountsOf(summary).target ?? "";
  const { least, most } = possible(indicator);
  const end = aim.polarity === "higher" ? most : least;
  if (end !== undefined && compare(aim.target, end) === 0) return `Our target is ${goal}.`;
  const side = isRank(indicator) ? "better" : aim.polarity === "higher" ? "more" : "less";
  return `Our target is ${goal} or ${side}.`;
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
  return textOfPieces(howOftenPieces(summary));
}

/** The same with its figures apart. */
export function howOftenPieces(summary: Summary): Piece[] {
  const { indicator, observation } = summary;
  const { value, numerator, denominator } = observation;
  return [
    { part: "value", text: amountsOf(summary).value },
    ...(isNumber(value) && indicator.kind === "ratio" ? fractionPieces(numerator, denominator) : []),
  ];
}

/** `9 numbers are off target.` */
export function easyCount(status: Status, count: number): string {
  return `${count} ${count === 1 ? "number is" : "numbers are"} ${STATUS_WORDS[status]}.`;
}
