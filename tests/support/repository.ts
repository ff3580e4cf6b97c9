import { readFileSync } from "node:fs";
import { join } from "node:path";

import { ROOT } from "./command.ts";

/** The text of a file of this repository, by its path from the root: `public/data/latest.csv`. */
export function textOf(path: string): string {
  return readFileSync(join(ROOT, path), "utf8");
}
