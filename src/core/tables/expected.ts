import * as cells from "./cells.ts";
import { term, terms } from "./terms.ts";

const ID = "an id: letters, digits, _ and -";

const WORDS: ReadonlyMap<cells.CellKind<unknown>, string> = new Map<cells.CellKind<unknown>, string>([
  [cells.filled, "filled in"],
  [cells.id, ID],
  [cells.optionalId, ID],
  [term, "a figure: ID, ID:numerator, ID:denominator, or one of these of ID/BREAKDOWN/CATEGORY"],
  [
    terms,
    "figures with blanks between them, each but the first with its sign, such as started_in_care -left_care",
  ],
  [cells.wholeNumber, "a whole number"],
  [cells.monthsOfYear, "months from 1 to 12, each once, such as 3 6 9 12"],
  [cells.dayOfYear, "a day such as 08-31, or blank"],
  [cells.month, "a month such as 2026-10"],
  [cells.day, "a day such as 2026-10-31"],
  [cells.number, "a number such as 85 or 2.5"],
]);

/** The end of the sentence "This must be …" for a kind of cell. It is not in `cells.ts`, because pages do not need it. */
export function expectedOf(kind: cells.CellKind<unknown>): string {
  if (kind.or !== undefined) return `${expectedOf(kind.or)}, or blank`;
  if (kind.options !== undefined) return `one of ${kind.options.join(", ")}`;
  return WORDS.get(kind) ?? "";
}
