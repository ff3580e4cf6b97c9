import type { PersonalKind } from "../issue.ts";
import { readDay, readMonth } from "../period.ts";
import { groupedNumbers } from "./disguise.ts";
import { isNhsNumber } from "./identifiers.ts";
import { kindOfNumber } from "./kinds.ts";

/** A piece of a number: digits, with a few capitals as national insurance numbers and postcodes have them. */
const PIECE = /^(?=.*\d)[A-Z]{0,2}[\d .\-–—/()+]*[A-Z]{0,2}$/;
const LONGEST = 14;
/** So many cells side by side hold one number at most. */
const MOST = 5;

/** The number of a person in pieces over neighbouring cells, and the cell in which it begins; undefined for none. */
export function splitNumber(
  cells: readonly string[],
  isWritten: (at: number) => boolean,
): { readonly kind: PersonalKind; readonly at: number } | undefined {
  for (let at = 0; at + 1 < cells.length; at++) {
    let joined = "";
    let hasWritten = false;
    for (let next = at; next < Math.min(cells.length, at + MOST); next++) {
      const piece = (cells[next] ?? "").trim();
      if (!isPiece(piece)) break;
      joined = joined === "" ? piece : `${joined}-${piece}`;
      hasWritten ||= isWritten(next);
      const kind = next > at && hasWritten ? kindOfJoined(joined) : undefined;
      if (kind !== undefined) return { kind, at };
    }
  }
  return undefined;
}

function isPiece(cell: string): boolean {
  return (
    cell.length <= LONGEST && PIECE.test(cell) && readMonth(cell) === undefined && readDay(cell) === undefined
  );
}

function kindOfJoined(joined: string): PersonalKind | undefined {
  if (groupedNumbers(joined).some(({ digits }) => isNhsNumber(digits))) return "nhs-number";
  return kindOfNumber(joined) ?? kindOfNumber(joined.replaceAll("-", " "));
}
