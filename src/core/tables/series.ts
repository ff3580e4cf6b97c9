import { nameIn } from "./folder.ts";

/** Every observation of one indicator: the columns are those of a return (`observations.ts`). */
export function seriesFile(indicator: string): string {
  return `series/${indicator}.csv`;
}

/** The indicator whose series a path is; undefined for any other path. */
export function indicatorOfSeries(path: string): string | undefined {
  return nameIn("series", path);
}
