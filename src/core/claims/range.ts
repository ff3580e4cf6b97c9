import { changeBetween, type Change } from "../analysis/change.ts";
import { sayable } from "../analysis/exact.ts";
import { observationIn, type Series } from "../dataset/dataset.ts";
import { compare, subtract, type Decimal } from "../decimal.ts";
import type { Indicator } from "../indicator.ts";
import { isNumber, type Observation } from "../observation.ts";
import {
  besideObservation,
  ENDS,
  notCompared,
  observationAs,
  percentOf,
  whyNoPercent,
  type Comparison,
  type NotCompared,
} from "./beside.ts";
import type { RangeClaim } from "./kinds.ts";
import { inFull, type Said } from "./said.ts";

/** From a range to a figure: lower or higher than both ends, or within them and so neither. */
export type RangeDirection = "lower" | "higher" | "within";

/** What the numbers said come to by themselves. */
export type RangeChange = {
  readonly direction: RangeDirection;
  /** From each end in whole per cent, or why there is none. METHOD: from 25–30 to 17 is 32% to 43% lower. */
  readonly fromLow: Decimal | NotCompared;
  readonly fromHigh: Decimal | NotCompared;
};

/** Whether the earlier figure, rounded as each end was said, lies in the range; its ends belong to it. */
export type Inside =
  { readonly kind: "compared"; readonly figure: Decimal; readonly agrees: boolean } | NotCompared;

export type RangeFinding = {
  readonly kind: "range";
  readonly claim: RangeClaim;
  readonly indicator: Indicator;
  readonly statement: RangeChange;
  readonly before: Inside;
  readonly now: Comparison;
  /** The change between the figures themselves: none across a change of definition. */
  readonly figures: Change;
};

/**
 * A range and a later number beside the figures of their months: each compared, and the change between the two months.
 * A part without a figure is “not compared”, with the reason.
 */
export function rangeFinding(claim: RangeClaim, series: Series): RangeFinding {
  const { low, high, now, from, to } = claim;
  const { indicator } = series;
  return {
    kind: "range",
    claim,
    indicator,
    statement: rangeChange(inFull(low), inFull(high), inFull(now), indicator),
    before: insideOf(low, high, observationIn(series, from), indicator),
    now: besideObservation(now, observationIn(series, to), indicator),
    figures: changeBetween(series, from, to),
  };
}

/** `low` is not above `high`. A percentage has no per cents: its ends are compared, not divided. */
export function rangeChange(
  low: Decimal,
  high: Decimal,
  now: Decimal,
  indicator: Pick<Indicator, "unit" | "kind">,
): RangeChange {
  const direction = compare(now, low) < 0 ? "lower" : compare(now, high) > 0 ? "higher" : "within";
  const from = (end: Decimal) =>
    whyNoPercent(end, now, indicator) ?? percentOf(subtract(now, end), end, 0, ENDS.change);
  return { direction, fromLow: from(low), fromHigh: from(high) };
}

function insideOf(low: Said, high: Said, observation: Observation | undefined, indicator: Indicator): Inside {
  const figure = observation && sayable(observation, indicator);
  if (observation === undefined || figure === undefined)
    return notCompared(isNumber(observation?.value) ? "missing" : (observation?.value ?? "missing"));
  const [atLow, atHigh] = [low, high].map((end) => observationAs(end, observation, indicator));
  const agrees =
    compare(inFull(atLow ?? low), inFull(low)) >= 0 && compare(inFull(atHigh ?? high), inFull(high)) <= 0;
  return { kind: "compared", figure, agrees };
}
