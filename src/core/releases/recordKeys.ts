import type { PublishedFolder, RecordFault, RecordMeans } from "./folder.ts";
import { readCheckpointText } from "./log/checkpoint.ts";
import type { LogEntry } from "./log/entry.ts";
import { beginsWith } from "./log/listed.ts";
import { readNextKey } from "./log/nextKey.ts";
import { isSignedBy, readNoteFile } from "./log/note.ts";
import { keyLine, readKeyLine, type VerifierKey } from "./log/verifierKey.ts";
import { NEXT_KEY, releaseFile, rotationFile } from "./paths.ts";
import { RELEASE_JSON, rotationIn } from "./releaseJson.ts";

/** Which key signs a record now. */
export type KeysRead = {
  /** The newest key that follows from the given one; the given one where none does. */
  readonly newest: VerifierKey;
  /** Every key that the record names, oldest first, as lines; none where the key never changed. */
  readonly lines: readonly string[];
  readonly faults: readonly RecordFault[];
};

type KeysMeans = Omit<RecordMeans, "write" | "codeIn" | "witnessesIn">;

/** The entries with which the key changed. */
export function rotationsIn(entries: readonly LogEntry[]): readonly LogEntry[] {
  return entries.filter(({ kind }) => kind === "key");
}

/** The file that announces the key after the newest one of these entries; undefined where there is no entry. */
export function announcementIn(entries: readonly LogEntry[]): string | undefined {
  const hash = (rotationsIn(entries).at(-1) ?? entries[0])?.hash;
  return hash === undefined ? undefined : releaseFile(hash, NEXT_KEY);
}

/**
 * Follows a key to the newest one. Each change of key is a checkpoint of its own, signed by the key that the one before had
 * announced, and by the one before too unless that was lost. `given` may be any key that the record ever had.
 */
export async function readKeys(
  folder: Pick<PublishedFolder, "read">,
  entries: readonly LogEntry[],
  given: VerifierKey,
  means: KeysMeans,
): Promise<KeysRead> {
  const faults: RecordFault[] = [];
  const lines: string[] = [];
  let newest = given;
  for (const entry of rotationsIn(entries)) {
    const followed = await followedBy(folder, entries, entry, means);
    if ("fault" in followed) {
      faults.push({ file: rotationFile(entry.seq), fault: followed.fault });
      continue;
    }
    const { from, to } = followed;
    const known = lines.at(-1);
    if (known !== undefined && known !== keyLine(from))
      faults.push({ file: rotationFile(entry.seq), fault: "not-signed" });
    lines.push(...(known === undefined ? [keyLine(from)] : []), keyLine(to));
    if (keyLine(newest) === keyLine(from)) newest = to;
  }
  return { newest, lines, faults };
}

/** Both keys of a rotation; a fault where the one does not follow from the other. */
async function followedBy(
  { read }: Pick<PublishedFolder, "read">,
  entries: readonly LogEntry[],
  { seq, hash = "" }: LogEntry,
  means: KeysMeans,
): Promise<
  { readonly from: VerifierKey; readonly to: VerifierKey } | { readonly fault: RecordFault["fault"] }
> {
  const textOf = async (path: string) => means.decode((await read(path)) ?? new Uint8Array()) ?? "";
  const note = readNoteFile(await textOf(rotationFile(seq)));
  if (note === undefined)
    return { fault: (await read(rotationFile(seq))) === undefined ? "missing" : "unreadable" };
  const rotation = rotationIn(await textOf(releaseFile(hash, RELEASE_JSON)));
  const [from, to] = [
    await readKeyLine(rotation?.from ?? "", means),
    await readKeyLine(rotation?.to ?? "", means),
  ];
  const announced = await readNextKey(
    await textOf(announcementIn(entries.slice(0, seq - 1)) ?? NEXT_KEY),
    means,
  );
  if (!rotation || !from || !to || !announced) return { fault: "not-signed" };
  const isFollowed =
    keyLine(announced.next) === keyLine(to) &&
    (await isSignedBy(from, announced.note, means)) &&
    (await isSignedBy(to, note, means)) &&
    (rotation.lost || (await isSignedBy(from, note, means)));
  if (!isFollowed) return { fault: "not-signed" };
  const checkpoint = readCheckpointText(note.text);
  const isOfEntry =
    checkpoint?.size === seq &&
    checkpoint.origin === to.name &&
    from.name === to.name &&
    (await beginsWith(entries, checkpoint, means));
  return isOfEntry ? { from, to } : { fault: "altered" };
}
