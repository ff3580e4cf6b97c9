import { observationIn, type Series } from "../dataset/dataset.ts";
import { compare, decimal, multiply, subtract, type Decimal } from "../decimal.ts";
import type { Indicator } from "../indicator.ts";
import { isNumber, type Figure } from "../observation.ts";
import {
  besideFigure,
  besideRatio,
  ENDS,
  notCompared,
  percentOf,
  type Comparison,
  type NotCompared,
} from "./beside.ts";
import type { ShareBound, ShareClaim } from "./kinds.ts";
import { inFull, saidInOnes } from "./said.ts";

/** A part, its whole, and the part in per cent of it, one decimal. */
export type Fraction = {
  readonly kind: "fraction";
  readonly part: Decimal;
  readonly whole: Decimal;
  readonly percent: Decimal;
};

/** A share as it was said, beside the part and the whole that are published. */
export type ShareFinding = {
  readonly kind: "share";
  readonly claim: ShareClaim;
  readonly indicator: Indicator;
  readonly figures: Fraction | NotCompared;
  /** What the two numbers said come to by themselves; undefined where they were not said. */
  readonly statement: Fraction | NotCompared | undefined;
  readonly percent: Comparison | undefined;
  readonly part: Comparison | undefined;
  readonly of: Comparison | undefined;
};

/** `figures` are those of `fractionIn` or `fractionOf`, before the claim's part or rest is taken of them. */
export function shareFinding(
  claim: ShareClaim,
  indicator: Indicator,
  published: Fraction | NotCompared,
): ShareFinding {
  const { part, of, percent, bound, which } = claim;
  const figures = published.kind === "fraction" && which === "rest" ? restOf(published) : published;
  const known = figures.kind === "fraction" ? figures : undefined;
  const why = figures.kind === "fraction" ? undefined : figures;
  return {
    kind: "share",
    claim,
    indicator,
    figures,
    statement: part && of && fraction(inFull(part), inFull(of)),
    percent: percent && (known ? boundBeside(percent, bound, known) : why),
    part: part && (known ? besideFigure(part, known.part) : why),
    of: of && (known ? besideFigure(of, known.whole) : why),
  };
}

/** The numerator and denominator of a percentage or rate in one month. */
export function fractionIn(series: Series, month: ShareClaim["month"]): Fraction | NotCompared {
  if (series.indicator.kind !== "ratio") return notCompared("not-part");
  const observation = observationIn(series, month);
  if (observation === undefined) return notCompared("missing");
  const { numerator, denominator, value } = observation;
  const instead = isNumber(value) ? undefined : value;
  return fraction(numerator ?? instead, denominator ?? instead);
}

/** One indicator as a part of another in one month: only where the council's files say that it is one. */
export function fractionOf(part: Series, whole: Series, month: ShareClaim["month"]): Fraction | NotCompared {
  return fraction(observationIn(part, month)?.value, observationIn(whole, month)?.value);
}

/** A whole of nothing has no shares: `z`, not applicable, as the returns say it. */
export function fraction(part: Figure | undefined, whole: Figure | undefined): Fraction | NotCompared {
  if (!isNumber(whole)) return notCompared(whole ?? "missing");
  if (!isNumber(part)) return notCompared(part ?? "missing");
  if (part.units < 0n || whole.units < 0n) return notCompared("negative-part");
  if (compare(part, whole) > 0) return notCompared("part-above-whole");
  if (whole.units === 0n) return notCompared("z");
  return { kind: "fraction", part, whole, percent: percentOf(part, whole, 1, ENDS.share) };
}

function restOf({ part, whole }: Fraction): Fraction {
  const rest = subtract(whole, part);
  return { kind: "fraction", part: rest, whole, percent: percentOf(rest, whole, 1, ENDS.share) };
}

/** "More than half" is strict and takes the exact figures: 50 of 100 is not, 501 of 1,000 is. */
function boundBeside(
  percent: Decimal,
  bound: ShareBound,
  { part, whole, percent: shown }: Fraction,
): Comparison {
  if (bound === "is") return besideRatio(percent, part, whole, ENDS.share);
  const side = compare(multiply(part, decimal(100)), multiply(percent, whole));
  return {
    kind: "compared",
    said: saidInOnes(percent),
    figures: saidInOnes(shown),
    agrees: bound === "more-than" ? side > 0 : side < 0,
  };
}
