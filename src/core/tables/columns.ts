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

/**
 * Each row by `read`, which asks for cells by column; an absent column is blank. undefined where a required column is not
 * there, or where `read` gives nothing for a row: then the file is none of ours.
 */
export function itemsIn<Item>(
  [header, ...rows]: Table,
  required: readonly string[],
  read: (cell: (column: string) => string) => Item | undefined,
): Item[] | undefined {
  const names = header?.cells ?? [];
  if (required.some((column) => !names.includes(column))) return undefined;
  const items = rows.map(({ cells }) => read((column) => cells[names.indexOf(column)] ?? ""));
  const known = items.filter((item) => item !== undefined);
  return known.length === items.length ? known : undefined;
}
