import { writeOds } from "hucre/ods";
import { writeXlsx, type Cell, type CellStyle, type WriteSheet } from "hucre/xlsx";

import type { WorkbookCell, WorkbookSheet } from "../core/formats/workbook.ts";
import type { DownloadWords } from "../core/formats/words.ts";
import { columnLetter } from "../core/tables/table.ts";
import { INSTRUCTION_STYLES, STYLES } from "./styles.ts";

/** The time stored in a workbook: the earliest that an archive can hold, so that the same figures always give the same file. */
const NO_TIME = new Date("1980-01-01T00:00:00Z");

/** The same sheets as a workbook for Excel and as an open document. Numbers are numbers, shown with their published decimals. */
export async function writeFigures(
  sheets: readonly WorkbookSheet[],
  { title, description, attribution }: DownloadWords,
): Promise<Readonly<Record<"xlsx" | "ods", Uint8Array>>> {
  const properties = {
    ...{ title, description: `${description} ${attribution}` },
    ...{ created: NO_TIME, modified: NO_TIME },
  };
  const written = sheets.map(sheetOf);
  const [xlsx, ods] = await Promise.all([
    writeXlsx({ sheets: written, properties }),
    writeOds({ sheets: written, properties }),
  ]);
  return { xlsx: new Uint8Array(xlsx), ods: new Uint8Array(ods) };
}

function sheetOf({ name, isTable, widths, rows }: WorkbookSheet): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  rows.forEach((row, at) => {
    row.forEach((cell, column) => {
      const style = styleOf(cell, at, isTable);
      if (style !== undefined) cells.set(`${at},${column}`, { value: valueOf(cell), style });
    });
  });
  const header = rows[0]?.map(String) ?? [];
  const range = `A1:${columnLetter(header.length - 1)}${rows.length}`;
  return {
    ...{ name, cells, columns: widths.map((width) => ({ width })) },
    rows: rows.map((row) => row.map(valueOf)),
    ...(isTable
      ? {
          freezePane: { rows: 1 },
          tables: [
            { name: `table_${name.toLowerCase()}`, range, columns: header.map((each) => ({ name: each })) },
          ],
        }
      : {}),
  };
}

function valueOf(cell: WorkbookCell): string | number {
  return typeof cell === "string" ? cell : cell.number;
}

/** Numbers with as many decimals as a published figure may have; each style is one object, however many cells have it. */
const NUMBER_STYLES: readonly CellStyle[] = Array.from({ length: 20 }, (_, decimals) => ({
  numFmt: decimals === 0 ? "0" : `0.${"0".repeat(decimals)}`,
}));

function styleOf(cell: WorkbookCell, at: number, isTable: boolean): CellStyle | undefined {
  if (typeof cell !== "string") return NUMBER_STYLES[cell.decimals];
  if (at === 0) return isTable ? STYLES.header : INSTRUCTION_STYLES.heading;
  return isTable ? undefined : INSTRUCTION_STYLES.text;
}
