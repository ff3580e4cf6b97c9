import { group } from "d3-array";

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
  "note",
] as const;

/** Files that were published before notes stay readable. */
const OLDER_HEADER = HEADER.filter((name) => name !== "note");

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
  note: ({ note }) => note,
};

/** `comparators/sources.csv`: where other areas' figures for each indicator come from. */
export function sourceRecords(sources: readonly ComparatorSource[]): Records {
  return recordsOf(COLUMNS, sources);
}

/** The sources of each indicator, the one of its newest figures first; undefined for a file we did not write. */
export function readSources(table: Table): ReadonlyMap<string, readonly ComparatorSource[]> | undefined {
  if (![HEADER, OLDER_HEADER].some((header) => hasHeader(table, header))) return undefined;
  const sources = itemsIn(
    table,
    OLDER_HEADER,
    ({ source: id, retrieved: day, note = "", ...words }): ComparatorSource | undefined => {
      const { measure, indicator, title, release, licence, url, definition } = words;
      const retrieved = readDay(day);
      return (
        retrieved && { id, measure, indicator, title, release, retrieved, licence, url, definition, note }
      );
    },
  );
  return sources && group(sources, ({ indicator }) => indicator);
}
