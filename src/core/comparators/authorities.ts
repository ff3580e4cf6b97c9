import { isNumber, type Figure } from "../observation.ts";
import { codeOf, endOf, type Period } from "../period.ts";
import type { Area } from "./area.ts";
import type { Comparator } from "./comparator.ts";
import { isThere } from "./lives.ts";

/** One authority's figure, or the reason for none. */
export type AuthorityFigure = { readonly areaCode: string; readonly value: Figure };

/**
 * The figures of the authorities that there were in a period, for one indicator: those without a number are withheld or were never
 * collected, and may move a place among them. Who was there stands in `areas.csv`; an authority that is not in it is there where it
 * has a number.
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
    .filter(({ areaCode, value }) => {
      const area = areas.get(areaCode);
      return isNumber(value) || (area !== undefined && isThere(area, endOf(period)));
    })
    .map(({ areaCode, value }) => ({ areaCode, value }));
}
