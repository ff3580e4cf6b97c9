import type { Table } from "../tables/table.ts";
import { listIn, readRows } from "./published.ts";

/** One indicator that counts a part of what another counts. */
export type Subset = { readonly whole: string; readonly part: string };

/** The subsets of `relations.csv` as published, a part a line; the other relations are for checking returns. */
export function readPublishedSubsets(table: Table): Subset[] | undefined {
  const relations = readRows(table, ["relation", "indicator", "parts"], (cell) => ({
    isSubset: cell("relation") === "subset",
    whole: cell("indicator"),
    parts: listIn(cell("parts")),
  }));
  return relations?.flatMap(({ isSubset, whole, parts }) =>
    isSubset ? parts.map((part) => ({ whole, part })) : [],
  );
}
