/**
 * An exact decimal: `units` ÷ 10^`places`. Figures are never floats, so that 84.65 rounds as a person expects
 * and the figures published are the figures sent. `places` is kept as written: "85.0" stays "85.0".
 */
export type Decimal = { readonly units: bigint; readonly places: number };

const GRAMMAR = /^(-?)(0|[1-9][0-9]*)(?:\.([0-9]+))?$/;

/** `units` of 10 to the power of −`places`: `decimal(125, 1)` is 12.5. Throws for a number that is not whole. */
export function decimal(units: bigint | number, places = 0): Decimal {
  return { units: BigInt(units), places };
}

/** Reads `0`, `12`, `-3.50`; anything else (a plus sign, an exponent, a blank, a leading zero) is undefined. */
export function readDecimal(text: string): Decimal | undefined {
  const match = GRAMMAR.exec(text);
  if (!match) return undefined;
  const [, sign = "", whole = "", fraction = ""] = match;
  return { units: BigInt(sign + whole + fraction), places: fraction.length };
}

/** Its digits with as many decimals as it has: `-0.5`, `12.50`. `readDecimal` reads them back. */
export function writeDecimal({ units, places }: Decimal): string {
  const sign = units < 0n ? "-" : "";
  const digits = magnitude(units)
    .toString()
    .padStart(places + 1, "0");
  if (places === 0) return sign + digits;
  return `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/**
 * The nearest floating-point number. It is for drawing, where a rounding error is smaller than a pixel; figures stay
 * decimals.
 */
export function toNumber({ units, places }: Decimal): number {
  return Number(units) / 10 ** places;
}

/** Negative, zero or positive as `a` is below, equal to or above `b`. */
export function compare(a: Decimal, b: Decimal): number {
  const places = Math.max(a.places, b.places);
  const difference = unitsAt(a, places) - unitsAt(b, places);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The exact sum, with as many decimals as the longer of the two. */
export function add(a: Decimal, b: Decimal): Decimal {
  const places = Math.max(a.places, b.places);
  return { units: unitsAt(a, places) + unitsAt(b, places), places };
}

/** `a` less `b`, exactly, with as many decimals as the longer of the two. */
export function subtract(a: Decimal, b: Decimal): Decimal {
  return add(a, negate(b));
}

/** The same number with the other sign. */
export function negate({ units, places }: Decimal): Decimal {
  return { units: -units, places };
}

/** The number without its sign. */
export function absolute({ units, places }: Decimal): Decimal {
  return { units: magnitude(units), places };
}

/** The exact product, with the decimals of both together. */
export function multiply(a: Decimal, b: Decimal): Decimal {
  return { units: a.units * b.units, places: a.places + b.places };
}

/** `numerator` ÷ `denominator` rounded half up (away from zero on a tie) to `places`. A zero denominator throws: it is a bug. */
export function divide(numerator: Decimal, denominator: Decimal, places: number): Decimal {
  const top = numerator.units * 10n ** BigInt(places + denominator.places);
  const bottom = denominator.units * 10n ** BigInt(numerator.places);
  return { units: divideHalfUp(top, bottom), places };
}

/** Rounds half up to `places`; a decimal with fewer places is left as it is. */
export function round(value: Decimal, places: number): Decimal {
  if (value.places <= places) return value;
  return { units: divideHalfUp(value.units, 10n ** BigInt(value.places - places)), places };
}

/** The same value written with at most `places` decimals, or undefined where that would lose a digit other than 0. */
export function trimTo(value: Decimal, places: number): Decimal | undefined {
  if (value.places <= places) return value;
  const factor = 10n ** BigInt(value.places - places);
  return value.units % factor === 0n ? { units: value.units / factor, places } : undefined;
}

function unitsAt({ units, places }: Decimal, wanted: number): bigint {
  return wanted === places ? units : units * 10n ** BigInt(wanted - places);
}

function divideHalfUp(top: bigint, bottom: bigint): bigint {
  const sign = top < 0n === bottom < 0n ? 1n : -1n;
  const [dividend, divisor] = [magnitude(top), magnitude(bottom)];
  return (sign * (2n * dividend + divisor)) / (2n * divisor);
}

function magnitude(units: bigint): bigint {
  return units < 0n ? -units : units;
}
