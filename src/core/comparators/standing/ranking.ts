import { quotientShortOf } from "../../analysis/exact.ts";
import { compare, decimal, divide, multiply, type Decimal } from "../../decimal.ts";
import type { Polarity } from "../../indicator.ts";
import { isNumber, type Figure } from "../../observation.ts";

/** A place among others. */
export type Ranking = {
  readonly kind: "ranking";
  readonly place: Decimal;
  /** The place at worst: later than `place` where others' figures are withheld. */
  readonly last: Decimal;
  /** undefined where the source does not say of how many. */
  readonly of: Decimal | undefined;
  /** Whether another has the same figure, and so the same place. */
  readonly tied: boolean;
};

/** Where a place stands: n of N in per cent, and its quarter. */
export type Standing = {
  readonly kind: "standing";
  readonly place: Decimal;
  readonly of: Decimal;
  /** One decimal. */
  readonly share: Decimal;
  /** N ÷ 4, exact: the last place of the first quarter is not after it (37.75 of 151). */
  readonly cut: Decimal;
  readonly quarter: Quarter;
};

/** A quarter of the places, the first of which has the best. */
export type Quarter = 1 | 2 | 3 | 4;

/** METHOD, "Comparators": quartile by rank. `place` is not above `of`. */
export function standingOf(place: Decimal, of: Decimal): Standing {
  const within = (quarter: number) =>
    compare(multiply(place, decimal(4)), multiply(of, decimal(quarter))) <= 0;
  const quarter = within(1) ? 1 : within(2) ? 2 : within(3) ? 3 : 4;
  return {
    kind: "standing",
    place,
    of,
    share: quotientShortOf(multiply(place, decimal(100)), of, 1, []),
    cut: divide(of, decimal(4), 2),
    quarter,
  };
}

/** METHOD, "Comparators": direction by polarity, ties share a place, and each withheld figure could move it by one. */
export function rankingOf(
  own: Decimal,
  others: readonly Figure[],
  polarity: Exclude<Polarity, "neutral">,
): Ranking {
  const sides = others
    .filter(isNumber)
    .map((other) => compare(other, own) * (polarity === "higher" ? 1 : -1));
  const place = 1 + sides.filter((side) => side > 0).length;
  const withheld = others.length - sides.length;
  return {
    kind: "ranking",
    place: decimal(place),
    last: decimal(place + withheld),
    of: decimal(1 + others.length),
    tied: sides.includes(0),
  };
}
