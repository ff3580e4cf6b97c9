import { COMPARATORS_FOLDER } from "../tables/comparators.ts";
import { readReleases } from "../tables/releases.ts";
import type { Csv } from "../tables/table.ts";
import { originOf, readCheckpointText, type Checkpoint } from "./log/checkpoint.ts";
import { entryLine, readLogFile, type LogEntry } from "./log/entry.ts";
import { isLogOf } from "./log/listed.ts";
import { isSignedBy, readNoteFile, type CheckSignature } from "./log/note.ts";
import { tilesBySize } from "./log/tiles.ts";
import { leafHash, rootOf, type HashOfBytes } from "./log/tree.ts";
import { keyLine, readKeyFile, type VerifierKey } from "./log/verifierKey.ts";
import { CHECKPOINT_FILE, KEY_FILE, LOG_FILE, LOG_FOLDER, MANIFEST_FILE, RELEASES_FILE } from "./paths.ts";
import { isVouched, vouchedHashes } from "./verify.ts";

/*
 * Whether what is published is what was published. Each step rests on the one before: a key, the checkpoint that it
 * signed, the entries that have its root, the list of files that the newest of them names, and the files that this lists. Other
 * areas' figures are in no list and are not looked at.
 */

/** A published folder: the paths of its files, and what reads one of them. */
export type PublishedFolder = {
  readonly paths: readonly string[];
  readonly read: (path: string) => Promise<Uint8Array | undefined>;
};

/** What is wrong with a file of the record. */
export type RecordFault = {
  readonly file: string;
  readonly fault: "missing" | "unreadable" | "other-key" | "not-signed" | "foreign" | "altered" | "unlisted";
};

export type RecordRead = {
  /** None where everything holds. */
  readonly faults: readonly RecordFault[];
  /** The key that the record was held to: the trusted one, or the one that lies in it. */
  readonly key: VerifierKey | undefined;
  readonly checkpoint: Checkpoint | undefined;
};

/** How bytes become text and back (UTF-8, strictly: undefined where they are no text), rows, hashes, and checked signatures. */
export type RecordMeans = Pick<Csv, "read"> & {
  readonly encode: (text: string) => Uint8Array;
  readonly decode: (bytes: Uint8Array) => string | undefined;
  readonly sha256: HashOfBytes;
  readonly check: CheckSignature;
  /** The council's code in its `council.json`; undefined where that cannot be read. */
  readonly codeIn: (council: string) => string | undefined;
};

/** What no list of files names: the log is checked by its signature, its root and itself. */
const OF_THE_LOG = [CHECKPOINT_FILE, KEY_FILE, LOG_FILE, MANIFEST_FILE, RELEASES_FILE];

const OUR_FOLDERS = ["returns", "series", "revisions", LOG_FOLDER];
const COUNCIL_FILE = "council.json";

/** Files that a build puts beside the published ones. */
const BUILT_BESIDE = /\.(?:br|gz|html)$/;

/** Whether anything has been published into a folder. */
export function isRecord({ paths }: PublishedFolder): boolean {
  return OF_THE_LOG.some((path) => paths.includes(path));
}

/**
 * What is wrong with a published folder. Without a `trusted` key it is held to the one that lies in it: then it only agrees with
 * itself, since whoever rewrote it could have put another key there.
 */
