import type { Area } from "../../src/core/comparators/area.ts";
import type { Comparator } from "../../src/core/comparators/comparator.ts";
import { codeOf, endOf } from "../../src/core/period.ts";

/**
 * Of one indicator's official figures those that the example keeps: of the authority, its region and England every year; of every other
 * authority that there is today the newest, among which the first stands. Few enough to be committed.
 */
export function keptFigures(
  all: readonly Comparator[],
  authority: Area,
  region: string,
  areas: ReadonlyMap<string, Area>,
): Comparator[] {
  const newest = all
    .filter(({ areaCode }) => areaCode === authority.code)
    .reduce<Comparator | undefined>(
      (last, each) => (last === undefined || endOf(last.period) < endOf(each.period) ? each : last),
      undefined,
    );
  return all.filter(({ level, areaCode, area, period }) => {
    if (level === "country" || areaCode === authority.code) return true;
    if (level === "region") return area.toLowerCase() === region.toLowerCase();
    const isNewest = newest !== undefined && codeOf(period) === codeOf(newest.period);
    return isNewest && areas.get(areaCode)?.to === undefined;
  });
}
