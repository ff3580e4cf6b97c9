import type { Table } from "../../tables/table.ts";

/** One edition's public files, by name: `observations.csv` … */
export type PublicFiles = ReadonlyMap<string, string>;

/** Text to rows, as a CSV reader gives them. */
export type ReadTable = (text: string) => Table;

/** One row: its cell in a column; a column that is absent is blank. */
export type RowReader = (column: string) => string;

/** The rows of a public file under its header; none where there is no such file. */
export function rowReadersOf(files: PublicFiles, file: string, readTable: ReadTable): RowReader[] {
  const text = files.get(file);
  if (text === undefined) return [];
  const [header, ...rows] = readTable(text);
  const places = new Map((header?.cells ?? []).map((name, place) => [name, place]));
  return rows.map(
    ({ cells }) =>
      (column) =>
        cells[places.get(column) ?? -1] ?? "",
  );
}

/** What a cell holds several of, with blanks between them. */
export function wordsIn(cell: string): string[] {
  return cell.split(/[ ,;|]+/).filter((word) => word !== "");
}
