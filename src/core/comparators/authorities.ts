import type { Figure } from "../observation.ts";
import { codeOf, endOf, type Period } from "../period.ts";
import type { Area } from "./area.ts";
import type { Comparator } from "./comparator.ts";
import { isThere } from "./lives.ts";

/** One authority's figure, or the reason for none. */
export type AuthorityFigure = { readonly areaCode: string; readonly value: Figure };

/**
 * Whether an area is an authority that there was at the end of a period. `areas.csv` says so, and not a figure: one source goes on giving a
 * number for an authority that has ended, beside that of its successor.
 */
export function isAuthorityIn(area: Area | undefined, period: Period): boolean {
  return area?.level === "authority" && isThere(area, endOf(period));
}

/**
 * The figures of the authorities that there were in a period, for one indicator: those without a number are withheld or were never
 * collected, and may move a place among them.
 */
export function authoritiesIn(
  all: readonly Comparator[],
  indicator: string,
  period: Period,
  areas: ReadonlyMap<string, Area>,
): readonly AuthorityFigure[] {
  return all
    .filter((each) => each.level === "authority" && each.indicator === indicator)
    .filter((each) => each.period.kind === period.kind && codeOf(each.period) === codeOf(period))
    .filter(({ areaCode }) => isAuthorityIn(areas.get(areaCode), period))
    .map(({ areaCode, value }) => ({ areaCode, value }));
}
