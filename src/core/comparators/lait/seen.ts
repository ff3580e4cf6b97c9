import { endOf } from "../../period.ts";
import { isNumber } from "../../observation.ts";
import type { Evidence } from "../lives.ts";
import { onsCodeOf, regionNumber } from "../published/geography.ts";
import type { Sighting } from "../sightings.ts";
import type { Lait } from "./tables.ts";
import { readLaitValue } from "./value.ts";
import { readLaitPeriod } from "./year.ts";

/** What the tool's list says of areas. It has no ONS codes of authorities. */
export function laitSightings({ areas }: Lait): Sighting[] {
  return [...areas.values()].map(({ code, name, level, region }) => ({
    ...{ code, name, level, at: undefined },
    onsCode: level === "authority" ? "" : (onsCodeOf(code) ?? ""),
    region: level === "authority" ? (regionNumber("", region) ?? "") : "",
  }));
}

/** All numbers of authorities in the tool, whether an indicator asks for them or not. */
export function laitEvidence({ areas, measures, rows }: Lait): Evidence[] {
  return rows.flatMap((row): Evidence[] => {
    const [area, measure] = [areas.get(row.area), measures.get(row.measure)];
    if (row.ragged || area?.level !== "authority" || measure === undefined) return [];
    const period = readLaitPeriod(row.years, measure.yearType, "snapshot");
    const value = readLaitValue(row.value);
    if (typeof period === "string" || value === undefined || !isNumber(value)) return [];
    return [{ measure: measure.name, areaCode: area.code, end: endOf(period) }];
  });
}
