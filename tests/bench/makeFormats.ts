/** Makes every download of a folder of published files, as the build does after a publication, and says how many there are and how large. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { formatsOf } from "../../scripts/formats/formats.ts";
import { FORMAT_SOURCES } from "../../src/core/formats/source.ts";

const [data = ""] = process.argv.slice(2);
const texts = FORMAT_SOURCES.filter((path) => existsSync(join(data, path))).map(
  (path) => [path, readFileSync(join(data, path), "utf8")] as const,
);
const files = [...((await formatsOf(new Map(texts))) ?? [])];
if (files.length === 0) throw new Error(`${data} has not what downloads are made of.`);
console.log(
  JSON.stringify({ files: files.length, bytes: files.reduce((sum, [, { length }]) => sum + length, 0) }),
);
