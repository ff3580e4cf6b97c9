import { absolute, add, compare, decimal, multiply, subtract, type Decimal } from "../decimal.ts";
import type { Indicator } from "../indicator.ts";

/**
 * The range of base figures for which a stated difference and a stated per cent are both right; `highest` is undefined where
 * there is no limit.
 */
export type Bases =
  | { readonly kind: "bases"; readonly lowest: Decimal; readonly highest: Decimal | undefined }
  | { readonly kind: "no-bases" };

const NONE: Bases = { kind: "no-bases" };

/**
 * The bases b, in the indicator's own decimals, for which 100 × difference ÷ b rounds half up to `percent` in the
 * decimals it was said in. With h half of its last decimal: 100·d ÷ (p + h) < b ≤ 100·d ÷ (p − h); the second holds
 * with "≤" because a tie rounds up. For +13 and 5% they are 237 to 288. The difference is taken as exact.
 */
export function basesOf(
  difference: Decimal,
  percent: Decimal,
  { decimals, signed }: Pick<Indicator, "decimals" | "signed">,
): Bases {
  const step = decimal(1, decimals);
  if (difference.units === 0n) {
    return percent.units === 0n ? { kind: "bases", lowest: step, highest: undefined } : NONE;
  }
  if (percent.units !== 0n && percent.units < 0n !== difference.units < 0n) return NONE;

  const hundredfold = multiply(absolute(difference), decimal(100));
  const [size, half] = [absolute(percent), decimal(5, percent.places + 1)];
  const above = add(quotientBelow(hundredfold, add(size, half), decimals), step);
  const lowest = signed || difference.units > 0n ? above : larger(above, absolute(difference));
  if (percent.units === 0n) return { kind: "bases", lowest, highest: undefined };
  const highest = quotientBelow(hundredfold, subtract(size, half), decimals);
  return compare(lowest, highest) > 0 ? NONE : { kind: "bases", lowest, highest };
}

/** The largest decimal of `places` that is not above `top` ÷ `bottom`, both positive. */
function quotientBelow(top: Decimal, bottom: Decimal, places: number): Decimal {
  const scaled = top.units * 10n ** BigInt(places + bottom.places);
  return decimal(scaled / (bottom.units * 10n ** BigInt(top.places)), places);
}

/** The larger of the two. A count that fell by 200 was at least 200. */
function larger(a: Decimal, b: Decimal): Decimal {
  return compare(a, b) >= 0 ? a : b;
}
