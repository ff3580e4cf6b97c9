import { readMonth, type Month } from "../period.ts";
import { nameIn, pathIn } from "./folder.ts";

/** A month's return as published: the columns are those of `observations.ts`. */
const FOLDER = "returns";

export function returnFile(month: Month): string {
  return pathIn(FOLDER, month);
}

/** The month whose return a path is; undefined for any other path. */
export function monthOfReturn(path: string): Month | undefined {
  return readMonth(nameIn(FOLDER, path) ?? "");
}
