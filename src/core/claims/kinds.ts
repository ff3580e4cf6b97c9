import type { Decimal } from "../decimal.ts";
import type { Month } from "../period.ts";
import type { Said } from "./said.ts";

/**
 * The statements that can be set beside the figures: a closed list, each with the numbers it is made of.
 * Every field is a field of the form and of the address, by the same name; an indicator is its id.
 */
export type Claim = ChangeClaim | ShareClaim | RangeClaim | RankClaim | LevelClaim | AcrossClaim;

/** "13 more than last July, five per cent": a difference, a per cent, or both; fewer is negative. */
export type ChangeClaim = {
  readonly kind: "change";
  readonly indicator: string;
  readonly from: Month;
  readonly to: Month;
  readonly difference: Said | undefined;
  readonly percent: Decimal | undefined;
  /** "55% more" is an increase, "155% of what it was" a multiple; undefined without a per cent. */
  readonly as: PercentAs | undefined;
};
export const PERCENT_AS = ["increase", "multiple"] as const;
export type PercentAs = (typeof PERCENT_AS)[number];

/** "More than half were late", "27% are in residential care", "4.2 of 6.1 million": a per cent, two numbers, or both. */
export type ShareClaim = {
  readonly kind: "share";
  readonly indicator: string;
  readonly month: Month;
  /** The indicator of the whole, where `indicator` counts a part of it; undefined for an indicator with a fraction. */
  readonly whole: string | undefined;
  /** "Late" is the rest of "on time". */
  readonly which: Which;
  readonly bound: ShareBound;
  /** 50 for a half. */
  readonly percent: Decimal | undefined;
  readonly part: Said | undefined;
  readonly of: Said | undefined;
};
export const WHICH = ["part", "rest"] as const;
export type Which = (typeof WHICH)[number];
/** "More than" and "less than" are strict: 50 of 100 is not more than half. */
export const SHARE_BOUNDS = ["is", "more-than", "less-than"] as const;
export type ShareBound = (typeof SHARE_BOUNDS)[number];

/** "From 25–30 to 17": a first figure that was said as a range. */
export type RangeClaim = {
  readonly kind: "range";
  readonly indicator: string;
  readonly from: Month;
  readonly to: Month;
  readonly low: Said;
  readonly high: Said;
  readonly now: Said;
};

/** "38th of 151, up from 107th [of 150]". */
export type RankClaim = {
  readonly kind: "rank";
  readonly indicator: string;
  readonly to: Month;
  readonly place: Decimal;
  readonly of: Decimal;
  /** The earlier month and its place: both or neither. */
  readonly from: Month | undefined;
  readonly before: Decimal | undefined;
  readonly beforeOf: Decimal | undefined;
};

/** "Over 400 children in care". */
export type LevelClaim = {
  readonly kind: "level";
  readonly indicator: string;
  readonly month: Month;
  readonly qualifier: Qualifier;
  readonly number: Said;
};
export const QUALIFIERS = ["exactly", "about", "nearly", "over", "under", "at-least", "at-most"] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

/** "81,770 beside 416": another area's figure, with or without our own. */
export type AcrossClaim = {
  readonly kind: "across";
  readonly indicator: string;
  readonly month: Month;
  readonly area: ClaimArea;
  readonly theirs: Said;
  readonly ours: Said | undefined;
  /** The indicator that gives a count per head, to say what their rate would be here. */
  readonly rate: string | undefined;
};
export const AREAS = ["country", "region"] as const;
export type ClaimArea = (typeof AREAS)[number];

/** The ids of the indicators that a statement needs. */
export function indicatorsIn(claim: Claim): readonly string[] {
  const second = claim.kind === "share" ? claim.whole : claim.kind === "across" ? claim.rate : undefined;
  return second === undefined ? [claim.indicator] : [claim.indicator, second];
}
