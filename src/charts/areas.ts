import type { Comparator } from "../core/comparators/comparator.ts";
import { toNumber, type Decimal } from "../core/decimal.ts";
import { isNumber } from "../core/observation.ts";
import { endOf, indexOf, monthOf, type Period } from "../core/period.ts";

/** Another area's figures, each at the end of its own period, oldest first. */
export type AreaLine = {
  readonly code: string;
  readonly name: string;
  readonly points: readonly AreaPoint[];
};

export type AreaPoint = {
  readonly x: number;
  readonly value: number;
  readonly figure: Decimal;
  readonly period: Period;
};

/** Four series at most are drawn, with the council's own. */
const MOST_AREAS = 3;

/** The first areas given, with their figures between two months. An area without a number there is left out. */
export function areasOf(comparators: readonly Comparator[], from: number, to: number): AreaLine[] {
  const drawable = comparators.flatMap(({ areaCode, area, period, value }) => {
    const x = indexOf(monthOf(endOf(period)));
    return isNumber(value) && from <= x && x <= to
      ? [{ areaCode, area, x, value: toNumber(value), figure: value, period }]
      : [];
  });
  const codes = [...new Set(drawable.map(({ areaCode }) => areaCode))].slice(0, MOST_AREAS);
  return codes.map((code) => {
    const points = drawable.filter(({ areaCode }) => areaCode === code).sort((a, b) => a.x - b.x);
    return { code, name: points.at(-1)?.area ?? code, points };
  });
}
