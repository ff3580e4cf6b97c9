import Papa from "papaparse";

import type { Row, Table } from "../core/table.ts";

export type Delimiter = "," | ";" | "\t";

/** A CSV's rows, and the spreadsheet rows at which its quotes do not close. */
export type CsvRead = { readonly table: Table; readonly brokenRows: readonly number[] };

/**
 * Text to rows. Papa Parse is told everything (no header, no guessed delimiter, blank lines kept), so that a row's
 * number is the spreadsheet's; wholly blank rows are left out afterwards. Row ends may be LF, CRLF or CR.
 */
export function readCsv(text: string, delimiter: Delimiter = ","): CsvRead {
  const { data, errors } = Papa.parse<string[]>(text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text, {
    delimiter,
    header: false,
    skipEmptyLines: false,
    newline: "\n",
  });
  const table: Row[] = [];
  data.forEach((cells, index) => {
    if (cells.some((cell) => cell !== "" && !/^[ \t]*$/.test(cell))) table.push({ row: index + 1, cells });
  });
  return { table, brokenRows: [...new Set(errors.map(({ row }) => (row ?? 0) + 1))] };
}
