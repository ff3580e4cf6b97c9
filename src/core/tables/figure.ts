import { readDecimal, writeDecimal } from "../decimal.ts";
import { isAbsence, type Figure } from "../observation.ts";

/** A figure as a cell: its digits, its symbol, or blank. */
export function figureCell(figure: Figure | undefined): string {
  return figure === undefined ? "" : typeof figure === "string" ? figure : writeDecimal(figure);
}

/** A published cell as a figure: its symbol or its digits; undefined where it is blank or neither. */
export function figureOf(cell: string): Figure | undefined {
  return isAbsence(cell) ? cell : readDecimal(cell);
}
