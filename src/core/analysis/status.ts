import { compare, subtract, type Decimal } from "../decimal.ts";
import type { Indicator, Polarity } from "../indicator.ts";
import { isNumber, type Observation } from "../observation.ts";
import type { Month } from "../period.ts";
import { targetIn, type Target } from "../target.ts";
import { endsOfScale, sayable } from "./exact.ts";

/** Worst first. */
export const STATUSES = ["off", "just-off", "on"] as const;

export type Status = (typeof STATUSES)[number];

/** What a value is compared with to give its status. */
export type Aim = {
  readonly target: Decimal;
  readonly tolerance: Decimal;
  readonly polarity: Exclude<Polarity, "neutral">;
};

/**
 * "on" where the value meets its target, "just-off" where it misses by no more than the tolerance, otherwise "off".
 * METHOD, "Status".
 */
export function statusOf(value: Decimal, { target, tolerance, polarity }: Aim): Status {
  const shortfall = polarity === "higher" ? subtract(target, value) : subtract(value, target);
  return shortfall.units <= 0n ? "on" : compare(shortfall, tolerance) <= 0 ? "just-off" : "off";
}

/**
 * The target, tolerance and polarity in force in `month`; undefined where there is no target or neither direction is better.
 */
export function aimIn(indicator: Indicator, targets: readonly Target[], month: Month): Aim | undefined {
  const inForce = targetIn(targets, month);
  if (inForce?.target === undefined || indicator.polarity === "neutral") return undefined;
  return { target: inForce.target, tolerance: inForce.tolerance, polarity: indicator.polarity };
}

/**
 * The status of a figure as published; undefined where there is no number (so for every hidden figure) or no aim. A target of
 * 100% or 0% is compared with the counts behind the figure: 299 of 300 may be published as 100%, but does not meet 100%.
 */
export function statusOfFigure(
  observation: Observation,
  indicator: Indicator,
  aim: Aim | undefined,
): Status | undefined {
  const { value } = observation;
  if (!isNumber(value) || aim === undefined) return undefined;
  const isEnd = endsOfScale(indicator).some((end) => compare(end, aim.target) === 0);
  return statusOf(isEnd ? (sayable(observation, indicator) ?? value) : value, aim);
}
