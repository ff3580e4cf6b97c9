import type { Records, Table } from "./table.ts";

/** How each column of a published table is written, by its name, in the order of the columns. */
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

/** One row by the names of its columns: those that must be there, and whatever else is. */
export type NamedCells<Name extends string> = Readonly<Record<Name, string>> &
  Readonly<Record<string, string | undefined>>;

/**
 * Each row by `read`, which takes its cells by column. undefined where a required column is not there, or where `read` gives
 * nothing for a row: then the file is none of ours.
 */
export function itemsIn<Name extends string, Item>(
  [header, ...rows]: Table,
  required: readonly Name[],
  read: (row: NamedCells<Name>) => Item | undefined,
): Item[] | undefined {
  const names = header?.cells ?? [];
  if (required.some((column) => !names.includes(column))) return undefined;
  const items = rows.map(({ cells }) =>
    read(Object.fromEntries(names.map((name, index) => [name, cells[index] ?? ""])) as NamedCells<Name>),
  );
  const known = items.filter((item) => item !== undefined);
  return known.length === items.length ? known : undefined;
}
