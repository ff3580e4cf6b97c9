import { readManifest } from "../core/releases/manifest.ts";
import type { Table } from "../core/tables/table.ts";
import { readCsv } from "../csv/readCsv.ts";
import type { FileRead } from "./files.ts";

/**
 * A fetched CSV as `reader` reads it; undefined where there is no file or where it is not one of ours. Our files end with a line
 * end, and every row is as wide as the header, so a file that was cut short is noticed.
 */
export function tableIn<Value>(
  file: FileRead,
  reader: (table: Table) => Value | undefined,
): Value | undefined {
  if (file.kind !== "text" || !file.text.endsWith("\n")) return undefined;
  const { table, brokenRows } = readCsv(file.text);
  const width = table[0]?.cells.length;
  const isWhole = brokenRows.length === 0 && table.every(({ cells }) => cells.length === width);
  return isWhole ? reader(table) : undefined;
}

/** The same for an optional file: an absent one gives an empty list. */
export function optionalIn<Item>(
  file: FileRead,
  reader: (table: Table) => readonly Item[] | undefined,
): readonly Item[] | undefined {
  return file.kind === "absent" ? [] : tableIn(file, reader);
}

/** The hash of every file of the newest edition by path; undefined where the list could not be fetched or is cut short. */
export function hashesIn(manifest: FileRead): ReadonlyMap<string, string> | undefined {
  const isWhole = manifest.kind === "text" && manifest.text.endsWith("\n");
  return isWhole ? readManifest(manifest.text) : undefined;
}
