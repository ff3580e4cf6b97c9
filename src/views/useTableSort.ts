import { useMemo } from "react";

import type { TableSort } from "../components/SortHead.tsx";
import { toNumber } from "../core/decimal.ts";
import { isNumber, type Figure } from "../core/observation.ts";
import { readOrder, withOrder } from "../store/tableOrder.ts";
import { goTo } from "./address.ts";
import { useHydrated, useQueryToDraw } from "./site.ts";

/** How a table is sorted, as the address says under the table's name. Pass it to `DataTable` as `sort`; its rows need `by`. */
export function useTableSort(table: string): TableSort {
  const query = useQueryToDraw();
  const isLive = useHydrated();
  const { column, isDown } = readOrder(query, table) ?? {};
  return useMemo(
    () => ({
      order: column === undefined || isDown === undefined ? undefined : { column, isDown },
      ask: isLive ? (order) => show(withOrder(location.search, table, order)) : undefined,
    }),
    [table, column, isDown, isLive],
  );
}

/** Changes the query and nothing else of the address. */
function show(query: string): void {
  goTo(location.pathname + query + location.hash, "same step");
}

/** What a row is sorted by where it shows a figure; undefined where that is no number. */
export function figureKey(figure: Figure | undefined): number | undefined {
  return isNumber(figure) ? toNumber(figure) : undefined;
}
