import { keyOf } from "../observation.ts";
import type { Row, Table } from "../tables/table.ts";
import { textAt } from "./cells.ts";
import { isHeadedAs } from "./headings/roles.ts";
import { isCategoryNamed, labelNamed, lineNamed, partNamed, plain, type Names } from "./names.ts";

/**
 * The column that names the most lines. Of several it is the last, since a theme or a number stands before a title; where none names
 * a line, the last that is headed as one that would, such as `Indicator`.
 */
export function labelColumn(
  body: Table,
  headings: Row,
  leading: readonly number[],
  names: Names,
): { label: number; lines: number } {
  const headed = leading.findLast((index) => isHeadedAs("label", textAt(headings, index)));
  let best = { label: headed ?? 0, lines: 0 };
  for (const label of leading) {
    const named = body.flatMap((row) => labelNamed(names, textAt(row, label))?.line ?? []);
    const lines = new Set(named.map(keyOf)).size;
    if (lines > 0 && lines >= best.lines) best = { label, lines };
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
