import { readEntryLine, type LogEntry } from "./log/entry.ts";
import { readEntryTile, tilePaths } from "./log/tiles.ts";
import { leafHash } from "./log/tree.ts";
import type { PublishedFolder, RecordMeans } from "./folder.ts";
import { LOG_FOLDER } from "./paths.ts";
import type { SignedLog } from "./signedLog.ts";

/** The entries of a log of which all hashes are known, oldest first; undefined where one cannot be had or has another hash. */
export async function readLogEntries(
  read: PublishedFolder["read"],
  { leaves }: Pick<SignedLog, "leaves">,
  { decode, sha256 }: Pick<RecordMeans, "decode" | "sha256">,
): Promise<readonly LogEntry[] | undefined> {
  const paths = tilePaths(leaves.length).filter((path) => path.startsWith("tile/entries/"));
  const tiles = await Promise.all(paths.map((path) => read(`${LOG_FOLDER}/${path}`)));
  const lines = tiles.flatMap((tile) => (tile && readEntryTile(tile)) ?? []);
  const hashes = await Promise.all(lines.map((line) => leafHash(line, sha256)));
  if (hashes.join() !== leaves.join()) return undefined;
  const entries = lines.map((line) => readEntryLine(decode(line) ?? ""));
  const known = entries.filter((entry) => entry !== undefined);
  return known.length === leaves.length ? known : undefined;
}
