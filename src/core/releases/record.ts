import { codeOfOrigin, readCheckpointText, type Checkpoint } from "./log/checkpoint.ts";
import type { LogEntry } from "./log/entry.ts";
import { isSignedBy, readNoteFile, type SignedNote } from "./log/note.ts";
import { keyFile, keyLine, readKeyFile, type VerifierKey } from "./log/verifierKey.ts";
import { CHECKPOINT_FILE, KEY_FILE, LOG_FILE, MANIFEST_FILE, releaseFile, RELEASES_FILE } from "./paths.ts";
import { readingEachOnce, type PublishedFolder, type RecordFault, type RecordMeans } from "./folder.ts";
import { fileFaults } from "./recordFiles.ts";
import { codeChangeIn, RELEASE_JSON } from "./releaseJson.ts";
import { readKeys } from "./recordKeys.ts";
import { readLists, type ListsRead } from "./recordLists.ts";
import { readLog } from "./recordLog.ts";
import type { WitnessStanding } from "./witnessed.ts";

/*
 * Whether what is published is what was published. Each step rests on the one before: a key, the checkpoint that it
 * signed, the entries that have its root, the lists that these name, and the files that the lists name, each under its hash. The
 * plain names come last: one that differs from what stands under its hash can be written anew.
 */

export type RecordRead = {
  /** None where everything holds. */
  readonly faults: readonly RecordFault[];
  /** What files with a fault hold once they are mended, by path: what the record has of them elsewhere. */
  readonly mendable: ReadonlyMap<string, Uint8Array>;
  /** The newest key that follows from the trusted one, or from the one that lies in it. */
  readonly key: VerifierKey | undefined;
  /** Every key that the record names, oldest first, as lines; none where the key never changed. */
  readonly keyLines: readonly string[];
  readonly checkpoint: Checkpoint | undefined;
  /** The entries that the checkpoint signs; undefined where they are not all there. */
  readonly entries: readonly LogEntry[] | undefined;
  /** What its lists name; undefined where the entries are not all there. */
  readonly lists: ListsRead | undefined;
  /** The witnesses that it names, and when each last saw it. */
  readonly witnesses: readonly WitnessStanding[];
};

/** What is known of a log whose files have not been looked at. */
export type LogVerified = Pick<RecordRead, "faults" | "key" | "keyLines" | "checkpoint" | "entries"> & {
  /** The checkpoint with its signatures. */
  readonly note: SignedNote | undefined;
};

/** What tells a record from other folders. */
const OF_A_RECORD = [CHECKPOINT_FILE, KEY_FILE, LOG_FILE, MANIFEST_FILE, RELEASES_FILE];

/** Whether anything has been published into a folder. */
export function isRecord({ paths }: PublishedFolder): boolean {
  return OF_A_RECORD.some((path) => paths.includes(path));
}

/**
 * What is wrong with a published folder. Without a `trusted` key it is held to the one that lies in it: then it only agrees with
 * itself, since whoever rewrote it could have put another key there.
 */
export async function verifyRecord(
  given: PublishedFolder,
  trusted: VerifierKey | undefined,
  means: RecordMeans,
): Promise<RecordRead> {
  const folder = readingEachOnce(given);
  const log = await verifyLog(folder, trusted, means);
  const { key, checkpoint, entries } = log;
  const lists = entries && (await readLists(folder, entries, means));
  const files = lists && (await fileFaults(folder, lists, checkpoint?.origin ?? "", means));
  const laCode = checkpoint && entries && (await codeNow(folder, checkpoint, entries, means));
  const isForeign = files?.laCode !== undefined && files.laCode !== laCode;
  const isKeyOlder = key && log.faults.some(({ file, fault }) => file === KEY_FILE && fault === "altered");
  return {
    faults: withoutRepeats([
      ...log.faults,
      ...(isForeign ? [{ file: CHECKPOINT_FILE, fault: "foreign" } as const] : []),
      ...(lists?.faults ?? []),
      ...(files?.faults ?? []),
    ]),
    mendable: new Map([
      ...(files?.mendable ?? []),
      ...(isKeyOlder ? [[KEY_FILE, means.encode(keyFile(key))] as const] : []),
    ]),
    ...{ key, keyLines: log.keyLines, checkpoint, entries, lists, witnesses: files?.witnesses ?? [] },
  };
}

/** What is wrong with a log: its key, its checkpoint and its entries. A witness asks no more than that. */
export async function verifyLog(
  given: PublishedFolder,
  trusted: VerifierKey | undefined,
  means: Omit<RecordMeans, "write" | "codeIn" | "witnessesIn">,
): Promise<LogVerified> {
  const folder = readingEachOnce(given);
  const faults: RecordFault[] = [];
  /** The text of a file that must be there and say something; undefined with its fault. */
  async function needed<Read>(
    file: string,
    reader: (text: string) => Read | undefined | Promise<Read | undefined>,
  ) {
    const bytes = await folder.read(file);
    const text = bytes && means.decode(bytes);
    const read = text === undefined ? undefined : await reader(text);
    if (read === undefined) faults.push({ file, fault: bytes === undefined ? "missing" : "unreadable" });
    return read;
  }

  const published = await needed(KEY_FILE, (text) => readKeyFile(text, means));
  const first = trusted ?? published;
  const note = await needed(CHECKPOINT_FILE, readNoteFile);
  const checkpoint = note && readCheckpointText(note.text);
  const log = checkpoint && (await readLog(folder, checkpoint, means));
  const keys = first && log?.entries && (await readKeys(folder, log.entries, first, means));
  const key = keys?.newest ?? first;
  const isOlder = published !== undefined && keys?.lines.includes(keyLine(published)) === true;
  const isOther = published && key && keyLine(key) !== keyLine(published);
  if (isOther) faults.push({ file: KEY_FILE, fault: isOlder ? "altered" : "other-key" });
  if (note && key && !(await isSignedBy(key, note, means)))
    faults.push({ file: CHECKPOINT_FILE, fault: "not-signed" });
  else if (note && checkpoint === undefined) faults.push({ file: CHECKPOINT_FILE, fault: "unreadable" });
  if (checkpoint && key && log?.entries && checkpoint.origin !== key.name)
    faults.push({ file: CHECKPOINT_FILE, fault: "foreign" });
  return {
    faults: withoutRepeats([...faults, ...(log?.faults ?? []), ...(keys?.faults ?? [])]),
    ...{ key, keyLines: keys?.lines ?? [], checkpoint, entries: log?.entries, note },
  };
}

/**
 * The council's code now: that of the origin, and what each change of code made of it; undefined where they do not follow. The newest
 * `council.json` must have it: whose log it is stands in the origin, in the name of the key and there.
 */
async function codeNow(
  { read }: PublishedFolder,
  { origin }: Checkpoint,
  entries: readonly LogEntry[],
  { decode }: RecordMeans,
): Promise<string | undefined> {
  let code: string | undefined = codeOfOrigin(origin);
  for (const { kind, hash = "" } of entries) {
    const json = kind === "identity" ? await read(releaseFile(hash, RELEASE_JSON)) : undefined;
    const change = json && codeChangeIn(decode(json) ?? "");
    if (change) code = change.from === code ? change.to : undefined;
  }
  return code;
}

/** The first fault of each file: what follows from it says nothing more. */
function withoutRepeats(faults: readonly RecordFault[]): readonly RecordFault[] {
  return faults.filter(({ file }, index) => faults.findIndex((each) => each.file === file) === index);
}
