import { absolute, compare, decimal, subtract, type Decimal } from "../../decimal.ts";
import type { Polarity } from "../../indicator.ts";
import { isNumber, type Figure } from "../../observation.ts";
import { rankingOf, standingOf, type Quarter, type Ranking } from "./ranking.ts";

/** Another area's figure, by its number. */
export type OfArea = { readonly areaCode: string; readonly value: Figure };

/** Where a figure stands among others. Where neither direction is good there is no place, only how many are higher or lower. */
export type AreaPlace =
  | {
      readonly kind: "place";
      readonly ranking: Ranking;
      /** Its quarter, and its quarter where all hidden figures were better. */
      readonly quarter: Quarter;
      readonly lastQuarter: Quarter;
      /** The nearest better figure, whose it is, and how far away; undefined for the first. */
      readonly next: NextPlace | undefined;
      readonly hidden: number;
    }
  | {
      readonly kind: "position";
      /** Of the others how many are lower, the same, higher, and hidden. */
      readonly lower: number;
      readonly same: number;
      readonly higher: number;
      readonly hidden: number;
    };

export type NextPlace = {
  readonly areas: readonly string[];
  readonly value: Decimal;
  /** In the unit of the figure, never below zero. */
  readonly distance: Decimal;
};

/**
 * METHOD, "Comparators". `others` are all other authorities that there were in the period, also those without a number: each could stand
 * before it. Figures that are not applicable (`z`) are nobody's place.
 */
export function placeAmong(own: Decimal, others: readonly OfArea[], polarity: Polarity): AreaPlace {
  const counted = others.filter(({ value }) => value !== "z");
  const figures = counted.map(({ value }) => value);
  const numbers = figures.filter(isNumber);
  const hidden = figures.length - numbers.length;
  if (polarity === "neutral") {
    const sides = numbers.map((each) => compare(each, own));
    const count = (side: number) => sides.filter((each) => each === side).length;
    return { kind: "position", lower: count(-1), same: count(0), higher: count(1), hidden };
  }
  const ranking = rankingOf(own, figures, polarity);
  const of = decimal(1 + figures.length);
  return {
    kind: "place",
    ranking,
    quarter: standingOf(ranking.place, of).quarter,
    lastQuarter: standingOf(ranking.last, of).quarter,
    next: nextPlace(own, counted, polarity),
    hidden,
  };
}

function nextPlace(own: Decimal, others: readonly OfArea[], polarity: "higher" | "lower") {
  const way = polarity === "higher" ? 1 : -1;
  const better = others.filter(({ value }) => isNumber(value) && compare(value, own) === way);
  const value = better.reduce<Decimal | undefined>(
    (best, { value: each }) =>
      isNumber(each) && (best === undefined || compare(each, best) === -way) ? each : best,
    undefined,
  );
  if (value === undefined) return undefined;
  const areas = better.filter(({ value: each }) => isNumber(each) && compare(each, value) === 0);
  return {
    areas: areas.map(({ areaCode }) => areaCode),
    value,
    distance: absolute(subtract(value, own)),
  };
}

/** Places gained (lost, where negative), and of how many each of the two is. */
export type RankMove = {
  readonly kind: "move";
  readonly up: Decimal;
  readonly numbers: "same" | "different" | "unknown";
};

/** METHOD: a change in rank shows both Ns. A smaller place is further up. */
export function rankMoveOf(
  before: Decimal,
  beforeOf: Decimal | undefined,
  place: Decimal,
  of: Decimal | undefined,
): RankMove {
  const known = beforeOf !== undefined && of !== undefined;
  const numbers = !known ? "unknown" : compare(beforeOf, of) === 0 ? "same" : "different";
  return { kind: "move", up: subtract(before, place), numbers };
}

/** The change from one place to another; undefined where hidden figures leave either open. */
export function moveBetween(before: Ranking, now: Ranking): RankMove | undefined {
  if ([before, now].some(({ place, last }) => compare(place, last) !== 0)) return undefined;
  return rankMoveOf(before.place, before.of, now.place, now.of);
}
