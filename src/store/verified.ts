import { logFile, type LogEntry, entryLine } from "../core/releases/log/entry.ts";
import { isLogOf } from "../core/releases/log/listed.ts";
import { readLogEntries } from "../core/releases/logEntries.ts";
import { goesOn, listAt, type KnownList } from "../core/releases/knownList.ts";
import { objectFile } from "../core/releases/objects.ts";
import { LOG_FILE, MANIFEST_FILE, RELEASES_FILE } from "../core/releases/paths.ts";
import { seqOf } from "../core/releases/signedLog.ts";
import { readReleases } from "../core/tables/releases.ts";
import { fileInData, type FileRead, type ReadFile } from "./files.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { readEditionRecord, type EditionRecord, type RecordReader } from "./record.ts";
import { tableIn } from "./tables.ts";

/**
 * Reads the files of one edition: each under its hash, so that those of another edition cannot stand among them, and each verified
 * before it is given; and, by their own paths, objects and the folders of all releases. What cannot be verified counts as "failed". `known` is the list of releases with which the edition's begins.
 * `onAltered` is told the plain name of a file that is not what was published.
 */
export function editionReader(
  reader: RecordReader,
  record: EditionRecord,
  known: KnownList,
  onAltered: (file: string) => void,
): ReadFile {
  const { read, means } = reader;
  const { entry, files } = record;
  if (files === undefined || record.standing === "refused") return () => Promise.resolve(FAILED);
  let entries: Promise<readonly LogEntry[] | undefined> | undefined;
  const entriesOnce = () => (entries ??= entriesOf(reader, record));

  async function bytesOf(path: string, hash: string): Promise<FileRead> {
    const bytes = await read(objectFile(hash, path));
    if (bytes === undefined) return FAILED;
    if (means.sha256 === undefined || (await means.sha256(bytes)) === hash) return textIn(bytes);
    onAltered(path);
    return FAILED;
  }

  /** Few pages ask for such a file: its reader is fetched by these. */
  async function kept(file: string): Promise<FileRead> {
    const code = await import("./kept.ts").catch(() => undefined);
    return code?.readKept(reader, record, file) ?? FAILED;
  }

  return async (path) => {
    const file = fileInData(path);
    const hash = files.hashes.get(file);
    if (hash !== undefined) return bytesOf(file, hash);
    switch (file) {
      case MANIFEST_FILE:
        return { kind: "text", text: files.text };
      case LOG_FILE: {
        const its = await entriesOnce();
        return its === undefined ? FAILED : { kind: "text", text: logFile(its) };
      }
      case RELEASES_FILE:
        return releasesAt(await read(file), seqOf(entry), known, await entriesOnce());
      default:
        return BESIDE_EDITION.test(file) ? kept(file) : { kind: "absent" };
    }
  };
}

/**
 * The record of the newest edition: that of the last entry of a log that holds. undefined where it does not, or cannot be had whole.
 */
export async function newestRecord(
  reader: RecordReader,
  { leaves, standing }: EditionRecord,
): Promise<EditionRecord | undefined> {
  const { sha256 } = reader.means;
  if (!leaves || !sha256 || (standing !== "signed" && standing !== "hashed")) return undefined;
  const newest = (await readLogEntries(reader.read, { leaves }, { ...reader.means, sha256 }))?.at(-1);
  if (newest === undefined) return undefined;
  const record = await readEditionRecord(reader, entryLine(newest));
  return record.standing === standing && record.files ? record : undefined;
}

/** The entries that the log had when this one was its newest; undefined where they cannot be had or the log does not hold. */
async function entriesOf(
  { read, means }: RecordReader,
  { entry, leaves, standing }: EditionRecord,
): Promise<readonly LogEntry[] | undefined> {
  const { sha256 } = means;
  if (!leaves || !sha256 || (standing !== "signed" && standing !== "hashed")) return undefined;
  return (await readLogEntries(read, { leaves }, { ...means, sha256 }))?.slice(0, seqOf(entry));
}

/** The list of releases as it was: it begins with the known one, and tells of the entries where these are known. */
function releasesAt(
  bytes: Uint8Array | undefined,
  count: number,
  known: KnownList,
  entries: readonly LogEntry[] | undefined,
): FileRead {
  const all = bytes && textIn(bytes);
  if (all?.kind !== "text") return FAILED;
  const list: FileRead = { kind: "text", text: listAt(all.text, count) };
  const isKnown = goesOn(list.text, known, (text) => fingerprintOf([{ kind: "text", text }]));
  const releases = isKnown ? tableIn(list, readReleases) : undefined;
  if (releases === undefined) return FAILED;
  return entries === undefined || isLogOf(entries, releases) ? list : FAILED;
}

function textIn(bytes: Uint8Array): FileRead {
  return { kind: "text", text: new TextDecoder().decode(bytes) };
}

/** What the record keeps beside an edition begins so. */
const BESIDE_EDITION = /^(?:objects|releases)\//;

const FAILED: FileRead = { kind: "failed" };
