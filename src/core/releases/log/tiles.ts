import { hashBytes, rootOf, type HashOfBytes } from "./tree.ts";

/*
 * A log as files that never change (C2SP tlog-tiles): its hashes and its entries in tiles of 256, and the last of each as far as
 * it has come, by its width. The tiles of every size for which there was a checkpoint stay, as the standard asks.
 */

/** How many hashes or entries a full tile has. */
const WIDTH = 256;
const HASH_BYTES = 32;

/** Where a tile stands below the log's folder: hashes of a level, or entries. `width` is how many it has. */
export function tilePath(level: number | "entries", index: number, width: number): string {
  const groups = [
    ...String(index)
      .padStart(Math.ceil(String(index).length / 3) * 3, "0")
      .matchAll(/\d{3}/g),
  ];
  const path = groups.map(([digits], place) => (place < groups.length - 1 ? `x${digits}` : digits));
  return `tile/${level}/${path.join("/")}${width === WIDTH ? "" : `.p/${width}`}`;
}

/** The paths of all tiles of a log of `size` entries, of its hashes and of its entries. */
export function tilePaths(size: number): readonly string[] {
  const paths = pathsOfLevel("entries", size);
  for (let [level, nodes] = [0, size]; nodes > 0; level++, nodes = Math.floor(nodes / WIDTH))
    paths.push(...pathsOfLevel(level, nodes));
  return paths;
}

/** The tiles of hashes by path, from the hash of every entry. */
export async function hashTiles(
  leaves: readonly string[],
  sha256: HashOfBytes,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const tiles = new Map<string, Uint8Array>();
  for (let [level, nodes] = [0, leaves]; nodes.length > 0; level++) {
    const rows = inTiles(nodes);
    for (const [index, row] of rows.entries())
      tiles.set(tilePath(level, index, row.length), joined(row.map(hashBytes)));
    nodes = await Promise.all(rows.filter((row) => row.length === WIDTH).map((row) => rootOf(row, sha256)));
  }
  return tiles;
}

/** The tiles of entries by path: each entry behind its length, in two bytes, the larger first. An entry has less than 65,536 bytes. */
export function entryTiles(entries: readonly Uint8Array[]): ReadonlyMap<string, Uint8Array> {
  return new Map(
    inTiles(entries).map((row, index) => [
      tilePath("entries", index, row.length),
      joined(row.flatMap(behindItsLength)),
    ]),
  );
}

/** The entries of a tile; undefined where its bytes end within one. */
export function readEntryTile(tile: Uint8Array): readonly Uint8Array[] | undefined {
  const entries: Uint8Array[] = [];
  for (let at = 0; at < tile.length;) {
    const [high, low] = tile.subarray(at, at + 2);
    if (high === undefined || low === undefined) return undefined;
    const end = at + 2 + high * 256 + low;
    if (end > tile.length) return undefined;
    entries.push(tile.slice(at + 2, end));
    at = end;
  }
  return entries;
}

/** Where the entry with this number (from 1) ends in a tile that has as many. */
function endOfEntry(tile: Uint8Array, count: number): number {
  let at = 0;
  for (let entry = 0; entry < count; entry++) at += 2 + (tile[at] ?? 0) * 256 + (tile[at + 1] ?? 0);
  return at;
}

/** What each tile of a log holds: the paths `now` are those of its size, and `of` gives the bytes of a tile, also of an earlier size. */
export async function tilesBySize(
  entries: readonly Uint8Array[],
  leaves: readonly string[],
  sha256: HashOfBytes,
): Promise<{ readonly now: readonly string[]; readonly of: (path: string) => Uint8Array | undefined }> {
  const tiles = new Map([...(await hashTiles(leaves, sha256)), ...entryTiles(entries)]);
  const begins = new Map([...tiles].map(([path, bytes]) => [withoutWidth(path), bytes]));
  const widths = new Map([...tiles.keys()].map((path) => [withoutWidth(path), widthIn(path)]));
  const of = (path: string): Uint8Array | undefined => {
    const [tile, width] = [withoutWidth(path), widthIn(path)];
    const bytes = begins.get(tile);
    if (bytes === undefined || width === undefined || width > (widths.get(tile) ?? 0)) return undefined;
    if (!tile.startsWith("tile/entries/")) return bytes.slice(0, width * HASH_BYTES);
    return bytes.slice(0, endOfEntry(bytes, width));
  };
  return { now: [...tiles.keys()], of };
}

function withoutWidth(path: string): string {
  return path.replace(/\.p\/[1-9]\d*$/, "");
}

/** How many hashes or entries a tile has, by its path; undefined for a width that no tile has. */
function widthIn(path: string): number | undefined {
  const [, width] = /\.p\/(.*)$/.exec(path) ?? [];
  if (width === undefined) return WIDTH;
  return /^[1-9]\d{0,2}$/.test(width) && Number(width) < WIDTH ? Number(width) : undefined;
}

function behindItsLength(entry: Uint8Array): readonly Uint8Array[] {
  return [Uint8Array.of(entry.length >> 8, entry.length & 255), entry];
}

function pathsOfLevel(level: number | "entries", count: number): string[] {
  return Array.from({ length: Math.ceil(count / WIDTH) }, (_, index) =>
    tilePath(level, index, Math.min(WIDTH, count - index * WIDTH)),
  );
}

function inTiles<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / WIDTH) }, (_, index) =>
    items.slice(index * WIDTH, (index + 1) * WIDTH),
  );
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
