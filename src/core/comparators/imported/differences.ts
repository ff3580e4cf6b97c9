import { absolute, compare, decimal, subtract, type Decimal } from "../../decimal.ts";
import { isNumber } from "../../observation.ts";
import { codeOf } from "../../period.ts";
import type { Comparator } from "../comparator.ts";
import type { ComparatorSource } from "../source.ts";

/** What one source has for one indicator. */
export type FromSource = {
  readonly source: ComparatorSource;
  readonly comparators: readonly Comparator[];
};

/** One area and period of which two sources say different things. */
export type Difference = { readonly believed: Comparator; readonly other: Comparator };

/** How the rows of two sources compare where the one that is not believed has a number. */
export type SideBySide = {
  /** How many numbers are the same, rounding apart. */
  readonly alike: number;
  /** Both have numbers, which differ by more than rounding. */
  readonly differences: readonly Difference[];
  /** The source that is believed has a symbol. */
  readonly withoutNumber: readonly Difference[];
};

/**
 * The rows of two sources side by side. Sources round differently, so numbers are the same where they are no further apart than half
 * a unit of the last decimal that the coarser source has anywhere in this measure.
 */
export function sideBySide(first: FromSource, next: FromSource): SideBySide {
  const keyOf = ({ areaCode, period }: Comparator) => `${areaCode} ${codeOf(period)}`;
  const places = Math.min(placesIn(first.comparators), placesIn(next.comparators));
  const others = new Map(next.comparators.map((each) => [keyOf(each), each]));
  const pairs = first.comparators.flatMap((believed) => {
    const other = others.get(keyOf(believed));
    return other !== undefined && isNumber(other.value) ? [{ believed, other }] : [];
  });
  const isApart = ({ believed: { value: a }, other: { value: b } }: Difference) =>
    isNumber(a) && isNumber(b) && areApart(a, b, places);
  const differences = pairs.filter(isApart);
  const withoutNumber = pairs.filter(({ believed }) => !isNumber(believed.value));
  return { alike: pairs.length - differences.length - withoutNumber.length, differences, withoutNumber };
}

/** The most decimals that any value has. */
export function placesIn(comparators: readonly Comparator[]): number {
  return Math.max(0, ...comparators.map(({ value }) => (isNumber(value) ? value.places : 0)));
}

/** Whether two numbers are further apart than half a unit of a decimal place: 0.5 for whole numbers, 0.05 for one decimal. */
export function areApart(a: Decimal, b: Decimal, places: number): boolean {
  return compare(absolute(subtract(a, b)), decimal(5, places + 1)) > 0;
}
