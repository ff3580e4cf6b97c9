import Papa from "papaparse";

import type { Row, TableRead } from "../core/tables/table.ts";

export type Delimiter = "," | ";" | "\t";

/** A CSV's rows, the spreadsheet rows at which its quotes do not close, and how many rows were blank. */
export type CsvRead = TableRead & { readonly blankRows: number };

/**
 * Text to rows. Papa Parse does not guess: no header, a given delimiter, and blank lines kept, so that a row's number is the
 * spreadsheet's. Blank rows are left out afterwards. Rows may end with LF, CRLF or CR.
 */
export function readCsv(text: string, delimiter: Delimiter = ","): CsvRead {
  const lines = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  const { data, errors } = Papa.parse<string[]>(lines, {
    delimiter,
    header: false,
    skipEmptyLines: false,
    newline: "\n",
  });
  const table: Row[] = [];
  data.forEach((cells, index) => {
    if (cells.some((cell) => cell !== "" && !/^[ \t]*$/.test(cell))) table.push({ row: index + 1, cells });
  });
  const afterLastEnd = lines.endsWith("\n") ? 1 : 0; // Papa counts what follows the last line end as a row
  return {
    table,
    brokenRows: [...new Set(errors.map(({ row }) => (row ?? 0) + 1))],
    blankRows: data.length - table.length - afterLastEnd,
  };
}
