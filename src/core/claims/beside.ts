import { SMALLEST_BASE } from "../analysis/change.ts";
import { quotientShortOf, roundedTo } from "../analysis/exact.ts";
import { compare, decimal, multiply, type Decimal } from "../decimal.ts";
import { isRank, type Indicator } from "../indicator.ts";
import { isNumber, type Absence, type Observation } from "../observation.ts";
import { roundedAs, sameSaid, saidInOnes, type Said } from "./said.ts";

/** Why a number is not set beside a figure: the symbol that stands in place of one, or a rule of the method. */
export type WhyNotCompared =
  | Absence
  /** There is no figure for the month, or none was published. */
  | "missing"
  | "new-definition"
  /** METHOD: no per cent on a base under 20, … */
  | "small-base"
  /** … of nothing, or of a base below zero. */
  | "zero-base"
  | "negative-base"
  | "across-zero"
  /** A place moves by places. */
  | "places"
  /** A percentage changes in percentage points. */
  | "percentage"
  /** A part of something else, such as referrals of other children than the contacts'. */
  | "not-part"
  | "part-above-whole"
  | "negative-part"
  /** Only what is declared as a rank has places. */
  | "not-a-rank"
  | "place-above-number"
  /** METHOD: ranks of councils whose figures are withheld are a range, and the number said is inside it. */
  | "place-open"
  /** METHOD: comparators are rates and percentages, never counts. */
  | "count"
  | "no-comparator";

export type NotCompared = { readonly kind: "not-compared"; readonly because: WhyNotCompared };

/** The number in a statement and the published number rounded in the same way, or why they are not compared. */
export type Comparison =
  | { readonly kind: "compared"; readonly said: Said; readonly figures: Said; readonly agrees: boolean }
  | NotCompared;

/** The answer where there is nothing to compare a number with, and why. */
export function notCompared(because: WhyNotCompared): NotCompared {
  return { kind: "not-compared", because };
}

/** METHOD, "Rounding": half up, from the exact figure, to the decimals and scale that were said. */
export function besideFigure(said: Said, figure: Decimal): Comparison {
  const figures = roundedAs(said, figure);
  return { kind: "compared", said, figures, agrees: sameSaid(said, figures) };
}

/** The same of an observation, rounded as every sentence rounds it (`roundedTo`): from its parts, and never to all or none. */
export function besideObservation(
  said: Said,
  observation: Observation | undefined,
  indicator: Indicator,
): Comparison {
  if (!isNumber(observation?.value)) return notCompared(observation?.value ?? "missing");
  const figures = observationAs(said, observation, indicator) ?? roundedAs(said, observation.value);
  return { kind: "compared", said, figures, agrees: sameSaid(said, figures) };
}

/** So many decimals that rounding once more, to thousands or millions, changes nothing. */
const EXACT = 12;

/** A figure in the scale and to the decimals of `said`; undefined where it is no number. */
export function observationAs(said: Said, observation: Observation, indicator: Indicator): Said | undefined {
  const { scale, number } = said;
  if (scale === "one") {
    const rounded = roundedTo(observation, indicator, number.places);
    return rounded && saidInOnes(rounded);
  }
  const exact = roundedTo(observation, indicator, EXACT);
  return exact && roundedAs(said, exact);
}

/** What a share reaches only by its counts, a change only by its figures, and a multiple. */
export const ENDS = {
  share: [decimal(0), decimal(100)],
  change: [decimal(0), decimal(-100)],
  multiple: [decimal(0), decimal(100)],
} as const;

/** A per cent beside `part` of `whole`, rounded once, from the exact ratio. `whole` is not zero. */
export function besideRatio(
  percent: Decimal,
  part: Decimal,
  whole: Decimal,
  ends: readonly Decimal[],
): Comparison {
  const figures = percentOf(part, whole, percent.places, ends);
  return {
    kind: "compared",
    said: saidInOnes(percent),
    figures: saidInOnes(figures),
    agrees: compare(percent, figures) === 0,
  };
}

/** `part` in per cent of `whole`, half up, with as many more decimals as it takes not to reach one of `ends` by rounding. `whole` is not zero. */
export function percentOf(
  part: Decimal,
  whole: Decimal,
  places: number,
  ends: readonly Decimal[] = [],
): Decimal {
  return quotientShortOf(multiply(part, decimal(100)), whole, places, ends);
}

/** METHOD, "Change": why there is no per cent of this base for a change to `now`; undefined where there is one. */
export function whyNoPercent(
  base: Decimal,
  now: Decimal,
  indicator: Pick<Indicator, "unit" | "kind">,
): NotCompared | undefined {
  if (indicator.unit === "%") return notCompared("percentage");
  if (isRank(indicator)) return notCompared("places");
  if (base.units < 0n) return notCompared("negative-base");
  if (base.units === 0n) return notCompared("zero-base");
  if (compare(base, SMALLEST_BASE) < 0) return notCompared("small-base");
  return now.units < 0n ? notCompared("across-zero") : undefined;
}
