import type { RecordMeans } from "../core/releases/folder.ts";
import { readLogEntries } from "../core/releases/logEntries.ts";
import { isSignedBy } from "../core/releases/log/note.ts";
import { keyLine, type VerifierKey } from "../core/releases/log/verifierKey.ts";
import { readKeys } from "../core/releases/recordKeys.ts";
import type { SignedLog } from "../core/releases/signedLog.ts";
import type { ReadBytes } from "./bytes.ts";

/** Whether a log was signed by the newest key that follows from a given one. A page may be older than a change of key. */
export async function isSignedByFollower(
  read: ReadBytes,
  log: SignedLog,
  key: VerifierKey,
  means: Pick<RecordMeans, "encode" | "decode" | "sha256" | "check">,
): Promise<boolean> {
  const entries = await readLogEntries(read, log, means);
  if (entries === undefined) return false;
  const { newest } = await readKeys({ read }, entries, key, means);
  return keyLine(newest) !== keyLine(key) && isSignedBy(newest, log.note, means);
}
