import { readCheckpointText, type Checkpoint } from "./log/checkpoint.ts";
import { readNoteFile, type SignedNote } from "./log/note.ts";
import { tilePaths } from "./log/tiles.ts";
import { hexOf, leafHash, rootOf } from "./log/tree.ts";
import type { PublishedFolder, RecordFault, RecordMeans } from "./folder.ts";
import { CHECKPOINT_FILE, LOG_FOLDER } from "./paths.ts";

/*
 * What a reader's browser asks of a log: the checkpoint, and the hashes of its entries, whose root it must name. The entries
 * themselves are many times as large, and a page knows the one that it rests on. `recordLog.ts` reads all of them.
 */

/** A log whose hashes have the root that its checkpoint names. Who signed it is another question. */
export type SignedLog = {
  readonly note: SignedNote;
  readonly checkpoint: Checkpoint;
  /** The hash of every entry, oldest first. */
  readonly leaves: readonly string[];
};

/** A browser reads no log with more entries than this: nobody publishes so often, and a forged size would hold it up for long. */
const MOST_ENTRIES = 10_000;
const HASH_BYTES = 32;

/** What a log says of itself; the fault where that cannot be had or read. No signature is checked. */
export async function readHead(
  read: PublishedFolder["read"],
  { decode }: Pick<RecordMeans, "decode">,
): Promise<Omit<SignedLog, "leaves"> | RecordFault> {
  const file = await read(CHECKPOINT_FILE);
  if (file === undefined) return { file: CHECKPOINT_FILE, fault: "missing" };
  const note = readNoteFile(decode(file) ?? "");
  const checkpoint = note && readCheckpointText(note.text);
  return note === undefined || checkpoint === undefined || checkpoint.size > MOST_ENTRIES
    ? { file: CHECKPOINT_FILE, fault: "unreadable" }
    : { note, checkpoint };
}

/** Reads the hashes that lead to a root; the first fault where they do not or a file cannot be had. */
export async function readLeaves(
  read: PublishedFolder["read"],
  { size, root }: Checkpoint,
  { sha256 }: Pick<RecordMeans, "sha256">,
): Promise<readonly string[] | RecordFault> {
  const paths = tilePaths(size)
    .filter((path) => path.startsWith("tile/0/"))
    .map((path) => `${LOG_FOLDER}/${path}`);
  const leaves: string[] = [];
  const tiles = await Promise.all(paths.map(read));
  for (const [index, file] of paths.entries()) {
    const tile = tiles[index];
    if (tile === undefined) return { file, fault: "missing" };
    for (let at = 0; at < tile.length; at += HASH_BYTES)
      leaves.push(hexOf(tile.subarray(at, at + HASH_BYTES)));
  }
  const isWhole = leaves.length === size && (await rootOf(leaves, sha256)) === root;
  return isWhole ? leaves : { file: paths.at(-1) ?? CHECKPOINT_FILE, fault: "altered" };
}

/** Whether a log has this entry, given as its line, in the place that the line begins with. */
export async function hasEntry(
  { leaves }: Pick<SignedLog, "leaves">,
  line: string,
  { encode, sha256 }: Pick<RecordMeans, "encode" | "sha256">,
): Promise<boolean> {
  return leaves[seqOf(line) - 1] === (await leafHash(encode(line), sha256));
}

/** The number with which the line of an entry begins. */
export function seqOf(line: string): number {
  return Number.parseInt(line, 10);
}

/** The hash of the release in the line of an entry; "" where it has none. */
export function hashIn(line: string): string {
  return /^\S+ \S+ ([0-9a-f]{64}) /.exec(line)?.[1] ?? "";
}
