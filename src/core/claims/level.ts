import { observationIn, type Series } from "../dataset/dataset.ts";
import { absolute, compare, decimal, multiply, subtract, type Decimal } from "../decimal.ts";
import type { Indicator } from "../indicator.ts";
import { isNumber, type Figure } from "../observation.ts";
import { besideFigure, notCompared, type Comparison } from "./beside.ts";
import type { LevelClaim, Qualifier } from "./kinds.ts";
import { inFull, roundedAs, type Said } from "./said.ts";

/** A level as it was said, beside the month's figure. */
export type LevelFinding = {
  readonly kind: "level";
  readonly claim: LevelClaim;
  readonly indicator: Indicator;
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
  const figure = observationIn(series, month)?.value;
  const start = { kind: "level", claim, indicator: series.indicator, figure } as const;
  if (!isNumber(figure)) return { ...start, number: notCompared(figure ?? "missing"), apart: undefined };
  return {
    ...start,
    number: numberBeside(qualifier, said, figure),
    apart: subtract(figure, inFull(said)),
  };
}

function numberBeside(qualifier: Qualifier, said: Said, figure: Decimal): Comparison {
  if (qualifier === "exactly") return besideFigure(said, figure);
  const agrees = agreesWith(qualifier, inFull(said), figure);
  return { kind: "compared", said, figures: roundedAs(said, figure), agrees };
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
