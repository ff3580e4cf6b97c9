import type { Issue } from "../../issue.ts";
import { missingColumns, repeatedColumns } from "../../tables/checks.ts";
import type { Table } from "../../tables/table.ts";
import { placeOfRow, type RowPlace } from "./geography.ts";
import { columnsOf, namesToday, PLACE_COLUMNS, type Filter, type Layout } from "./layout.ts";

/** One row of a statistic: where it belongs, of which year, and its cells by today's column names. */
export type StatisticRow = {
  readonly row: number;
  readonly place: RowPlace;
  readonly time: string;
  readonly cells: Readonly<Record<string, string>>;
  /** It has more or fewer cells than the header: then any of them may be out of place. */
  readonly ragged: boolean;
};

/** A file of the Department's as read. */
export type Statistic = {
  /** The name under which it was given. */
  readonly file: string;
  readonly layout: Layout;
  readonly rows: readonly StatisticRow[];
  /** The columns, by today's names. */
  readonly columns: readonly string[];
};

/**
 * The rows of a file under a layout, by the names in its header and never by their order. `issues` names the columns that `measures`
 * need and the file does not have: then nothing of it is used. A column that nobody asks for may be missing, new or renamed.
 */
export function readStatistic(
  file: string,
  layout: Layout,
  [header, ...rows]: Table,
  measures: ReadonlySet<string>,
): { readonly statistic: Statistic; readonly issues: readonly Issue[] } {
  const names = namesToday(header?.cells ?? [], layout);
  const wanted = layout.counts.filter(({ measure }) => measures.has(measure)).flatMap(columnsOf);
  const needed = [...new Set([...PLACE_COLUMNS, ...wanted])];
  const first = { row: header?.row ?? 1, names };
  return {
    statistic: {
      file,
      layout,
      columns: names,
      rows: rows.map(({ row, cells: texts }) => {
        const cells = Object.fromEntries(names.map((name, at) => [name, texts[at] ?? ""]));
        const { geographic_level = "", region_code = "", old_la_code = "" } = cells;
        const region_name = cells.region_name ?? cells.geo_breakdown ?? "";
        const place = placeOfRow({ geographic_level, region_code, region_name, old_la_code });
        return { row, place, time: timeOf(cells), cells, ragged: texts.length !== names.length };
      }),
    },
    issues: [...missingColumns(first, needed), ...repeatedColumns(first, needed)],
  };
}

/** `2025` of a reporting year; with any other kind of year in front, which no layout reads. */
function timeOf({ time_identifier: kind = "", time_period: time = "" }: Record<string, string>): string {
  return kind === "" || kind === "Reporting year" ? time.trim() : `${kind} ${time}`;
}

/** Whether a row is one of those that a filter lets through. Case and outer blanks are passed over. */
export function passesFilter(row: StatisticRow, filter: Filter = {}): boolean {
  return Object.entries(filter).every(([column, texts]) => {
    const cell = (row.cells[column] ?? "").trim().toLowerCase();
    return texts.some((text) => text.toLowerCase() === cell);
  });
}
