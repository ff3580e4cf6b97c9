import { decimal, divide, multiply, trimTo } from "../decimal.ts";
import { hasFraction, type Indicator } from "../indicator.ts";
import { isNumber, type Figure, type Observation } from "../observation.ts";

/**
 * The value that follows from the parts of a row whose value is blank; undefined where nothing follows. Of a fraction:
 * scale × numerator ÷ denominator to the declared decimals, halves away from zero, and `z` where the denominator is 0. Of a count
 * or an amount: its numerator, which is the same number. Nothing follows from a symbol.
 */
export function workedOut(
  { numerator, denominator }: Pick<Observation, "numerator" | "denominator">,
  indicator: Indicator,
): Figure | undefined {
  if (!isNumber(numerator)) return undefined;
  if (!hasFraction(indicator))
    return denominator === undefined ? trimTo(numerator, indicator.decimals) : undefined;
  if (!isNumber(denominator) || denominator.units < 0n) return undefined;
  if (denominator.units === 0n) return "z";
  return divide(multiply(decimal(indicator.scale), numerator), denominator, indicator.decimals);
}
