import { written } from "./filters.ts";

/** The column that a table is sorted by, and whether the highest or last comes first. */
type TableOrder = { readonly column: string; readonly isDown: boolean };

/** What the parameters of sorted tables begin with: `?sort-months=-value` sorts the table "months", the highest value first. */
const SORT = "sort-";

/** How an address has a table sorted; undefined where it does not say. */
export function readOrder(search: string, table: string): TableOrder | undefined {
  const found = /^(-?)([a-z\d_]{1,60})$/.exec(new URLSearchParams(search).get(SORT + table) ?? "");
  return found === null ? undefined : { column: found[2] ?? "", isDown: found[1] === "-" };
}

/** The same query with a table sorted so; without its order where that is undefined. */
export function withOrder(search: string, table: string, order: TableOrder | undefined): string {
  const query = new URLSearchParams(search);
  if (order === undefined) query.delete(SORT + table);
  else query.set(SORT + table, `${order.isDown ? "-" : ""}${order.column}`);
  return written(query);
}

/** A query with the orders of tables that `search` has, so that another choice leaves them as they are. */
export function withOrdersOf(query: string, search: string): string {
  const all = new URLSearchParams(query);
  for (const [name, value] of new URLSearchParams(search))
    if (name.startsWith(SORT) && !all.has(name)) all.set(name, value);
  return written(all);
}
