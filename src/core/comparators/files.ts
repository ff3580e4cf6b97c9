import { areaRecords } from "../tables/areas.ts";
import { comparatorRecords, latestComparatorRecords } from "../tables/comparators.ts";
import { neighbourRecords } from "../tables/neighbours.ts";
import { newestYearRecords } from "../tables/newestYears.ts";
import {
  comparatorsFile,
  LATEST_COMPARATORS_FILE,
  NEIGHBOURS_FILE,
  NEWEST_YEARS_FILE,
  OTHER_AREAS_FILE,
  REVISED_FIGURES_FILE,
  SOURCES_FILE,
} from "../tables/paths.ts";
import { revisedFigureRecords } from "../tables/revisedFigures.ts";
import { sourceRecords } from "../tables/sources.ts";
import type { Records } from "../tables/table.ts";
import type { Import } from "./imported/import.ts";
import { latestComparators } from "./latest.ts";
import { newestYearsOf } from "./newest.ts";
import type { RevisedFigure } from "./revised.ts";

/** Ids that no indicator with comparators may have: `latest.csv`, `sources.csv` and so on are the names of other files. */
export const RESERVED_IDS: readonly string[] = [
  "areas",
  "latest",
  "neighbours",
  "newest",
  "revised",
  "sources",
];

/**
 * Everything in `comparators/` by path: one file an indicator, the newest figures of `region` and England, those of all areas, the
 * areas, their statistical neighbours, what the Department `revised`, and the sources.
 */
export function comparatorFiles(
  { imported, areas, neighbours, otherSources }: Import,
  revised: readonly RevisedFigure[],
  region: string,
): ReadonlyMap<string, Records> {
  const latest = imported.flatMap(({ indicator, comparators }) =>
    latestComparators(indicator, comparators, region),
  );
  const newest = imported.flatMap(({ indicator, comparators }) => newestYearsOf(indicator, comparators));
  const sources = [...imported.flatMap((each) => each.sources), ...otherSources];
  return new Map([
    ...imported.map(
      ({ indicator, comparators }) =>
        [comparatorsFile(indicator.id), comparatorRecords(comparators)] as const,
    ),
    [LATEST_COMPARATORS_FILE, latestComparatorRecords(latest)],
    [NEWEST_YEARS_FILE, newestYearRecords(newest)],
    [OTHER_AREAS_FILE, areaRecords(areas)],
    [NEIGHBOURS_FILE, neighbourRecords(neighbours)],
    [REVISED_FIGURES_FILE, revisedFigureRecords(revised)],
    [SOURCES_FILE, sourceRecords(sources)],
  ]);
}
