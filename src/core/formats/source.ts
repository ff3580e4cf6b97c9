import type { Council } from "../council.ts";
import type { Category, Indicator } from "../indicator.ts";
import { COUNCIL_FILE, readPublishedCouncil } from "../reference/publishedCouncil.ts";
import { BREAKDOWNS, readPublishedBreakdowns } from "../tables/breakdowns.ts";
import { itemsIn } from "../tables/columns.ts";
import { INDICATORS, readPublishedIndicators } from "../tables/indicators.ts";
import { OBSERVATIONS_FILE, RETURN_COLUMNS, type ReturnColumn } from "../tables/observations.ts";
import type { Csv, Records } from "../tables/table.ts";
import { TARGETS } from "../tables/targets.ts";

/** One public row: the cells of `observations.csv` as they are published. */
export type FigureRow = Readonly<Record<ReturnColumn, string>>;

/** What every format is made of, and nothing else: public rows, and the reference files that explain them. */
export type FormatSource = {
  readonly council: Council;
  readonly indicators: readonly Indicator[];
  readonly categories: readonly Category[];
  /** In the order of `observations.csv`. */
  readonly figures: readonly FigureRow[];
  /** The tables that formats hold as they are published, by file name: all figures first. */
  readonly tables: ReadonlyMap<string, Records>;
};

/** The published files that formats are made of. The last two need not be there. */
export const FORMAT_SOURCES = [
  COUNCIL_FILE,
  INDICATORS.file,
  OBSERVATIONS_FILE,
  BREAKDOWNS.file,
  TARGETS.file,
] as const;

/**
 * Reads what formats are made of from the texts of an edition's files, by path; undefined where one that is needed is not there or is
 * not what we publish. What was sent is never read here, so that no format can hold what the others hide.
 */
export function readFormatSource(
  texts: ReadonlyMap<string, string>,
  csv: Pick<Csv, "read">,
): FormatSource | undefined {
  const tableOf = (path: string) => csv.read(texts.get(path) ?? "").table;
  const council = readPublishedCouncil(texts.get(COUNCIL_FILE) ?? "");
  const indicators = readPublishedIndicators(tableOf(INDICATORS.file));
  const categories = texts.has(BREAKDOWNS.file)
    ? readPublishedBreakdowns(tableOf(BREAKDOWNS.file))
    : ([] as Category[]);
  const figures = itemsIn(tableOf(OBSERVATIONS_FILE), RETURN_COLUMNS, (row): FigureRow => row);
  if (!council || !indicators || !categories || !figures) return undefined;
  const names = [OBSERVATIONS_FILE, INDICATORS.file, BREAKDOWNS.file, TARGETS.file];
  const tables = names
    .filter((path) => texts.has(path))
    .map((path) => [path, recordsIn(tableOf(path))] as const);
  return { council, indicators, categories, figures, tables: new Map(tables) };
}

function recordsIn([header, ...rows]: ReturnType<Csv["read"]>["table"]): Records {
  return { header: header?.cells ?? [], rows: rows.map(({ cells }) => cells) };
}

/**
 * The cell of a figure's part where every cell must hold something: a blank one is not applicable where the figure is a number, and
 * otherwise the figure's own symbol, which is public beside it.
 */
export function partCell(row: FigureRow, column: "numerator" | "denominator"): string {
  if (row[column] !== "") return row[column];
  return /\d/.test(row.value) ? "z" : row.value;
}
