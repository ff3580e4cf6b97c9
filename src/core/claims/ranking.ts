import { observationIn, type Series } from "../dataset/dataset.ts";
import { compare, decimal, divide, multiply, type Decimal } from "../decimal.ts";
import { isRank, rankedAmong, type Polarity } from "../indicator.ts";
import { isNumber, numberIn, type Figure } from "../observation.ts";
import type { Month } from "../period.ts";
import { notCompared, percentOf, type NotCompared } from "./beside.ts";

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
  readonly quarter: 1 | 2 | 3 | 4;
};

/** METHOD, "Comparators": quartile by rank. `place` is not above `of`. */
export function standingOf(place: Decimal, of: Decimal): Standing {
  const within = (quarter: number) =>
    compare(multiply(place, decimal(4)), multiply(of, decimal(quarter))) <= 0;
  const quarter = within(1) ? 1 : within(2) ? 2 : within(3) ? 3 : 4;
  return {
    kind: "standing",
    place,
    of,
    share: percentOf(place, of, 1),
    cut: divide(of, decimal(4), 2),
    quarter,
  };
}

/**
 * A published rank: the month's figure is the place; of how many is its denominator, or the unit's `of 151 councils`. No other
 * figure is a place, whatever number it is: 14 children are not the 14th.
 */
export function rankingIn(series: Series, month: Month): Ranking | NotCompared {
  if (!isRank(series.indicator)) return notCompared("not-a-rank");
  const observation = observationIn(series, month);
  if (!isNumber(observation?.value)) return notCompared(observation?.value ?? "missing");
  const place = observation.value;
  return {
    kind: "ranking",
    place,
    last: place,
    of: numberIn(observation.denominator) ?? rankedAmong(series.indicator),
    tied: false,
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
