import type { CellStyle } from "hucre/xlsx";

/** Words and ids are formatted as text, so that 2026-11 does not become a date. */
const TEXT: CellStyle = { numFmt: "@", protection: { locked: true }, alignment: { vertical: "center" } };

/**
 * Figures have no format, so that what a cell shows is what it holds: a sum may be typed, or a link to another workbook; a date that a
 * spreadsheet makes of 1/2 is seen, and no decimal is rounded away.
 */
const FIGURE: CellStyle = {
  protection: { locked: false },
  alignment: { horizontal: "right", vertical: "center" },
};

/** The looks of a cell by what it is for. */
export const STYLES = {
  header: { ...TEXT, font: { name: "Calibri", size: 11, bold: true } },
  id: { ...TEXT, font: { name: "Calibri", size: 11, color: { rgb: "595959" } } },
  guide: { ...TEXT, alignment: { vertical: "center", wrapText: true } },
  "guide figure": { ...TEXT, alignment: { horizontal: "right", vertical: "center" } },
  figure: { ...FIGURE, ...box("FFFFFF") },
  "worked out": { ...FIGURE, ...box("EAF1F8") },
  "stays blank": { ...TEXT, ...box("D9D9D9") },
} satisfies Record<string, CellStyle>;

export type StyleName = keyof typeof STYLES;

/** A cell that is still to be filled in. */
export const DUE: CellStyle = {
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "FFEB9C" }, bgColor: { rgb: "FFEB9C" } },
};

/** A cell that the check would refuse. */
export const WRONG: CellStyle = {
  font: { bold: true, color: { rgb: "9C0006" } },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "FFC7CE" }, bgColor: { rgb: "FFC7CE" } },
};

/** The looks of the second sheet. */
export const INSTRUCTION_STYLES = {
  heading: { font: { name: "Calibri", size: 13, bold: true } },
  name: { font: { name: "Calibri", size: 11, bold: true }, alignment: { vertical: "top", wrapText: true } },
  text: { alignment: { vertical: "top", wrapText: true } },
} satisfies Record<string, CellStyle>;

/** A fill with a border, because a fill hides the lines between cells. */
function box(rgb: string): Pick<CellStyle, "fill" | "border"> {
  const side = { style: "thin", color: { rgb: "BFBFBF" } } as const;
  return {
    fill: { type: "pattern", pattern: "solid", fgColor: { rgb } },
    border: { top: side, right: side, bottom: side, left: side },
  };
}
