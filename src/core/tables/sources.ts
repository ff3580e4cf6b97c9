import type { ComparatorSource } from "../comparators/source.ts";
import { readDay } from "../period.ts";
import { hasHeader, itemsIn, recordsOf, type Columns } from "./columns.ts";
import type { Records, Table } from "./table.ts";

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

const COLUMNS: Columns<ComparatorSource, (typeof HEADER)[number]> = {
  source: ({ id }) => id,
  measure: ({ measure }) => measure,
  indicator: ({ indicator }) => indicator,
  title: ({ title }) => title,
  release: ({ release }) => release,
  retrieved: ({ retrieved }) => retrieved,
  licence: ({ licence }) => licence,
  url: ({ url }) => url,
  definition: ({ definition }) => definition,
};

/** `comparators/sources.csv`: where other areas' figures for each indicator come from. */
export function sourceRecords(sources: readonly ComparatorSource[]): Records {
  return recordsOf(COLUMNS, sources);
}

/** The sources by indicator; undefined for a file we did not write. */
export function readSources(table: Table): ReadonlyMap<string, ComparatorSource> | undefined {
  if (!hasHeader(table, HEADER)) return undefined;
  const sources = itemsIn(
    table,
    HEADER,
    ({ source: id, measure, indicator, title, release, retrieved: day, licence, url, definition }) => {
      const retrieved = readDay(day);
      return retrieved && { id, measure, indicator, title, release, retrieved, licence, url, definition };
    },
  );
  return sources && new Map(sources.map((source) => [source.indicator, source]));
}
