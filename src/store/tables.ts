import { readManifest } from "../core/releases/manifest.ts";
import type { Table } from "../core/tables/table.ts";
import { readCsv } from "../csv/readCsv.ts";
import type { FileRead } from "./files.ts";

/**
 * A CSV that was fetched, read by `reader`; undefined where there is none or where it is not one of ours. Ours end with
 * the end of a line and are as wide everywhere as their header: one that is cut short does not pass for a shorter one.
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

/** The same for a file that need not be there: then it holds nothing. */
export function optionalIn<Item>(
  file: FileRead,
  reader: (table: Table) => readonly Item[] | undefined,
): readonly Item[] | undefined {
  return file.kind === "absent" ? [] : tableIn(file, reader);
}

/** The hash of every file of the newest edition by path; undefined where the list cannot be had, or is cut short. */
export function hashesIn(manifest: FileRead): ReadonlyMap<string, string> | undefined {
  const isWhole = manifest.kind === "text" && manifest.text.endsWith("\n");
  return isWhole ? readManifest(manifest.text) : undefined;
}
