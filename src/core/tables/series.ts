import { nameIn, pathIn } from "./folder.ts";

/** Every observation of one indicator: the columns are those of a return (`observations.ts`). */
const FOLDER = "series";

export function seriesFile(indicator: string): string {
  return pathIn(FOLDER, indicator);
}

/** The indicator whose series a path is; undefined for any other path. */
export function indicatorOfSeries(path: string): string | undefined {
  return nameIn(FOLDER, path);
}
