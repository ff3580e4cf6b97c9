import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { readReference, type Reference } from "../../src/core/reference/reference.ts";
import { readCsv } from "../../src/csv/readCsv.ts";

/** Nenebridge's reference files, as they are shipped in `council/`. */
export function readNenebridge(): Reference {
  const folder = join(import.meta.dirname, "../../council");
  const tables = readdirSync(folder)
    .filter((name) => name.endsWith(".csv"))
    .map((name) => [name, readCsv(readFileSync(join(folder, name), "utf8")).table] as const);
  const council = readFileSync(join(folder, "council.json"), "utf8");
  const { reference, issues } = readReference({ council, tables: new Map(tables) });
  if (reference === undefined) throw new Error(`council/ has faults: ${JSON.stringify(issues)}`);
  return reference;
}
