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

/** Why a baseline bears no limits: rare events and ties lie so lopsidedly about their mean that every one of them would cry wolf. */
export type Lopsided = "ties" | "rare" | "few-cases";

/**
 * The run rules presume figures that lie about evenly on both sides of their mean. They do not where half of them or more are
 * one value, and where a month counts fewer than five on average: of a count itself, of a share those in it or those not.
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

/** The first thing that interrupts a segment. Leaving a month out would bias limits: low figures are the hidden ones. */
export function interruption({ observations }: Segment): Broken | undefined {
  for (const [index, { period, value }] of observations.entries()) {
    const before: Observation | undefined = observations[index - 1];
    if (before !== undefined && monthsBetween(before.period, period) !== 1) return "missing";
    if (!isNumber(value)) return value;
  }
  return undefined;
}
