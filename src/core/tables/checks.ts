import { INVISIBLE } from "../invisible.ts";
import type { Issue } from "../issue.ts";
import { nearestName } from "./nearest.ts";
import { columnLetter, type Row, type Table } from "./table.ts";

/** Checks that returns, reference files and extracts share. */

/** The first row: its number, and its names in the form in which they are compared. */
export type Header = { readonly row: number; readonly names: readonly string[] };

/** The issue for a file that has to be there and is not. */
export function missingFile(file: string): Issue {
  return { code: "reference-missing", file };
}

/** An issue for each required column that a header does not have. */
export function missingColumns({ row, names }: Header, required: readonly string[]): Issue[] {
  return required
    .filter((column) => !names.includes(column))
    .map((column) => ({ code: "column-missing", row, column }));
}

/** A name we do not know is not repeated, so its column is told by its letter; with it the known name that is nearest to it. */
export function unknownColumns({ row, names }: Header, known: readonly string[]): Issue[] {
  return names.flatMap((name, index): Issue[] => {
    if (name === "" || known.includes(name)) return [];
    const nearest = nearestName(name, known);
    const issue = { code: "column-unknown", row, column: columnLetter(index) } as const;
    return [nearest === undefined ? issue : { ...issue, nearest }];
  });
}

/** Cells with a character that cannot be seen, or that changes how what is seen is read. */
export function hiddenCharacters(table: Table, isHiding = holdsInvisible): Issue[] {
  const issues: Issue[] = [];
  for (const { row, cells } of table) {
    cells.forEach((cell, index) => {
      if (isHiding(cell)) issues.push({ code: "hidden-character", row, column: columnLetter(index) });
    });
  }
  return issues;
}

/** A line end counts, since no figure and no id has one. */
function holdsInvisible(text: string): boolean {
  return INVISIBLE.test(text);
}

/** An issue for each second occurrence of a column that we know. */
export function repeatedColumns({ row, names }: Header, known: readonly string[]): Issue[] {
  return names
    .filter((name, index) => known.includes(name) && names.indexOf(name) < index)
    .map((column) => ({ code: "column-repeated", row, column }));
}

/** Rows whose cells may stand under the wrong names. */
export function raggedRows<Each extends Pick<Row, "row">>(
  rows: readonly Each[],
  isRagged: (each: Each) => boolean,
): Issue[] {
  return rows.filter(isRagged).map(({ row }) => ({ code: "row-ragged", row }));
}

/** Rows whose key another row above has already; `column` holds it. */
export function repeatedKeys<Each extends Pick<Row, "row">>(
  rows: readonly Each[],
  keyOf: (each: Each) => string,
  column: string,
): Issue[] {
  const seen = new Set<string>();
  return rows.flatMap((each): Issue[] => {
    const key = keyOf(each);
    if (seen.has(key)) return [{ code: "reference-repeated", row: each.row, column }];
    seen.add(key);
    return [];
  });
}

/** The rows at which a reader found quotation marks that do not close. */
export function openQuotes(brokenRows: readonly number[]): Issue[] {
  return brokenRows.map((row) => ({ code: "quotes", row }));
}
