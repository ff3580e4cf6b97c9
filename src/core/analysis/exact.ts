import { compare, decimal, divide, multiply, type Decimal } from "../decimal.ts";
import { hasFraction, type Indicator } from "../indicator.ts";
import { isNumber, type Observation } from "../observation.ts";

/*
 * The published figure counts: status, change and baselines are worked out from it. Here are the two exceptions that need the
 * counts behind it. A third, about amounts in one sentence, is `apart` in `format.ts`.
 */

/** More digits than this tell nothing: a share of so few is the end of the scale to any reader. */
const MOST_PLACES = 9;

/**
 * `top` ÷ `bottom`, half up to `places`, or to as many more as it takes not to reach one of `ends` by rounding alone: 299 of
 * 300 is 99.7% where no decimals are asked for, and not 100%.
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

/** None of a whole, and all of it: what only the counts can reach. None for a figure that follows from no fraction. */
export function endsOfScale(indicator: Indicator): readonly Decimal[] {
  if (!hasFraction(indicator)) return [];
  return indicator.kind === "ratio" ? [decimal(0), decimal(indicator.scale)] : [decimal(0)];
}

/**
 * A figure rounded to `places`, in the unit of its indicator: from its parts where it has them, since a rounded figure must
 * not be rounded again (1,106 of 1,196 is 92.47…%, published as 92.5%, and 92%). undefined where it is no number.
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

/** The figure as a sentence says it: as published, unless rounding alone took it to an end of its scale. */
export function sayable(observation: Observation, indicator: Indicator): Decimal | undefined {
  const { value } = observation;
  if (!isNumber(value)) return undefined;
  if (!endsOfScale(indicator).some((end) => compare(end, value) === 0)) return value;
  const exact = roundedTo(observation, indicator, value.places);
  return exact === undefined || compare(exact, value) === 0 ? value : exact;
}
