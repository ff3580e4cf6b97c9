import { nameIn } from "./folder.ts";

/** The path of the file with every observation of one indicator. Its columns are those of `observations.ts`. */
export function seriesFile(indicator: string): string {
  return `series/${indicator}.csv`;
}

/** The indicator whose series a path is; undefined for any other path. */
export function indicatorOfSeries(path: string): string | undefined {
  return nameIn("series", path);
}
