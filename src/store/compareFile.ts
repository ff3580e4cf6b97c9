import { writeCsv } from "../csv/writeCsv.ts";

/** A table as a CSV file, its header first. */
export function areasCsv([header = [], ...rows]: readonly (readonly string[])[]): string {
  return writeCsv({ header, rows });
}
