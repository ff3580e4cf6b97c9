import { seriesFile } from "../tables/paths.ts";
import { OBSERVATIONS_FILE, RETURN_COLUMNS } from "../tables/observations.ts";
import { fieldsOf, type DescribedTable } from "./fields.ts";
import type { FormatSource } from "./source.ts";
import { openDataTable } from "./openDataPair.ts";

const TABLE_WORDS: Readonly<Record<string, readonly [title: string, description: string]>> = {
  [OBSERVATIONS_FILE]: ["All figures", "Every figure of every month, one row each."],
  "indicators.csv": ["Indicators", "What each figure is: its title, unit, definition and limits."],
  "breakdowns.csv": ["Breakdowns", "The categories into which some figures are split."],
  "targets.csv": ["Targets", "Every target and definition, and from when to when it holds."],
};

/** Every CSV of the downloads: the published tables, a series for each indicator, and the Department's layout. */
export function describedTables(source: FormatSource): DescribedTable[] {
  const { figures, indicators, tables } = source;
  const published = [...tables].map(([path, records]): DescribedTable => {
    const [title, description] = TABLE_WORDS[path] ?? [path, ""];
    return { path, title, description, records, fields: fieldsOf(records.header) };
  });
  const rowsOf = new Map<string, string[][]>();
  for (const row of figures) {
    const rows = rowsOf.get(row.indicator) ?? [];
    rows.push(RETURN_COLUMNS.map((column) => row[column]));
    rowsOf.set(row.indicator, rows);
  }
  const series = indicators.flatMap(({ id, title, definition }): DescribedTable[] => {
    const rows = rowsOf.get(id);
    if (rows === undefined) return [];
    const records = { header: RETURN_COLUMNS, rows };
    return [
      { path: seriesFile(id), title, description: definition, records, fields: fieldsOf(RETURN_COLUMNS) },
    ];
  });
  return [...published, ...series, openDataTable(source)];
}