export async function verifyRecord(
  folder: PublishedFolder,
  trusted: VerifierKey | undefined,
  means: RecordMeans,
): Promise<RecordRead> {
  const textOf = async (path: string) => {
    const bytes = await folder.read(path);
    return bytes === undefined ? undefined : { text: means.decode(bytes) };
  };
  const faults: RecordFault[] = [];
  /** The text of a file that must be there and say something; undefined with its fault. */
  async function needed<Read>(
    file: string,
    reader: (text: string) => Read | undefined | Promise<Read | undefined>,
  ) {
    const found = await textOf(file);
    const read = found?.text === undefined ? undefined : await reader(found.text);
    if (read === undefined) faults.push({ file, fault: found === undefined ? "missing" : "unreadable" });
    return read;
  }

  const published = await needed(KEY_FILE, (text) => readKeyFile(text, means));
  const key = trusted ?? published;
  if (trusted && published && keyLine(trusted) !== keyLine(published))
    faults.push({ file: KEY_FILE, fault: "other-key" });
  const note = await needed(CHECKPOINT_FILE, readNoteFile);
  const checkpoint = note && readCheckpointText(note.text);
  const council = await needed(COUNCIL_FILE, means.codeIn);
  if (note && key && !(await isSignedBy(key, note, means)))
    faults.push({ file: CHECKPOINT_FILE, fault: "not-signed" });
  else if (note && checkpoint === undefined) faults.push({ file: CHECKPOINT_FILE, fault: "unreadable" });
  else if (checkpoint && council && key && !isOf(council, checkpoint, key))
    faults.push({ file: CHECKPOINT_FILE, fault: "foreign" });

  const entries = await needed(LOG_FILE, readLogFile);
  const list = await needed(RELEASES_FILE, (text) => text);
  const releases = list === undefined ? undefined : readReleases(means.read(list).table);
  if (entries && list !== undefined && !(releases && isLogOf(entries, releases)))
    faults.push({ file: RELEASES_FILE, fault: "altered" });
  if (entries && checkpoint) faults.push(...(await logFaults(folder, entries, checkpoint, means)));

  const manifest = await needed(MANIFEST_FILE, (text) => text);
  if (list !== undefined && manifest !== undefined) {
    const hashes = await vouchedHashes(list, manifest, (text) => means.sha256(means.encode(text)));
    if (hashes === undefined) faults.push({ file: MANIFEST_FILE, fault: "altered" });
    else faults.push(...(await fileFaults(folder, hashes, means)));
  }
  return { faults: withoutRepeats(faults), key, checkpoint };
}

function isOf(laCode: string, { origin }: Checkpoint, { name }: VerifierKey): boolean {
  return origin === originOf(laCode) && origin === name;
}

/** The entries have the root that was signed, and each tile holds what they say, also those of earlier sizes. */
async function logFaults(
  { paths, read }: PublishedFolder,
  entries: readonly LogEntry[],
  { size, root }: Checkpoint,
  { encode, sha256 }: RecordMeans,
): Promise<RecordFault[]> {
  const lines = entries.map((entry) => encode(entryLine(entry)));
  const leaves = await Promise.all(lines.map((line) => leafHash(line, sha256)));
  if (size !== leaves.length || (await rootOf(leaves, sha256)) !== root)
    return [{ file: LOG_FILE, fault: "altered" }];
  const { now, of } = await tilesBySize(lines, leaves, sha256);
  const inFolder = paths
    .filter((path) => path.startsWith(`${LOG_FOLDER}/tile/`))
    .map((path) => path.slice(LOG_FOLDER.length + 1));
  const faults = await Promise.all(
    [...new Set([...now, ...inFolder])].map(async (path): Promise<RecordFault[]> => {
      const [file, expected] = [`${LOG_FOLDER}/${path}`, of(path)];
      const bytes = await read(file);
      if (expected === undefined)
        return BUILT_BESIDE.test(path) ? [] : [{ file: nearest(file), fault: "unlisted" }];
      if (bytes === undefined) return [{ file, fault: "missing" }];
      return bytes.join() === expected.join() ? [] : [{ file, fault: "altered" }];
    }),
  );
  return faults.flat();
}

/** Each file is as its hash says, and there is no other. */
async function fileFaults(
  { paths, read }: PublishedFolder,
  hashes: ReadonlyMap<string, string>,
  { sha256 }: RecordMeans,
): Promise<RecordFault[]> {
  const unlisted = [`${LOG_FOLDER}/tile/`, `${COMPARATORS_FOLDER}/`];
  const others = paths.filter(
    (path) =>
      !hashes.has(path) && !OF_THE_LOG.includes(path) && !unlisted.some((each) => path.startsWith(each)),
  );
  const faults: RecordFault[] = others
    .filter((path) => !BUILT_BESIDE.test(path))
    .map((path) => ({ file: nearest(path), fault: "unlisted" }));
  for (const file of hashes.keys()) {
    const bytes = await read(file);
    if (!(await isVouched(file, bytes, hashes, sha256)))
      faults.push({ file, fault: bytes === undefined ? "missing" : "altered" });
  }
  return faults;
}

/** Where a file lies that nobody published. Its name is not ours and may be a person's: it is never repeated. */
function nearest(path: string): string {
  const folder = OUR_FOLDERS.find((each) => path.startsWith(`${each}/`));
  return folder === undefined ? "…" : `${folder}/…`;
}

/** The first fault of each file: what follows from it says nothing more. */
function withoutRepeats(faults: readonly RecordFault[]): readonly RecordFault[] {
  return faults.filter(({ file }, index) => faults.findIndex((each) => each.file === file) === index);
}
