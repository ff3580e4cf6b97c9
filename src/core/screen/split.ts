import type { PersonalKind } from "../issue.ts";
import { readDay, readMonth } from "../period.ts";
import { groupedNumbers } from "./disguise.ts";
import { isNhsNumber } from "./identifiers.ts";
import type { RawCell } from "./cells.ts";
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

/** What no figure has: letters beside digits (`QQ12`, `ZZ99`), or a 0 before four more digits or more (`07700`). */
const TELLING = /^(?:[A-Z]{1,2}\d{1,12}|\d{1,12}[A-Z]{1,2}|0\d{4,6})$/i;

/** Whether a cell of a return may be a piece of a number that names a person: figures alone are none. */
function tellsOfSplit(cell: string): boolean {
  return cell.length <= LONGEST && TELLING.test(cell);
}

/** A number in pieces over the cells of one row of a return, and the cell in which it begins; undefined for none. */
export function splitInFigures(
  cells: readonly RawCell[],
): { readonly kind: PersonalKind; readonly cell: RawCell } | undefined {
  for (let at = 0; at + 2 < cells.length; at++) {
    const cell = cells[at];
    if (cell !== undefined && isNhsNumberInThree(cell, cells[at + 1], cells[at + 2]))
      return { kind: "nhs-number", cell };
  }
  if (!cells.some(({ text }) => tellsOfSplit(text))) return undefined;
  const texts = new Map(cells.map(({ column, text }) => [column, text.toUpperCase()]));
  const row = Array.from({ length: Math.max(...texts.keys()) + 1 }, (_, column) => texts.get(column) ?? "");
  const split = splitNumber(row, (at) => tellsOfSplit(row[at] ?? ""));
  const cell = split && cells.find(({ column }) => column === split.at);
  return split && cell && { kind: split.kind, cell };
}

/**
 * `943 | 476 | 5919`: as an NHS number is written, in three cells side by side. None where the third follows from the first two, as a
 * value does from its numerator and denominator: then it may be a figure, and any other row of this form is refused for its
 * arithmetic. Digits in other groups are figures as well: see decision 29.
 */
function isNhsNumberInThree(first: RawCell, second?: RawCell, third?: RawCell): boolean {
  if (first.text.length !== 3 || second?.text.length !== 3 || third?.text.length !== 4) return false;
  if (second.column !== first.column + 1 || third.column !== second.column + 1) return false;
  const share = Number(first.text) / Number(second.text);
  const follows = SCALES.some((scale) => Math.abs(share * scale - Number(third.text)) <= 1);
  return !follows && isNhsNumber(first.text + second.text + third.text);
}

/** What `scale` may be in indicators.csv. */
const SCALES = [1, 100, 10_000] as const;

function isPiece(cell: string): boolean {
  return (
    cell.length <= LONGEST && PIECE.test(cell) && readMonth(cell) === undefined && readDay(cell) === undefined
  );
}

function kindOfJoined(joined: string): PersonalKind | undefined {
  if (groupedNumbers(joined).some(({ digits }) => isNhsNumber(digits))) return "nhs-number";
  return kindOfNumber(joined) ?? kindOfNumber(joined.replaceAll("-", " "));
}
