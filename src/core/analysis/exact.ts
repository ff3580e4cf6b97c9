import { compare, decimal, divide, multiply, type Decimal } from "../decimal.ts";
import { hasFraction, type Indicator } from "../indicator.ts";
import { isNumber, type Observation } from "../observation.ts";

/*
 * Status, change and baselines are worked out from the figure as published. This file holds the two exceptions that need the
 * numerator and denominator behind it. A third exception, about amounts in one sentence, is `apart` in `format.ts`.
 */

/** No more decimals than this are tried: a share still closer to 0% or 100% is written as 0% or 100%. */
const MOST_PLACES = 9;

/**
 * `top` ÷ `bottom`, rounded half up to `places` decimals. Where only rounding makes it equal to one of `ends`, it gets as many
 * more decimals as it takes to differ: 299 of 300 with no decimals asked for is 99.7%, not 100%.
 */
export function quotientShortOf(
  top: Decimal,
  bottom: Decimal,
  places: number,
  ends: readonly Decimal[],
): Decimal {
  const reached = (quotient: Decimal) =>
    ends.some((end) => compare(quotient, end) === 0 && compare(top, multiply(end, bottom)) !== 0);
  let quotient = divide(top, bottom, places);
  for (let more = places + 1; more <= MOST_PLACES && reached(quotient); more++)
    quotient = divide(top, bottom, more);
  return quotient;
}

/** 0 and `scale` for a ratio, 0 for a mean: values that rounding alone must not give. Empty for a figure without a fraction. */
export function endsOfScale(indicator: Indicator): readonly Decimal[] {
  if (!hasFraction(indicator)) return [];
  return indicator.kind === "ratio" ? [decimal(0), decimal(indicator.scale)] : [decimal(0)];
}

/**
 * A figure rounded to `places`, in the unit of its indicator; undefined where it is no number. It is worked out from the
 * numerator and denominator where there are any, since a rounded figure must not be rounded again: 1,106 of 1,196 is 92.47…%,
 * which is published as 92.5% and rounds to 92%, not to 93%.
 */
export function roundedTo(
  { value, numerator, denominator }: Observation,
  indicator: Indicator,
  places: number,
): Decimal | undefined {
  if (!isNumber(value)) return undefined;
  if (!hasFraction(indicator) || !isNumber(numerator) || !isNumber(denominator) || denominator.units === 0n)
    return divide(value, decimal(1), places);
  const top = multiply(numerator, decimal(indicator.scale));
  return quotientShortOf(top, denominator, places, endsOfScale(indicator));
}

/** The figure as a sentence says it: as published, or with more decimals where only rounding made it 0% or 100%. */
export function sayable(observation: Observation, indicator: Indicator): Decimal | undefined {
  const { value } = observation;
  if (!isNumber(value)) return undefined;
  if (!endsOfScale(indicator).some((end) => compare(end, value) === 0)) return value;
  const exact = roundedTo(observation, indicator, value.places);
  return exact === undefined || compare(exact, value) === 0 ? value : exact;
}
