import { sayable } from "../analysis/exact.ts";
import { observationIn, type Series } from "../dataset/dataset.ts";
import { absolute, compare, decimal, multiply, subtract, type Decimal } from "../decimal.ts";
import type { Indicator } from "../indicator.ts";
import { isNumber, type Figure } from "../observation.ts";
import { besideObservation, type Comparison } from "./beside.ts";
import type { LevelClaim, Qualifier } from "./kinds.ts";
import { inFull } from "./said.ts";

/** A level as it was said, beside the month's figure. */
export type LevelFinding = {
  readonly kind: "level";
  readonly claim: LevelClaim;
  readonly indicator: Indicator;
  /** As a sentence says it (\`sayable\`): 299 of 300 is 99.7% and not "at least 100%". */
  readonly figure: Figure | undefined;
  readonly number: Comparison;
  /** How far the figure is above what was said (below, where negative), before rounding; undefined without a figure. */
  readonly apart: Decimal | undefined;
};

/**
 * The number of a statement beside the figure of its month. `apart` is the figure less the number, in the indicator’s
 * unit; undefined where the month has no figure.
 */
export function levelFinding(claim: LevelClaim, series: Series): LevelFinding {
  const { number: said, qualifier, month } = claim;
  const { indicator } = series;
  const observation = observationIn(series, month);
  const figure = (observation && sayable(observation, indicator)) ?? observation?.value;
  const start = { kind: "level", claim, indicator, figure } as const;
  const exactly = besideObservation(said, observation, indicator);
  if (!isNumber(figure)) return { ...start, number: exactly, apart: undefined };
  const number =
    qualifier === "exactly" || exactly.kind === "not-compared"
      ? exactly
      : { ...exactly, agrees: agreesWith(qualifier, inFull(said), figure) };
  return { ...start, number, apart: subtract(figure, inFull(said)) };
}

/** "About" and "nearly" mean within a twentieth of the number said: ours, printed wherever it is used. */
const NEAR_PERCENT = decimal(5, 2);

/** The rule of each word, on exact figures; "exactly" takes the rounding in which the number was said. */
function agreesWith(qualifier: Exclude<Qualifier, "exactly">, said: Decimal, figure: Decimal): boolean {
  const side = compare(figure, said);
  const near = compare(absolute(subtract(figure, said)), absolute(multiply(said, NEAR_PERCENT))) <= 0;
  switch (qualifier) {
    case "about":
      return near;
    case "nearly": // short of it on the side of zero
      return near && compare(absolute(figure), absolute(said)) < 0;
    case "over":
      return side > 0;
    case "under":
      return side < 0;
    case "at-least":
      return side >= 0;
    case "at-most":
      return side <= 0;
  }
}
