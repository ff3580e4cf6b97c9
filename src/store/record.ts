import { readEditionFiles, type EditionFiles } from "../core/releases/editionLists.ts";
import type { RecordFault } from "../core/releases/folder.ts";
import { isSignedBy } from "../core/releases/log/note.ts";
import { readKeyLine } from "../core/releases/log/verifierKey.ts";
import { CHECKPOINT_FILE } from "../core/releases/paths.ts";
import { hashIn, hasEntry, readHead, readLeaves, seqOf, type SignedLog } from "../core/releases/signedLog.ts";
import type { ReadBytes } from "./bytes.ts";
import type { BrowserMeans } from "./hashing.ts";

/** Where the record is read, the council's key as a line, and what the browser can do itself. */
export type RecordReader = {
  readonly read: ReadBytes;
  readonly key: string;
  readonly means: BrowserMeans;
};

/**
 * How far the publication log vouches for an edition: the council's key signed a log that has its entry (`signed`); the log has it, and the
 * browser cannot check signatures (`hashed`); the log that the host sends is an earlier one (`behind`); it could not be had (`unknown`); the
 * browser cannot hash (`unhashed`); or something is not what it says it is (`refused`).
 */
export type RecordStanding = "signed" | "hashed" | "behind" | "unknown" | "unhashed" | "refused";

/** What a page knows of the record of one edition. */
export type EditionRecord = {
  /** The line of the edition's newest entry in the log. */
  readonly entry: string;
  readonly standing: RecordStanding;
  /** How many entries the log has now; undefined where that is not known. */
  readonly size: number | undefined;
  /** The hash of every entry of the log; undefined where they are not known. */
  readonly leaves: readonly string[] | undefined;
  /** The hash of every file of the edition; undefined where its lists cannot be had or are refused. */
  readonly files: EditionFiles | undefined;
};

/** Reads the record of the edition that has this entry, and verifies it. */
export async function readEditionRecord(reader: RecordReader, entry: string): Promise<EditionRecord> {
  const { read, means } = reader;
  const [log, files] = await Promise.all([readLog(reader), readEditionFiles(read, hashIn(entry), means)]);
  const isAltered = "fault" in files && files.fault !== "missing";
  return {
    entry,
    standing: isAltered ? "refused" : await standingOf(log, entry, means),
    size: "fault" in log ? undefined : log.checkpoint.size,
    leaves: "fault" in log ? undefined : log.leaves,
    files: "fault" in files ? undefined : files,
  };
}

/** The log; without hashes and signature where the browser cannot hash. */
type OpenedLog = Omit<SignedLog, "leaves"> & {
  readonly leaves?: readonly string[];
  readonly signed?: "council" | "other" | "unchecked";
};

async function readLog(reader: RecordReader): Promise<OpenedLog | RecordFault> {
  const { read, means } = reader;
  const head = await readHead(read, means);
  if ("fault" in head || means.sha256 === undefined) return head;
  const leaves = await readLeaves(read, head.checkpoint, { sha256: means.sha256 });
  if ("fault" in leaves) return leaves;
  const signed = await signedBy({ ...head, leaves }, reader);
  return signed === "unknown" ? { file: CHECKPOINT_FILE, fault: "missing" } : { ...head, leaves, signed };
}

async function standingOf(
  log: OpenedLog | RecordFault,
  entry: string,
  { encode, sha256 }: BrowserMeans,
): Promise<RecordStanding> {
  if ("fault" in log) return log.fault === "missing" ? "unknown" : "refused";
  const { leaves, signed, checkpoint } = log;
  if (sha256 === undefined || leaves === undefined) return "unhashed";
  // Asked first: an earlier log may have been signed by a key that is before ours, and nothing leads back to that.
  if (checkpoint.size < seqOf(entry)) return "behind";
  if (signed === "other") return "refused";
  if (!(await hasEntry({ leaves }, entry, { encode, sha256 }))) return "refused";
  return signed === "council" ? "signed" : "hashed";
}

/**
 * Whose signature a log has: the council's, or that of a key that followed it; "unchecked" where the browser has no Ed25519, "unknown"
 * where the code that follows keys cannot be fetched.
 */
async function signedBy(
  log: SignedLog,
  { read, key: line, means: { sha256, check, ...means } }: RecordReader,
): Promise<"council" | "other" | "unchecked" | "unknown"> {
  const key = sha256 && (await readKeyLine(line, { ...means, sha256 }));
  if (!key || !check || log.checkpoint.origin !== key.name) return "other";
  try {
    await check(key.publicKey, new Uint8Array(), new Uint8Array(SIGNATURE_BYTES));
  } catch {
    return "unchecked";
  }
  const all = { ...means, sha256, check };
  if (await isSignedBy(key, log.note, all)) return "council";
  const code = await import("./rotated.ts").catch(() => undefined); // only where another key has signed
  if (code === undefined) return "unknown";
  return (await code.isSignedByFollower(read, log, key, all)) ? "council" : "other";
}

const SIGNATURE_BYTES = 64;
