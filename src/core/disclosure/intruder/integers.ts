/*
 * Whole numbers as plain numbers, which are exact up to 2^53. A product or sum beyond that becomes an infinity, "no bound", so that
 * nothing is ever concluded from a number that was rounded.
 */

/** The product, or `beyond` where it is not exact. Infinities stay what they are. */
export function times(a: number, b: number, beyond: number): number {
  const product = a * b;
  return Number.isSafeInteger(product) || !Number.isFinite(b) ? product : beyond;
}

/** The whole number at or below a ÷ b, of a positive b. The remainder of two exact numbers is exact, their quotient need not be. */
export function floorDivided(a: number, b: number): number {
  const rest = a % b;
  return (a - (rest < 0 ? rest + b : rest)) / b;
}

/** The greatest common divisor, never below zero. */
export function commonDivisor(a: number, b: number): number {
  let [big, small] = [Math.abs(a), Math.abs(b)];
  while (small > 0) [big, small] = [small, big % small];
  return big;
}
