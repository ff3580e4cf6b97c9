import type { OwnYear } from "../ownYear.ts";
import type { Council } from "../../council.ts";
import { endOf, samePeriod, type Period } from "../../period.ts";
import type { Area, StatisticalNeighbour } from "../area.ts";
import { sameName } from "../latest.ts";
import { isThere } from "../lives.ts";
import type { WithParts } from "./interval.ts";

/** Areas by their number. */
export type Areas = ReadonlyMap<string, Area>;

/**
 * The council among the areas, by any code that it has had; undefined for one of which the Department publishes nothing, as of every
 * invented one, whatever code it bears.
 */
export function areaOfCouncil(
  areas: Areas,
  { laCode, illustrative }: Pick<Council, "laCode" | "illustrative">,
): Area | undefined {
  if (illustrative) return undefined;
  return [...areas.values()].find(({ onsCodes }) => onsCodes.includes(laCode));
}

/** The country. */
export function countryIn(areas: Areas): Area | undefined {
  return [...areas.values()].find(({ level }) => level === "country");
}

/** The council's region by the name that it gives; without one that of its area. */
export function regionOfCouncil(
  areas: Areas,
  council: Pick<Council, "laCode" | "illustrative" | "region">,
): Area | undefined {
  const named = [...areas.values()].find(
    ({ level, name }) => level === "region" && sameName(name, council.region),
  );
  return named ?? areas.get(areaOfCouncil(areas, council)?.region ?? "");
}

/**
 * The numbers of the council's statistical neighbours, the most alike first. Those in `council.json`, by name or number, come before those
 * of the Department's model.
 */
export function neighboursOfCouncil(
  areas: Areas,
  neighbours: readonly StatisticalNeighbour[],
  council: Pick<Council, "laCode" | "illustrative" | "neighbours">,
): readonly string[] {
  if (council.neighbours.length > 0)
    return council.neighbours.flatMap((each) => {
      if (areas.has(each)) return [each];
      const named = [...areas.values()].find(
        ({ level, name }) => level === "authority" && sameName(name, each),
      );
      return named === undefined ? [] : [named.code];
    });
  const own = areaOfCouncil(areas, council)?.code;
  return neighbours
    .filter(({ areaCode }) => areaCode === own)
    .toSorted((a, b) => a.place - b.place)
    .map(({ neighbourCode }) => neighbourCode);
}

/** Whether an area was there at the end of a period: before and after there was no such authority, and nothing is hidden. */
export function isThereIn(area: Area, period: Period): boolean {
  return isThere(area, endOf(period));
}

/** The council's own figure for a period, from its own months; undefined where it has none. */
export function ownYearIn(
  years: readonly OwnYear[],
  indicator: string,
  period: Period,
): WithParts | undefined {
  return years.find((year) => year.indicator === indicator && samePeriod(year.period, period));
}
