import { readMonth, type Month } from "../period.ts";
import { nameIn } from "./folder.ts";

/** The path of a month's published return. Its columns are those of `observations.ts`. */
export function returnFile(month: Month): string {
  return `returns/${month}.csv`;
}

/** The month whose return a path is; undefined for any other path. */
export function monthOfReturn(path: string): Month | undefined {
  return readMonth(nameIn("returns", path) ?? "");
}
