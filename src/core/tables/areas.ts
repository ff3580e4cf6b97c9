import type { Area } from "../comparators/area.ts";
import { LEVELS } from "../comparators/comparator.ts";
import { readDay } from "../period.ts";
import { hasHeader, itemsIn, recordsOf, type Columns } from "./columns.ts";
import type { Records, Table } from "./table.ts";

const HEADER = ["area_code", "ons_codes", "area", "level", "region_code", "from", "to"] as const;

const COLUMNS: Columns<Area, (typeof HEADER)[number]> = {
  area_code: ({ code }) => code,
  ons_codes: ({ onsCodes }) => onsCodes.join(" "),
  area: ({ name }) => name,
  level: ({ level }) => level,
  region_code: ({ region }) => region,
  from: ({ from }) => from ?? "",
  to: ({ to }) => to ?? "",
};

/** `comparators/areas.csv`: the areas in the order given. */
export function areaRecords(areas: readonly Area[]): Records {
  return recordsOf(COLUMNS, areas);
}

/** The areas by their number, in the order of the file; undefined for a file we did not write. */
export function readAreas(table: Table): ReadonlyMap<string, Area> | undefined {
  if (!hasHeader(table, HEADER)) return undefined;
  const areas = itemsIn(table, HEADER, (cells): Area | undefined => {
    const level = LEVELS.find((each) => each === cells.level);
    const [from, to] = [readDay(cells.from), readDay(cells.to)];
    const isDated = (from ?? "") === cells.from && (to ?? "") === cells.to;
    if (level === undefined || !isDated) return undefined;
    const onsCodes = cells.ons_codes.split(" ").filter((code) => code !== "");
    return { code: cells.area_code, onsCodes, name: cells.area, level, region: cells.region_code, from, to };
  });
  return areas && new Map(areas.map((area) => [area.code, area]));
}
