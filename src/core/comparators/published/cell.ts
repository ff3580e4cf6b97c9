import type { Figure } from "../../observation.ts";
import { readDouble } from "../lait/value.ts";

/**
 * The symbols of the Department's statistics. `k` (children looked after) and `low` (workforce) both say that a figure rounds to 0
 * but is not; a written 0 is a true zero. Releases before 2020 had `:` and `~`, of which each release said for itself what they
 * meant, so both are read as `x`, no figure.
 */
const SYMBOLS: ReadonlyMap<string, Figure> = new Map([
  ["c", "c"],
  ["x", "x"],
  ["z", "z"],
  ["u", "u"],
  ["low", "low"],
  ["k", "low"],
  [":", "x"],
  ["~", "x"],
]);

/** What a cell of a statistic says: a figure, nothing at all, or something that is neither. */
export type CellRead = Figure | "blank" | "unreadable";

/** Reads a cell. Decimals are as many as the number needs: 9.0 is 9, and `9`, `19` and `65.5` may stand in one column. */
export function readPublishedCell(text: string): CellRead {
  const bare = text.trim();
  return bare === "" ? "blank" : (SYMBOLS.get(bare) ?? readDouble(bare) ?? "unreadable");
}
