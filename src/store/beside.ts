import type { Comparator } from "../core/comparators/comparator.ts";
import { besideOf } from "../core/comparators/latest.ts";
import { areaOfCouncil } from "../core/comparators/standing/whose.ts";
import type { IndicatorData } from "./indicator.ts";

type Data = Pick<IndicatorData, "comparators" | "around">;

/** The Department's figures for the council itself: none for a council of which it publishes none. */
export function officialOf({ comparators, around }: Data): Comparator[] {
  const own = around && areaOfCouncil(around.areas, around.council)?.code;
  return comparators.filter(({ level, areaCode }) => level === "authority" && areaCode === own);
}

/**
 * The official figures that are drawn beside a council's months: the country's, its region's, and its own. The last are named so that
 * nobody takes them for the council's months.
 */
export function drawnBeside(data: Data, region: string): Comparator[] {
  const own = officialOf(data).map((each) => ({ ...each, area: `${each.area}, official` }));
  return [...besideOf(data.comparators, region), ...own];
}
