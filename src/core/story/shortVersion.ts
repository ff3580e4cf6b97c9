import type { Summary } from "../analysis/summary.ts";
import type { Tally } from "../analysis/tally.ts";
import { quotientShortOf, roundedTo } from "../analysis/exact.ts";
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
import { formatInShort, formatScaled } from "../format.ts";
import { isRank, type Indicator } from "../indicator.ts";
import { isNumber, type Observation } from "../observation.ts";
import { amountsOf } from "./amounts.ts";
import { fractionPieces } from "./headline.ts";
import { textOfPieces, type Piece } from "./pieces.ts";

/** A share as people count it: how many of ten, of four or of twenty, and in words. */
export type InTen = { readonly count: number; readonly of: number; readonly words: string };

const TEN = decimal(10);
const [QUARTER, QUARTERS, HALF] = [decimal(25, 1), decimal(75, 1), decimal(5, 1)];
/** How near to a quarter it has to be, in tenths: 25% lies as far from 2 in 10 as from 3. */
const NEAR = decimal(25, 2);

/**
 * `About 8 in 10`; `1 in 4` for what is nearer to a quarter than to a tenth, and `17 in 20` for what lies
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
  if (count === 0) return isExact ? "None" : "Fewer than 1 in 10";
  if (count === of) return isExact ? "All" : "Nearly all";
  return `${isExact ? "" : "About "}${count} in ${of}`;
}

/**
 * `About 8 in 10`, `612`, `About 16`, `About £3 million`: the figure without decimals, which are hard to read. undefined where
 * there is no number.
 */
export function plainFigure(summary: Summary): string | undefined {
  const { indicator, observation } = summary;
  const { value } = observation;
  if (!isNumber(value)) return undefined;
  const inTen = inTenOf(summary);
  if (inTen !== undefined) return inTen.words;
  return plainAmount(value, roundedTo(observation, indicator, 0), indicator);
}

const MILLION = decimal(1_000_000);

/** `whole` is the amount rounded to a whole number, or with decimals where that would be all or nothing. */
function plainAmount(value: Decimal, whole: Decimal | undefined, indicator: Indicator): string {
  if (indicator.unit.startsWith("£") && compare(absolute(value), MILLION) >= 0)
    return `About ${formatScaled(divide(value, MILLION, 0), indicator)} million`;
  if (whole === undefined || whole.places > 0 || (whole.units === 0n && value.units > 0n))
    return `Less than ${formatInShort(decimal(1), indicator)}`;
  return `${compare(whole, value) === 0 ? "" : "About "}${formatInShort(whole, indicator)}`;
}

/**
 * `Our target is 85% or more.`, `Our target is 38th or better.`; at the end of what can be, `Our target is 100%.` A target with decimals
 * is said without them: `Our target is about 38% or more.` undefined where there is none, or no number to set against it.
 */
export function shortTarget(summary: Summary): string | undefined {
  const { aim, status, indicator } = summary;
  if (aim === undefined || status === undefined) return undefined;
  const goal = inMiddle(plainAmount(aim.target, round(aim.target, 0), indicator));
  const { least, most } = possible(indicator);
  const end = aim.polarity === "higher" ? most : least;
  if (end !== undefined && compare(aim.target, end) === 0) return `Our target is ${goal}.`;
  const side = isRank(indicator) ? "better" : aim.polarity === "higher" ? "more" : "less";
  return `Our target is ${goal} or ${side}.`;
}

/** The words within a sentence: `about 8 in 10`. */
function inMiddle(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

/** `A year before, it was about 9 in 10.`, `A year before, it was also about 8 in 10.`; undefined where the two are not to be compared. */
export function shortYearBefore(summary: Summary): string | undefined {
  const { sinceLastYear: change } = summary;
  if (change.kind === "none") return undefined;
  if (change.difference.units === 0n && !change.isRounded) return "It was the same a year before.";
  const observation = { ...summary.observation, ...NO_PARTS, value: change.base };
  const before = plainFigure({ ...summary, observation }) ?? "";
  const isAlso = before === plainFigure(summary);
  return `A year before, it was ${isAlso ? "also " : ""}${inMiddle(before)}.`;
}

const NO_PARTS = { numerator: undefined, denominator: undefined } as const;

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

/** `We reach 13 of our 23 targets.` "" where no figure has one. */
export function reachedWords({ byStatus, judged }: Tally): string {
  return judged === 0 ? "" : `We reach ${byStatus.on} of our ${judged} targets.`;
}
