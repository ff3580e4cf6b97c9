import { comparatorRecords, latestComparatorRecords } from "../tables/comparators.ts";
import { SOURCES_FILE, LATEST_COMPARATORS_FILE, comparatorsFile } from "../tables/paths.ts";
import { sourceRecords } from "../tables/sources.ts";
import type { Records } from "../tables/table.ts";
import { latestComparators } from "./latest.ts";
import type { Counterpart } from "./lait/counterparts.ts";
import { sourceOf, type Extract } from "./lait/extract.ts";

/** Ids that no indicator with comparators may have: `latest.csv`, `sources.csv` and so on are the names of other files. */
export const RESERVED_IDS: readonly string[] = [
  "areas",
  "latest",
  "neighbours",
  "newest",
  "revised",
  "sources",
];

/** Everything in `comparators/` by path: one file an indicator, the newest figures of `region` and England, and the sources. */
export function comparatorFiles(
  counterparts: readonly Counterpart[],
  extract: Extract,
  region: string,
): ReadonlyMap<string, Records> {
  const files = new Map<string, Records>();
  for (const { indicator, comparators } of counterparts) {
    files.set(comparatorsFile(indicator.id), comparatorRecords(comparators));
  }
  const latest = counterparts.flatMap(({ indicator, comparators }) =>
    latestComparators(indicator, comparators, region),
  );
  files.set(LATEST_COMPARATORS_FILE, latestComparatorRecords(latest));
  files.set(SOURCES_FILE, sourceRecords(counterparts.map((each) => sourceOf(each, extract))));
  return files;
}
