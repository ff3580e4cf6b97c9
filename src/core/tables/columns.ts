import type { Records, Table } from "./table.ts";

/** How each column of a published table is written: a function for each column's name, in the order of the columns. */
export type Columns<Item, Name extends string = string> = Readonly<Record<Name, (item: Item) => string>>;

/** Items as rows under the names of their columns. */
export function recordsOf<Item>(columns: Columns<Item>, items: readonly Item[]): Records {
  const cells = Object.values<(item: Item) => string>(columns);
  return { header: Object.keys(columns), rows: items.map((item) => cells.map((cell) => cell(item))) };
}

/** Whether a table has these columns, in this order, and no other. */
export function hasHeader([header]: Table, names: readonly string[]): boolean {
  return header?.cells.join() === names.join();
}

/** The cells of one row by column: the required columns, and any others. */
export type NamedCells<Name extends string> = Readonly<Record<Name, string>> &
  Readonly<Record<string, string | undefined>>;

/**
 * Each row as `read` gives it from its cells. undefined where a required column is missing or `read` gives undefined for a row:
 * then we did not write the file.
 */
export function itemsIn<Name extends string, Item>(
  [header, ...rows]: Table,
  required: readonly Name[],
  read: (row: NamedCells<Name>) => Item | undefined,
): Item[] | undefined {
  const names = header?.cells ?? [];
  if (required.some((column) => !names.includes(column))) return undefined;
  const items = rows.map(({ cells }) => {
    const named: Record<string, string> = {}; // filled by a loop: six times as fast as from entries
    for (const [index, name] of names.entries()) named[name] = cells[index] ?? "";
    return read(named as NamedCells<Name>);
  });
  const known = items.filter((item) => item !== undefined);
  return known.length === items.length ? known : undefined;
}
