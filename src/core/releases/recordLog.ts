import type { Checkpoint } from "./log/checkpoint.ts";
import { entryLine, readEntryLine, type LogEntry } from "./log/entry.ts";
import { readEntryTile, tilePaths, tilesBySize } from "./log/tiles.ts";
import { leafHash, rootOf } from "./log/tree.ts";
import { LOG_FOLDER } from "./paths.ts";
import {
  isBuiltBeside,
  isExpected,
  nearest,
  type PublishedFolder,
  type RecordFault,
  type RecordMeans,
} from "./folder.ts";

/** The entries of a log, oldest first; undefined where they are not those that were signed. */
export type LogRead = {
  readonly entries: readonly LogEntry[] | undefined;
  readonly faults: readonly RecordFault[];
};

const TILES = `${LOG_FOLDER}/tile/`;

/** Reads the entries from their tiles: they must have the root that was signed, and all other tiles must hold what they say. */
export async function readLog(
  { paths, read }: PublishedFolder,
  { size, root }: Checkpoint,
  { encode, decode, sha256 }: Pick<RecordMeans, "encode" | "decode" | "sha256">,
): Promise<LogRead> {
  const entries: LogEntry[] = [];
  const tiles = tilePaths(size).filter((path) => path.startsWith("tile/entries/"));
  for (const path of tiles) {
    const [file, count] = [`${LOG_FOLDER}/${path}`, entries.length];
    const bytes = await read(file);
    if (bytes === undefined) return broken(file, "missing");
    for (const entry of readEntryTile(bytes) ?? []) {
      const read = readEntryLine(decode(entry) ?? "");
      if (read?.seq !== entries.length + 1) return broken(file, "altered");
      entries.push(read);
    }
    if (entries.length === count) return broken(file, "altered");
  }
  const lines = entries.map((entry) => encode(entryLine(entry)));
  const leaves = await Promise.all(lines.map((line) => leafHash(line, sha256)));
  const newest = `${LOG_FOLDER}/${tiles.at(-1) ?? "tile"}`;
  if (size !== leaves.length || (await rootOf(leaves, sha256)) !== root) return broken(newest, "altered");

  const { now, of } = await tilesBySize(lines, leaves, sha256);
  const inFolder = paths
    .filter((path) => path.startsWith(TILES))
    .map((path) => path.slice(LOG_FOLDER.length + 1));
  const faults = await Promise.all(
    [...new Set([...now, ...inFolder])].map(async (path): Promise<RecordFault[]> => {
      const [file, expected] = [`${LOG_FOLDER}/${path}`, of(path)];
      const bytes = await read(file);
      if (expected === undefined)
        return isBuiltBeside(path) ? [] : [{ file: nearest(file), fault: "unlisted" }];
      if (bytes === undefined) return [{ file, fault: "missing" }];
      return isExpected(bytes, expected) ? [] : [{ file, fault: "altered" }];
    }),
  );
  return { entries, faults: faults.flat() };
}

function broken(file: string, fault: RecordFault["fault"]): LogRead {
  return { entries: undefined, faults: [{ file, fault }] };
}
