import { SMALLEST_BASE } from "../analysis/change.ts";
import { compare, decimal, divide, multiply, type Decimal } from "../decimal.ts";
import type { Absence } from "../observation.ts";
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
  /** A percentage changes in percentage points. */
  | "percentage"
  /** A part of something else, such as referrals of other children than the contacts'. */
  | "not-part"
  | "part-above-whole"
  | "negative-part"
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

/** A per cent beside `part` of `whole`, rounded once, from the exact ratio. `whole` is not zero. */
export function besideRatio(percent: Decimal, part: Decimal, whole: Decimal): Comparison {
  const figures = percentOf(part, whole, percent.places);
  return {
    kind: "compared",
    said: saidInOnes(percent),
    figures: saidInOnes(figures),
    agrees: compare(percent, figures) === 0,
  };
}

/** `part` in per cent of `whole`, half up. `whole` is not zero. */
export function percentOf(part: Decimal, whole: Decimal, places: number): Decimal {
  return divide(multiply(part, decimal(100)), whole, places);
}

/** METHOD, "Change": why there is no per cent of this base; undefined where there is one. */
export function whyNoPercent(base: Decimal, unit = ""): NotCompared | undefined {
  if (unit === "%") return notCompared("percentage");
  if (base.units < 0n) return notCompared("negative-base");
  if (base.units === 0n) return notCompared("zero-base");
  return compare(base, SMALLEST_BASE) < 0 ? notCompared("small-base") : undefined;
}
