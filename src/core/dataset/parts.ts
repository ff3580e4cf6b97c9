import { toNumber } from "../decimal.ts";
import { capitalised } from "../format.ts";
import { hasFraction, type Basis, type Indicator } from "../indicator.ts";
import { isNumber, type Observation } from "../observation.ts";
import type { Target } from "../target.ts";
import type { Series } from "./dataset.ts";

/** One of the two numbers that a fraction follows from. */
export type Part = "numerator" | "denominator";

/**
 * The numerator or denominator of a ratio or mean as a series of its own: a count, or pounds where its label begins with £,
 * with no target and no direction that is good. It is broken where the fraction's definition is. undefined for other kinds.
 */
export function partOf(series: Series, part: Part): Series | undefined {
  const { indicator, observations, targets } = series;
  if (!hasFraction(indicator)) return undefined;
  return {
    indicator: indicatorOf(indicator, part),
    observations: observations.map((each) => ({
      ...each,
      numerator: undefined,
      denominator: undefined,
      value: figureOf(each, part),
    })),
    targets: definitionsIn(targets),
  };
}

/** Bases of figures that count what no other figure of theirs counts, or who was there on a day. */
const OWN_TIME: readonly Basis[] = ["month", "quarter", "snapshot"];

/**
 * Whether the numerator of an indicator counts some of those whom its denominator counts at the same time, so that what lies between them
 * is a number of people or things: a percentage, by its unit and scale, that cannot go below 0 or above 100. A rate is of a whole population
 * and a mean of something else; what covers twelve months, or adds up since a year began, counts the same people in month after month.
 */
export function isPartOfWhole({ kind, unit, scale, basis, signed, highest }: Indicator): boolean {
  const isOpen = highest !== undefined && toNumber(highest) > 100;
  return kind === "ratio" && unit === "%" && scale === 100 && !signed && !isOpen && OWN_TIME.includes(basis);
}

/** A part's figure. Where the value is a symbol and the part is blank, it is that symbol. */
function figureOf(observation: Observation, part: Part): Observation["value"] {
  return observation[part] ?? (isNumber(observation.value) ? "x" : observation.value);
}

function indicatorOf(indicator: Indicator, part: Part): Indicator {
  const label = part === "numerator" ? indicator.numeratorLabel : indicator.denominatorLabel;
  const title = label === "" ? (part === "numerator" ? "Part" : "Whole") : capitalised(label);
  return {
    ...indicator,
    title,
    shortTitle: title,
    kind: "stock",
    unit: label.startsWith("£") ? "£" : "",
    scale: 1,
    decimals: part === "numerator" ? indicator.numeratorDecimals : indicator.denominatorDecimals,
    polarity: "neutral",
    comparator: "",
  };
}

/** The same rows with their definitions and without their targets: targets are for headlines, not for categories and parts. */
export function definitionsIn(targets: readonly Target[]): Target[] {
  return targets.map((each) => ({ ...each, target: undefined }));
}
