import { writeXlsx, type CellStyle } from "hucre/xlsx";

import { hasFraction, type Indicator } from "../core/indicator.ts";
import { FIGURE_COLUMNS } from "../core/observation.ts";
import type { ReturnColumn } from "../core/tables/observations.ts";
import type { Records } from "../core/tables/table.ts";

/** The time stored in the workbook: the earliest that a zip can hold, so that the same month always gives the same file. */
const NO_TIME = new Date("1980-01-01T00:00:00Z");

/** Every cell is formatted as text, so that what is typed is saved. Otherwise 2026-11 becomes a date, and 85.0 becomes 85. */
const AS_TYPED: CellStyle = { numFmt: "@" };
const LOCKED: CellStyle = { ...AS_TYPED, protection: { locked: true } };
const OPEN: CellStyle = { ...AS_TYPED, protection: { locked: false }, alignment: { horizontal: "right" } };

const STYLES = {
  header: { ...LOCKED, font: { name: "Calibri", size: 11, bold: true } },
  id: LOCKED,
  "to fill in": { ...OPEN, ...box("FFF2CC") },
  "may stay blank": { ...OPEN, ...box("FFFFFF") },
  "stays blank": { ...LOCKED, ...box("D9D9D9") },
} satisfies Record<string, CellStyle>;

/**
 * A month's empty return (`templateOf`) as a workbook of one sheet, named after the month. Only cells for figures can be edited;
 * the protection has no password and is against slips. Saved as CSV, the sheet is the return. The same month gives the same
 * bytes with the same version of zlib.
 */
export async function writeTemplate(
  { header, rows }: Records,
  indicators: readonly Indicator[],
): Promise<Uint8Array<ArrayBuffer>> {
  const indicatorOf = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const cellOf = (row: readonly string[], column: ReturnColumn) => row[header.indexOf(column)];
  const styled = (text: string, style: CellStyle) => ({ value: text === "" ? null : text, style });
  const lines = [
    header.map((name) => styled(name, STYLES.header)),
    ...rows.map((row) => {
      const indicator = indicatorOf.get(cellOf(row, "indicator") ?? "");
      return row.map((text, column) => styled(text, STYLES[useOf(header[column] ?? "", indicator)]));
    }),
  ];
  const month = cellOf(rows[0] ?? [], "period") ?? "return";
  const sheet = {
    name: month,
    cells: new Map(
      lines.flatMap((line, row) => line.map((cell, column) => [`${row},${column}`, cell] as const)),
    ),
    columns: header.map((_, column) => ({ width: widthOf(lines.map((line) => line[column]?.value ?? "")) })),
    freezePane: { rows: 1 },
    protection: { sheet: true, formatColumns: true },
  };
  return new Uint8Array(await writeXlsx({ sheets: [sheet], properties: { modified: NO_TIME } }));
}

/** What a cell below the header is for. A count has no denominator, and its numerator would only repeat its value. */
function useOf(column: string, indicator: Indicator | undefined): keyof typeof STYLES {
  if (!FIGURE_COLUMNS.some((figure) => figure === column)) return "id";
  if (column === "value" || indicator === undefined || hasFraction(indicator)) return "to fill in";
  return column === "denominator" ? "stays blank" : "may stay blank";
}

/** The width of a column in characters: room for its longest text and for any figure. */
function widthOf(texts: readonly string[]): number {
  return Math.max(12, ...texts.map(({ length }) => length + 3));
}

/** A fill with a border, because a fill hides the lines between cells. */
function box(rgb: string): Pick<CellStyle, "fill" | "border"> {
  const side = { style: "thin", color: { rgb: "BFBFBF" } } as const;
  return {
    fill: { type: "pattern", pattern: "solid", fgColor: { rgb } },
    border: { top: side, right: side, bottom: side, left: side },
  };
}
