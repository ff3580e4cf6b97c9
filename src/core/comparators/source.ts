import { readDay, type Day } from "../period.ts";
import type { Records, Table } from "../tables/table.ts";

/** One row of `comparators/sources.csv`: where the figures beside one indicator come from. */
export type ComparatorSource = {
  /** What `Comparator.source` names, such as `dfe-lait-2026-04-08`; every indicator of one import has the same. */
  readonly id: string;
  readonly indicator: string;
  /** The source's own name and title for what it counts. */
  readonly measure: string;
  readonly title: string;
  /** The edition, in words. */
  readonly release: string;
  /** The day the edition was copied. */
  readonly retrieved: Day;
  /** The licence with the attribution that it asks for. */
  readonly licence: string;
  /** The publication the source itself took the figures from. */
  readonly url: string;
  /** The source's own words. */
  readonly definition: string;
};

const HEADER = [
  "source",
  "measure",
  "indicator",
  "title",
  "release",
  "retrieved",
  "licence",
  "url",
  "definition",
] as const;

export function sourceRecords(sources: readonly ComparatorSource[]): Records {
  return {
    header: HEADER,
    rows: sources.map(({ id, measure, indicator, title, release, retrieved, licence, url, definition }) => [
      id,
      measure,
      indicator,
      title,
      release,
      retrieved,
      licence,
      url,
      definition,
    ]),
  };
}

/** The sources by indicator; undefined for a file we did not write. */
export function readSources([header, ...rows]: Table): ReadonlyMap<string, ComparatorSource> | undefined {
  if (header?.cells.join() !== HEADER.join()) return undefined;
  const sources = new Map<string, ComparatorSource>();
  for (const { cells } of rows) {
    const [id = "", measure = "", indicator = "", title = "", release = "", day = "", ...others] = cells;
    const [licence = "", url = "", definition = ""] = others;
    const retrieved = readDay(day);
    if (retrieved === undefined) return undefined;
    sources.set(indicator, { id, measure, indicator, title, release, retrieved, licence, url, definition });
  }
  return sources;
}
