import type { StatisticalNeighbour } from "../comparators/area.ts";
import { hasHeader, itemsIn, recordsOf, type Columns } from "./columns.ts";
import type { Records, Table } from "./table.ts";

const HEADER = ["area_code", "place", "neighbour_code", "closeness"] as const;

const COLUMNS: Columns<StatisticalNeighbour, (typeof HEADER)[number]> = {
  area_code: ({ areaCode }) => areaCode,
  place: ({ place }) => String(place),
  neighbour_code: ({ neighbourCode }) => neighbourCode,
  closeness: ({ closeness }) => closeness,
};

/** `comparators/neighbours.csv`: the ten statistical neighbours of every authority. */
export function neighbourRecords(neighbours: readonly StatisticalNeighbour[]): Records {
  return recordsOf(COLUMNS, neighbours);
}

/** The neighbours in the order of the file; undefined for a file we did not write. */
export function readNeighbours(table: Table): StatisticalNeighbour[] | undefined {
  if (!hasHeader(table, HEADER)) return undefined;
  return itemsIn(table, HEADER, (cells) =>
    /^([1-9]|10)$/.test(cells.place)
      ? {
          areaCode: cells.area_code,
          place: Number(cells.place),
          neighbourCode: cells.neighbour_code,
          closeness: cells.closeness,
        }
      : undefined,
  );
}
