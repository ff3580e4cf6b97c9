import Papa from "papaparse";

import type { Records } from "../core/tables/table.ts";

/** The canonical form of every published CSV: a header, LF line ends, a line end after the last row, quotes only where needed. */
export function writeCsv({ header, rows }: Records): string {
  return `${Papa.unparse([header, ...rows] as string[][], { newline: "\n", header: false })}\n`;
}
