import { existsSync, mkdirSync, readdirSync, realpathSync, writeFileSync } from "node:fs";
import { join, relative, resolve, isAbsolute } from "node:path";

import { readNenebridge } from "../../../examples/nenebridge/council.ts";
import { seriesFile } from "../../../src/core/tables/paths.ts";
import { OBSERVATIONS_FILE } from "../../../src/core/tables/observations.ts";
import { ROOT } from "../../support/command.ts";
import { codesOf, councilRows, observationsCsv, type NationSize } from "./nation.ts";

export type Written = { readonly files: number; readonly rows: number; readonly bytes: number };

/** Writes every council's files below `folder`; a sentence where the folder is not empty or inside the repository. */
export function writeNation(folder: string, size: NationSize): Written | string {
  const inRepository = relative(ROOT, existsSync(folder) ? realpathSync(folder) : resolve(folder));
  if (!inRepository.startsWith("..") && !isAbsolute(inRepository))
    return "The folder is inside the repository: name one elsewhere.";
  if (existsSync(folder) && readdirSync(folder).length > 0) return "The folder is not empty: name a new one.";
  const { indicators, categories } = readNenebridge();
  let [files, count, bytes] = [0, 0, 0];
  const write = (path: string, text: string) => {
    writeFileSync(path, text);
    files += 1;
    bytes += Buffer.byteLength(text);
  };
  codesOf(size).forEach((code, council) => {
    const home = join(folder, code);
    mkdirSync(join(home, "series"), { recursive: true });
    const rows = councilRows(size, council, { indicators, categories });
    count += rows.length;
    write(join(home, OBSERVATIONS_FILE), observationsCsv(rows));
    for (const { id } of indicators)
      write(join(home, seriesFile(id)), observationsCsv(rows.filter(([, , indicator]) => indicator === id)));
  });
  return { files, rows: count, bytes };
}
