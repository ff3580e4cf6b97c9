import type { Records } from "../tables/table.ts";
import { comparatorRecords, latestComparatorRecords } from "./comparator.ts";
import { latestComparators } from "./latest.ts";
import type { Counterpart } from "./lait/counterparts.ts";
import { sourceOf, type Extract } from "./lait/extract.ts";
import { sourceRecords } from "./source.ts";

export const COMPARATORS_FOLDER = "comparators";

/** Ids that no indicator with comparators may have: these files say something of all of them. */
export const RESERVED_IDS: readonly string[] = ["latest", "sources"];

/** Everything in `comparators/` by path: one file an indicator, the newest figures of `region` and England, and the sources. */
export function comparatorFiles(
  counterparts: readonly Counterpart[],
  extract: Extract,
  region: string,
): ReadonlyMap<string, Records> {
  const files = new Map<string, Records>();
  for (const { indicator, comparators } of counterparts) {
    files.set(pathOf(indicator.id), comparatorRecords(comparators));
  }
  const latest = counterparts.flatMap(({ indicator, comparators }) =>
    latestComparators(indicator, comparators, region),
  );
  files.set(pathOf("latest"), latestComparatorRecords(latest));
  files.set(pathOf("sources"), sourceRecords(counterparts.map((each) => sourceOf(each, extract))));
  return files;
}

function pathOf(name: string): string {
  return `${COMPARATORS_FOLDER}/${name}.csv`;
}
