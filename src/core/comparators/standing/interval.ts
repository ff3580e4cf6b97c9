import { decimal, divide, multiply, toNumber, trimTo, type Decimal } from "../../decimal.ts";
import { hasFraction, type Indicator } from "../../indicator.ts";
import { isNumber, type Figure } from "../../observation.ts";

/** Between which values a figure can be by chance alone, 19 times of 20, in the unit of the figure. For statements and drawings: floats. */
export type Interval = { readonly low: number; readonly high: number };

/** A figure and what it was worked out from. */
export type WithParts = {
  readonly value: Figure;
  readonly numerator: Figure | undefined;
  readonly denominator: Figure | undefined;
};

/** The 97.5th percentile of the standard normal distribution. */
const Z = 1.959963984540054;

/**
 * Whether the parts of these figures count whole things: an interval is only known of those. Full-time equivalents are no counts, also where
 * one of them happens to be whole, so all of an indicator's figures are looked at.
 */
export function isCounted(indicator: Indicator, figures: readonly WithParts[]): boolean {
  if (!hasFraction(indicator) || indicator.numeratorDecimals > 0 || indicator.denominatorDecimals > 0)
    return false;
  const parts = figures.flatMap(({ numerator, denominator }) => [numerator, denominator]).filter(isNumber);
  return parts.length > 0 && parts.every((part) => trimTo(part, 0) !== undefined);
}

/**
 * The 95% confidence interval of a figure whose parts are counts; undefined where they are not published. Of a percentage it is Wilson's score
 * interval, of a rate or a mean that of a Poisson count in the numerator: Byar's approximation, and below ten the exact one. These are the
 * methods of Public Health England (2018), "Technical Guide: Confidence intervals", and of its package PHEindicatormethods.
 */
export function intervalOf(
  { value, numerator, denominator }: WithParts,
  { scale, kind }: Pick<Indicator, "scale" | "kind">,
): Interval | undefined {
  if (!isNumber(value) || !isNumber(numerator) || !isNumber(denominator)) return undefined;
  const [count, base] = [toNumber(numerator), toNumber(denominator)];
  if (base <= 0 || count < 0) return undefined;
  const isShare = kind === "ratio" && scale === 100;
  if (isShare && count > base) return undefined;
  const { low, high } = isShare ? wilson(count, base) : poisson(count, base);
  return { low: low * scale, high: high * scale };
}

/** E. B. Wilson (1927), "Probable inference, the law of succession, and statistical inference". */
function wilson(count: number, base: number): Interval {
  const middle = 2 * count + Z * Z;
  const reach = Z * Math.sqrt(Z * Z + 4 * count * (1 - count / base));
  const whole = 2 * (base + Z * Z);
  return { low: Math.max(0, (middle - reach) / whole), high: Math.min(1, (middle + reach) / whole) };
}

/** Below this Byar's approximation is not close enough (the Technical Guide). */
const FEW = 10;

function poisson(count: number, base: number): Interval {
  const [low, high] = count < FEW ? exactly(count) : byar(count);
  return { low: low / base, high: high / base };
}

/** N. E. Breslow and N. E. Day (1987), "Statistical Methods in Cancer Research", volume II: Byar's approximation. */
function byar(count: number): readonly [low: number, high: number] {
  const end = (of: number, z: number) => of * (1 - 1 / (9 * of) + z / (3 * Math.sqrt(of))) ** 3;
  return [end(count, -Z), end(count + 1, Z)];
}

/** The means for which `count` or more, and `count` or fewer, come once in 40 times. They are found by halving. */
function exactly(count: number): readonly [low: number, high: number] {
  const low = count === 0 ? 0 : crossing((mean) => 1 - atMost(count - 1, mean) < 0.025);
  return [low, crossing((mean) => atMost(count, mean) > 0.025)];
}

function crossing(isBelow: (mean: number) => boolean): number {
  let [low, high] = [0, 10 * FEW];
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (isBelow(middle)) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** How likely a Poisson variable of this mean is `count` at most. */
function atMost(count: number, mean: number): number {
  let [term, sum] = [Math.exp(-mean), 0];
  for (let each = 0; each <= count; each++) {
    sum += term;
    term *= mean / (each + 1);
  }
  return sum;
}

/** Where a value that is taken as certain, such as England's, is beside an interval. */
export type Clearness = "not-clear" | "clearly-higher" | "clearly-lower";

/** Whether a figure with this interval is clearly another than `beside`, as Fingertips judges it: only where `beside` is outside. */
export function clearnessOf({ low, high }: Interval, beside: Decimal): Clearness {
  const value = toNumber(beside);
  return value < low ? "clearly-higher" : value > high ? "clearly-lower" : "not-clear";
}

/** The count that a rate elsewhere would give here, rounded half up to a whole one; undefined where a part is no number. */
export function countAtRateOf(
  own: WithParts,
  elsewhere: WithParts,
  { scale }: Pick<Indicator, "scale">,
): Decimal | undefined {
  if (!isNumber(own.denominator) || !isNumber(elsewhere.value)) return undefined;
  const { numerator, denominator, value } = elsewhere;
  return isNumber(numerator) && isNumber(denominator) && denominator.units > 0n
    ? divide(multiply(numerator, own.denominator), denominator, 0)
    : divide(multiply(value, own.denominator), decimal(scale), 0);
}
