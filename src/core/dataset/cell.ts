import { readDecimal } from "../decimal.ts";
import { isAbsence, type Figure } from "../observation.ts";

/** A canonical cell: a symbol or digits; undefined where it is blank. */
export function readPublished(cell: string): Figure | undefined {
  return isAbsence(cell) ? cell : readDecimal(cell);
}
