/** What a row is sorted by in one column; undefined where it has no number or word there. */
export type SortKey = number | string | undefined;

/** The column that a table is sorted by, and whether the highest number or the last word comes first. */
export type SortOrder = { readonly column: string; readonly isDown: boolean };

type Sortable = { readonly by?: readonly SortKey[] };

/**
 * Rows by their keys in one column, numbers before words. Rows without a key stand last in both directions, and rows with the same key
 * keep the order in which they are given.
 */
export function rowsInOrder<Row extends Sortable>(
  rows: readonly Row[],
  column: number,
  isDown: boolean,
): readonly Row[] {
  const keyed = rows.filter(({ by }) => by?.[column] !== undefined);
  const sorted = keyed.toSorted((a, b) => {
    const order = compared(a.by?.[column] ?? "", b.by?.[column] ?? "");
    return isDown ? -order : order;
  });
  return [...sorted, ...rows.filter(({ by }) => by?.[column] === undefined)];
}

function compared(a: number | string, b: number | string): number {
  if (typeof a !== typeof b) return typeof a === "number" ? -1 : 1;
  return a === b ? 0 : a < b ? -1 : 1;
}

/**
 * The order that a press on a column's head asks for: first the highest number, or the first word; then the other way round; then the order
 * in which the rows are given.
 */
export function nextOrder(
  now: SortOrder | undefined,
  { key, numeric = false }: { readonly key: string; readonly numeric?: boolean },
): SortOrder | undefined {
  if (now?.column !== key) return { column: key, isDown: numeric };
  return now.isDown === numeric ? { column: key, isDown: !numeric } : undefined;
}
