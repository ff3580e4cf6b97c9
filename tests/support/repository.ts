import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { ROOT } from "./command.ts";

/** The text of a file of this repository, by its path from the root: `public/data/latest.csv`. */
export function textOf(path: string): string {
  return readFileSync(join(ROOT, path), "utf8");
}

/** The bytes of a file of this repository; undefined where there is none. */
export function bytesIn(path: string): Uint8Array | undefined {
  const file = join(ROOT, path);
  return existsSync(file) ? new Uint8Array(readFileSync(file)) : undefined;
}
