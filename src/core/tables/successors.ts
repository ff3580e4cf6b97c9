import { readDay, type Day } from "../period.ts";
import { hasHeader, itemsIn } from "./columns.ts";
import type { Table } from "./table.ts";

/** An authority that took over from one that was abolished. Several rows where several did. */
export type Successor = {
  /** The Department's number of the authority that is gone. */
  readonly areaCode: string;
  readonly successorCode: string;
  /** The first day of the successor. */
  readonly from: Day;
  /** The order that made it so. */
  readonly source: string;
};

const HEADER = ["area_code", "successor_code", "from", "source"] as const;

/** `reference/successors.csv`, in its order; undefined for a file we did not write. */
export function readSuccessors(table: Table): Successor[] | undefined {
  if (!hasHeader(table, HEADER)) return undefined;
  return itemsIn(table, HEADER, ({ area_code, successor_code, from, source }) => {
    const day = readDay(from);
    return day && { areaCode: area_code, successorCode: successor_code, from: day, source };
  });
}
