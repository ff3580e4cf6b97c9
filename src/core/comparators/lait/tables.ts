import { inFile, type Issue } from "../../issue.ts";
import type { Row, Table } from "../../tables/table.ts";
import { missingColumns, raggedRows, repeatedColumns, repeatedKeys } from "../../tables/checks.ts";
import type { Level } from "../comparator.ts";

/** The files of an extract of the Department's Local Authority Interactive Tool (LAIT). */
export const FIGURES_FILE = "lait_csc_long.csv";
export const AREAS_FILE = "lait_areas.csv";
export const DICTIONARY_FILE = "lait_measure_dictionary.csv";
export const LAIT_FILES = [FIGURES_FILE, AREAS_FILE, DICTIONARY_FILE] as const;

export type LaitTables = Readonly<Record<(typeof LAIT_FILES)[number], Table>>;

/** `region` is the name of an authority’s region; `NA` for others. */
export type LaitArea = {
  readonly code: string;
  readonly name: string;
  readonly level: Level;
  readonly region: string;
};

/** What the Department calls a measure: one column of its tool. `title` and `definition` are its own words. */
export type Measure = {
  readonly name: string;
  readonly title: string;
  readonly yearType: string;
  readonly definition: string;
  readonly url: string;
};

/** One row as written. `ragged` where it has more or fewer cells than the header: then any of them may be out of place. */
export type LaitRow = {
  readonly row: number;
  readonly measure: string;
  readonly years: string;
  readonly area: string;
  readonly value: string;
  readonly ragged: boolean;
};

export type Lait = {
  readonly areas: ReadonlyMap<string, LaitArea>;
  readonly measures: ReadonlyMap<string, Measure>;
  readonly rows: readonly LaitRow[];
};

/** An extract with areas and measures by their keys, or the faults of its headers and keys: never both. */
export type LaitTablesRead = { readonly lait: Lait | undefined; readonly issues: readonly Issue[] };

/**
 * The three files of an extract of the Local Authority Interactive Tool, as rows, areas and measures. A missing column
 * or a repeated key is an issue, and what remains is read.
 */
export function readLaitTables(tables: LaitTables): LaitTablesRead {
  const issues: Issue[] = [];
  const rows = readColumns(tables, FIGURES_FILE, ["measure_short", "years", "la_number", "value"], issues);
  const areas = readColumns(tables, AREAS_FILE, ["la_number", "name", "region"], issues);
  const measures = readColumns(tables, DICTIONARY_FILE, DICTIONARY_COLUMNS, issues);
  const lait: Lait = {
    areas: byKey(AREAS_FILE, "la_number", areas, areaOf, issues),
    measures: byKey(DICTIONARY_FILE, "Measure_short", measures, measureOf, issues),
    rows: rows.map(({ row, cells, ragged }) => ({
      row,
      measure: cells.measure_short,
      years: cells.years,
      area: cells.la_number,
      value: cells.value,
      ragged,
    })),
  };
  return issues.length > 0 ? { lait: undefined, issues } : { lait, issues };
}

const DICTIONARY_COLUMNS = [
  "Measure_short",
  "Chart_title",
  "Year_Type",
  "Description",
  "Hyperlink(s)",
] as const;

type Named<Column extends string> = Pick<Row, "row"> & {
  readonly cells: Readonly<Record<Column, string>>;
  readonly ragged: boolean;
};

/** Cells by the header's names, since the Department's files put columns in any order; columns not asked for are passed over. */
function readColumns<Column extends string>(
  tables: LaitTables,
  file: keyof LaitTables,
  columns: readonly Column[],
  issues: Issue[],
): Named<Column>[] {
  const [header, ...rows] = tables[file];
  const names = header?.cells ?? [];
  const places = columns.map((column) => [column, names.indexOf(column)] as const);
  const first = { row: 1, names };
  issues.push(...inFile(file, [...missingColumns(first, columns), ...repeatedColumns(first, columns)]));
  return rows.map(({ row, cells }) => ({
    row,
    cells: Object.fromEntries(places.map(([column, at]) => [column, cells[at] ?? ""])) as Record<
      Column,
      string
    >,
    ragged: cells.length !== names.length,
  }));
}

/** Rows by their key. A key given twice is a fault. */
function byKey<Column extends string, Entry>(
  file: keyof LaitTables,
  key: NoInfer<Column>,
  rows: readonly Named<Column>[],
  entryOf: (cells: Readonly<Record<Column, string>>) => Entry,
  issues: Issue[],
): ReadonlyMap<string, Entry> {
  const ragged = raggedRows(rows, (each) => each.ragged);
  issues.push(...inFile(file, [...ragged, ...repeatedKeys(rows, ({ cells }) => cells[key], key)]));
  return new Map(rows.map(({ cells }) => [cells[key], entryOf(cells)]));
}

/** Authorities are the areas that name a region; England is recognised among the others by its name. */
function areaOf({ la_number, name, region }: Record<"la_number" | "name" | "region", string>): LaitArea {
  const level = region !== "NA" ? "authority" : name === "England" ? "country" : "region";
  return { code: la_number, name, level, region };
}

function measureOf(cells: Record<(typeof DICTIONARY_COLUMNS)[number], string>): Measure {
  return {
    name: cells.Measure_short,
    title: oneLine(cells.Chart_title),
    yearType: cells.Year_Type,
    definition: oneLine(cells.Description),
    url: cells["Hyperlink(s)"].trim(),
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
