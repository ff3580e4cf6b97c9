import { compare, decimal, divide, multiply, type Decimal } from "../decimal.ts";

/** What the words behind a number multiply it by: "6.1 million", "5.9 thousand". */
export type Scale = "one" | "thousand" | "million";

/** A number as it was said: its decimals and its scale are the rounding in which it is set beside a figure. */
export type Said = { readonly number: Decimal; readonly scale: Scale };

const FACTORS: Readonly<Record<Scale, Decimal>> = {
  one: decimal(1),
  thousand: decimal(1_000),
  million: decimal(1_000_000),
};

/** A number that was said in full, neither in thousands nor in millions. */
export function saidInOnes(number: Decimal): Said {
  return { number, scale: "one" };
}

/** The number in full: 6,100,000 for "6.1 million". */
export function inFull({ number, scale }: Said): Decimal {
  return multiply(number, FACTORS[scale]);
}

/** A figure in the scale of `said`, rounded half up to its decimals: 6,123,456 beside "6.1 million" is 6.1 million. */
export function roundedAs({ number, scale }: Said, figure: Decimal): Said {
  return { number: divide(figure, FACTORS[scale], number.places), scale };
}

/** Whether two numbers are the same in full: 1.2 million and 1,200 thousand are. */
export function sameSaid(a: Said, b: Said): boolean {
  return compare(inFull(a), inFull(b)) === 0;
}
