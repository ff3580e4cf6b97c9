import { isAbsence, keyOf } from "../observation.ts";
import type { Row, Table } from "../tables/table.ts";
import { isCategoryNamed, lineNamed, partNamed, plain, type Names } from "./names.ts";

/** The column that names the most lines. Of several it is the last, since a theme or a number stands before a title. */
export function labelColumn(
  body: Table,
  leading: readonly number[],
  names: Names,
): { label: number; lines: number } {
  let best = { label: 0, lines: 0 };
  for (const label of leading) {
    const named = body.flatMap((row) => lineNamed(names, textAt(row, label)) ?? []);
    const lines = new Set(named.map(keyOf)).size;
    if (lines >= best.lines) best = { label, lines };
  }
  return best;
}

/**
 * Whether a column says which category or part each row is. A column of units or targets does not, though it may hold `%` or
 * `n`.
 */
export function isQualifying(body: Table, index: number, label: number, names: Names): boolean {
  const elsewhere = new Set(
    [...names.indicators.values()].flatMap(({ theme, unit }) => [plain(theme), plain(unit)]),
  );
  return body.some((row) => {
    const text = textAt(row, index);
    if (text === "" || elsewhere.has(plain(text))) return false; // a theme may also be a denominator's label
    const line = lineNamed(names, textAt(row, label));
    const indicator = line && names.indicators.get(line.indicator);
    const categories = names.categories.filter(
      (each) => line === undefined || each.indicator === line.indicator,
    );
    if (categories.some((category) => isCategoryNamed(category, text))) return true;
    const any = indicator ? [indicator] : [...names.indicators.values()];
    return any.some((each) => ["numerator", "denominator"].includes(partNamed(each, text) ?? ""));
  });
}

/** Whether a cell below a month is a heading such as `Actual` or `Target`, and neither a number nor a symbol. */
export function isHeading(text: string): boolean {
  return !isAbsence(text) && /\p{L}{3}/u.test(text);
}

/** The indexes of a row's cells, from 0. */
export function indexesOf({ cells }: Row): number[] {
  return [...cells.keys()];
}

/** A cell's text without blanks around it; "" where the row is shorter. */
export function textAt({ cells }: Row, index: number): string {
  return (cells[index] ?? "").trim();
}
