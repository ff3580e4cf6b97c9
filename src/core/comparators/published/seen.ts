import { endOf } from "../../period.ts";
import { readLaitPeriod } from "../lait/year.ts";
import { showsLife, type Evidence } from "../lives.ts";
import type { Sighting } from "../sightings.ts";
import { readPublishedCell } from "./cell.ts";
import { onsCodeOf, regionName, regionNumber } from "./geography.ts";
import { passesFilter, type Statistic } from "./statistic.ts";

/** What the rows of a statistic say of areas: names, ONS codes and regions, each with its day. */
export function sightingsIn({ rows, layout }: Statistic): Sighting[] {
  const yearType = layout.counts[0]?.yearType ?? "Annual";
  return rows.flatMap(({ place, time, cells }): Sighting[] => {
    const period = readLaitPeriod(time, yearType, "snapshot");
    if (place.kind !== "area" || typeof period === "string") return [];
    const { code, level } = place;
    const at = endOf(period);
    if (level !== "authority")
      return [{ code, level, name: regionName(code) ?? "", onsCode: onsCodeOf(code) ?? "", region: "", at }];
    const name = cells.la_name ?? cells.geo_breakdown ?? "";
    const region = regionNumber(cells.region_code ?? "", cells.region_name ?? "") ?? "";
    return [{ code, level, name, onsCode: cells.new_la_code ?? "", region, at }];
  });
}

/** Every figure in a statistic that shows that there was an authority, whether an indicator asks for it or not. */
export function evidenceIn({ rows, layout, columns }: Statistic): Evidence[] {
  const counts = layout.counts.filter(({ value }) => value.columns.every((each) => columns.includes(each)));
  return counts.flatMap(({ measure, yearType, where, value }) =>
    rows.flatMap((row): Evidence[] => {
      if (row.place.kind !== "area" || row.place.level !== "authority") return [];
      if (!passesFilter(row, where) || !passesFilter(row, value.where)) return [];
      const period = readLaitPeriod(row.time, yearType, "snapshot");
      const isShown = value.columns.every((column) => {
        const read = readPublishedCell(row.cells[column] ?? "");
        return read !== "blank" && read !== "unreadable" && showsLife(read);
      });
      if (typeof period === "string" || !isShown) return [];
      return [{ measure: `${layout.id} ${measure}`, areaCode: row.place.code, end: endOf(period) }];
    }),
  );
}
