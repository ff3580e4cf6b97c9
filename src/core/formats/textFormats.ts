import type { Csv } from "../tables/table.ts";
import { csvwMetadata, metadataFile } from "./csvw.ts";
import { DATA_PACKAGE_FILE, dataPackage } from "./dataPackage.ts";
import { figuresJson } from "./json.ts";
import { JSON_FILE, README_FILE } from "./list.ts";
import { OPEN_DATA_META_FILE, openDataMeta } from "./openDataPair.ts";
import { readmeText } from "./readme.ts";
import type { FormatSource } from "./source.ts";
import { describedTables } from "./tables.ts";
import { downloadWords } from "./words.ts";

/** The downloads that are texts, by path from their folder: each CSV with its metadata beside it, and what describes them all. */
export function textFormats(
  source: FormatSource,
  { write }: Pick<Csv, "write">,
): ReadonlyMap<string, string> {
  const { council } = source;
  const words = downloadWords(council);
  const tables = describedTables(source);
  return new Map([
    ...tables.flatMap((table) => [
      [table.path, write(table.records)] as const,
      [metadataFile(table.path), csvwMetadata(table, words, council.name)] as const,
    ]),
    [OPEN_DATA_META_FILE, write(openDataMeta(source))],
    [DATA_PACKAGE_FILE, dataPackage(tables, words, council.name)],
    [JSON_FILE, figuresJson(source)],
    [README_FILE, readmeText(council)],
  ]);
}
