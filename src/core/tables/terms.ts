import { readTerm } from "../relation.ts";
import { listIn, UNREADABLE, type CellKind } from "./cells.ts";

/** A number of a return, as `relations.csv` names it. */
export const term: CellKind<string> = {
  read: (cell) => (readTerm(cell) === undefined || /^[+-]/.test(cell) ? UNREADABLE : cell),
};

/** Terms, each with its sign except the first: a spreadsheet reads a cell that begins with a sign as a formula. */
export const terms: CellKind<readonly string[]> = {
  read: (cell) => {
    const all = listIn(cell);
    const isTerms =
      all.length > 0 && !/^[+-]/.test(cell) && all.every((each) => readTerm(each) !== undefined);
    return isTerms ? all : UNREADABLE;
  },
};
