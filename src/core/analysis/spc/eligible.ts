import type { Indicator } from "../../indicator.ts";
import { isNumber, type Absence, type Observation } from "../../observation.ts";
import { monthsBetween } from "../../period.ts";
import { isByQuarter } from "../../quarter.ts";
import { whyNotAdditive, type NotAdditive } from "../total.ts";
import type { Segment } from "./segments.ts";

/** Why an indicator never has limits: its neighbouring months are tied, or it is not monthly. */
export type Unfit = NotAdditive | "money" | "quarter";

/** Why a segment has none: a month without a number in it, or no row at all. */
export type Broken = Absence | "missing";

/**
 * Limits need months that do not hang together, which are those that can be added up: a month's own flow, ratio or mean. What
 * is counted on a day, over twelve months or since April carries most of the month before along, and would signal without end. Quarters do not hang
 * together, but the search for seasons compares twelve calendar months in two years of them; four quarters would need six years,
 * and a council counts by quarter where figures are small, which the rules are not made for.
 */
export function unfitness(indicator: Indicator): Unfit | undefined {
  if (isByQuarter(indicator)) return "quarter";
  return whyNotAdditive(indicator) ?? (indicator.kind === "money" ? "money" : undefined);
}

/** The first thing that interrupts a segment. Leaving a month out would bias limits: low figures are the hidden ones. */
export function interruption({ observations }: Segment): Broken | undefined {
  for (const [index, { period, value }] of observations.entries()) {
    const before: Observation | undefined = observations[index - 1];
    if (before !== undefined && monthsBetween(before.period, period) !== 1) return "missing";
    if (!isNumber(value)) return value;
  }
  return undefined;
}
