import type { TableSort } from "../components/SortHead.tsx";
import { readOrder, withOrder } from "../store/tableOrder.ts";
import { goTo } from "./address.ts";
import { useHydrated, useQueryToDraw } from "./site.ts";

/** How a table is sorted, as the address says under the table's name. Pass it to `DataTable` as `sort`; its rows need `by`. */
export function useTableSort(table: string): TableSort {
  const order = readOrder(useQueryToDraw(), table);
  const isLive = useHydrated();
  return {
    order,
    ask: isLive
      ? (asked) => {
          const query = withOrder(location.search, table, asked);
          goTo(location.pathname + query + location.hash, "same step");
        }
      : undefined,
  };
}
