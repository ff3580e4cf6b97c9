import { nameIn } from "./folder.ts";

/** The indicator whose series a path is; undefined for any other path. */
export function indicatorOfSeries(path: string): string | undefined {
  return nameIn("series", path);
}
