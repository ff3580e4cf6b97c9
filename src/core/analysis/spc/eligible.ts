import { add, compare, decimal, subtract, type Decimal } from "../../decimal.ts";
import type { Indicator } from "../../indicator.ts";
import { isNumber, type Absence, type Observation } from "../../observation.ts";
import { monthsBetween } from "../../period.ts";
import { isByQuarter } from "../../quarter.ts";
import { whyNotAdditive, type NotAdditive } from "../total.ts";
import { SPC } from "./parameters.ts";
import type { Segment } from "./segments.ts";

/** Why an indicator never has limits: its neighbouring months are tied, or it is not monthly. */
export type Unfit = NotAdditive | "money" | "quarter";

/** Why a segment has no limits: one of its months has a symbol instead of a number, or no row ("missing"). */
export type Broken = Absence | "missing";

/**
 * Why an indicator never has limits; undefined where it may have them. Limits need months that are independent of each other:
 * a month's own flow, ratio or mean, which can be added up. A count on a day, over twelve months or since April repeats most of
 * the month before, and would signal all the time. Quarters are independent, but the search for seasons needs two years of
 * twelve months; with four quarters a year it would need six years. Councils also count by quarter where figures are small,
 * and the run rules are not made for small figures.
 */
export function unfitness(indicator: Indicator): Unfit | undefined {
  if (isByQuarter(indicator)) return "quarter";
  return whyNotAdditive(indicator) ?? (indicator.kind === "money" ? "money" : undefined);
}

/** Why a baseline has no limits: its figures lie so unevenly about their mean that the run rules would give false alarms. */
export type Lopsided = "ties" | "rare" | "few-cases";

/**
 * Whether a baseline is too uneven for the run rules, and why; undefined where it is not. The rules expect figures about evenly
 * on both sides of their mean. "ties": half of the figures or more are one value. "rare": a count averages fewer than five a
 * month. "few-cases": the same for the cases in a share, or for those outside it.
 */
export function lopsided(indicator: Indicator, baseline: readonly Observation[]): Lopsided | undefined {
  const few = (counts: readonly Decimal[]) =>
    compare(counts.reduce(add, decimal(0)), decimal(SPC.fewestCases * counts.length)) < 0;
  const values = baseline.map(({ value }) => value).filter(isNumber);
  const most = Math.max(...values.map((one) => values.filter((other) => compare(one, other) === 0).length));
  if (2 * most >= values.length) return "ties";
  if (indicator.kind === "flow" && few(values)) return "rare";
  if (indicator.kind !== "ratio") return undefined;
  const parts = baseline.flatMap(({ numerator, denominator }) =>
    isNumber(numerator) && isNumber(denominator) ? [{ numerator, denominator }] : [],
  );
  const those = parts.map(({ numerator }) => numerator);
  const others = parts.map(({ numerator, denominator }) => subtract(denominator, numerator));
  return parts.length > 0 && (few(those) || few(others)) ? "few-cases" : undefined;
}

/**
 * The first gap or symbol in a segment; undefined where there is none. Such months cannot just be left out: low figures are
 * hidden more often, so the limits would come out too high.
 */
export function interruption({ observations }: Segment): Broken | undefined {
  for (const [index, { period, value }] of observations.entries()) {
    const before: Observation | undefined = observations[index - 1];
    if (before !== undefined && monthsBetween(before.period, period) !== 1) return "missing";
    if (!isNumber(value)) return value;
  }
  return undefined;
}
