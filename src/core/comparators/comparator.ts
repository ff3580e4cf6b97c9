import { byCodePoint } from "../order.ts";
import { isNumber, type Figure } from "../observation.ts";
import { compare } from "../decimal.ts";
import { endOf, type Period } from "../period.ts";

/** In the order in which they are published. London counts as three regions: all of London, Inner and Outer London. */
export const LEVELS = ["country", "region", "authority"] as const;
export type Level = (typeof LEVELS)[number];

/** Another area's official figure for the same thing as an indicator counts. Its period need not be one of ours. */
export type Comparator = {
  readonly indicator: string;
  readonly level: Level;
  /** The Department for Education's number for the area, such as 970 for England: names are respelt, numbers are not. */
  readonly areaCode: string;
  readonly area: string;
  readonly period: Period;
  /**
   * What was counted, and of how many, where the source publishes them: children and the population behind a rate, cases and the
   * workers who hold them. undefined where it does not.
   */
  readonly numerator: Figure | undefined;
  readonly denominator: Figure | undefined;
  /** Of a source that does not say why it has no number, `x`. */
  readonly value: Figure;
  /** The id of a row of `sources.csv`. */
  readonly source: string;
};

type InOrder = Pick<Comparator, "level" | "areaCode" | "period">;

/** Canonical order of one indicator's figures: country, regions, authorities; then by area number and time. */
export function comparatorOrder(a: InOrder, b: InOrder): number {
  return (
    LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) ||
    byCodePoint(a.areaCode, b.areaCode) ||
    byCodePoint(endOf(a.period), endOf(b.period))
  );
}

/** Whether two figures are the same number (1.0 is 1) or the same reason for none. */
export function sameValue(a: Figure, b: Figure): boolean {
  return isNumber(a) && isNumber(b) ? compare(a, b) === 0 : a === b;
}
