import type { Issue } from "../../issue.ts";
import { missingColumns, repeatedColumns } from "../../tables/checks.ts";
import type { Table } from "../../tables/table.ts";
import type { StatisticalNeighbour } from "../area.ts";

const PLACES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;
const AUTHORITY = "old_la_code";
const NEIGHBOUR_COLUMNS = [AUTHORITY, ...PLACES.flatMap((place) => [`sn_${place}`, `sn_${place}p`])];

/** Whether a header is that of the Department's model of statistical neighbours: a row an authority, two columns a neighbour. */
export function isNeighbourModel(header: readonly string[]): boolean {
  const names = lower(header);
  return names.filter((name) => NEIGHBOUR_COLUMNS.includes(name)).length * 2 > NEIGHBOUR_COLUMNS.length;
}

/** What is read of the model. A row whose cells are not ten authorities gives none, and stands in `unread`. */
export type NeighboursRead = {
  readonly neighbours: readonly StatisticalNeighbour[];
  readonly unread: readonly number[];
  readonly issues: readonly Issue[];
};

/** The ten neighbours of each authority, the most alike first. The model writes `Close ` with a blank at its end. */
export function readNeighbourModel([header, ...rows]: Table): NeighboursRead {
  const names = lower(header?.cells ?? []);
  const first = { row: header?.row ?? 1, names };
  const issues = [...missingColumns(first, NEIGHBOUR_COLUMNS), ...repeatedColumns(first, NEIGHBOUR_COLUMNS)];
  if (issues.length > 0) return { neighbours: [], unread: [], issues };
  const unread: number[] = [];
  const neighbours = rows.flatMap(({ row, cells }) => {
    const cell = (name: string) => (cells[names.indexOf(name)] ?? "").trim();
    const areaCode = cell(AUTHORITY);
    const ten = PLACES.map((place) => ({
      ...{ areaCode, place, neighbourCode: cell(`sn_${place}`), closeness: cell(`sn_${place}p`) },
    }));
    const codes = [areaCode, ...ten.map(({ neighbourCode }) => neighbourCode)];
    const areTen = codes.every((code) => /^\d{3}$/.test(code)) && new Set(codes).size === codes.length;
    if (areTen && cells.length === names.length) return ten;
    unread.push(row);
    return [];
  });
  return { neighbours, unread, issues };
}

function lower(header: readonly string[]): string[] {
  return header.map((name) => name.trim().toLowerCase());
}
