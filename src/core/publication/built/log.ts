import { dueDate, type Council } from "../../council.ts";
import { monthsAfter, type Month } from "../../period.ts";
import { checkpointText, originOf } from "../../releases/log/checkpoint.ts";
import { entryLine, logFile, type LogEntry } from "../../releases/log/entry.ts";
import { noteFile, signedNote, type SignBytes } from "../../releases/log/note.ts";
import { entryTiles, hashTiles, tilePaths } from "../../releases/log/tiles.ts";
import { leafHash, rootOf, type HashOfBytes } from "../../releases/log/tree.ts";
import { keyFile, verifierKey } from "../../releases/log/verifierKey.ts";
import { CHECKPOINT_FILE, KEY_FILE, LOG_FILE, LOG_FOLDER } from "../../releases/paths.ts";
import type { Prepared } from "../prepared.ts";

/** The key of a log: what signs (Ed25519), and the 32 bytes by which anybody checks it. */
export type Signing = { readonly signing: { readonly publicKey: Uint8Array; readonly sign: SignBytes } };

type LogMeans = Signing & {
  readonly encode: (text: string) => Uint8Array;
  readonly sha256: HashOfBytes;
};

/** The entries that a publication adds to the log: one for each release, which all name the same list of files. */
export function logEntries({ published, after, releases }: Prepared, hash: string): LogEntry[] {
  const known = published.releases.flatMap(({ period }) => period ?? []);
  let newest = known.sort().at(-1);
  return releases.map(({ seq, period, time, kind, reason }) => {
    newest = laterOf(newest, period);
    const nextDue = newest && dueDate(after.reference.council, monthsAfter(newest, 1));
    return { seq, period, hash, time, kind, reason, nextDue };
  });
}

/**
 * The log's files once `added` have come to the entries `before`, in the order in which they are to be put in place. Tiles never
 * change, so those of the sizes before stay as they are; once the checkpoint is there, readers believe what stands before it. The entries
 * for people come after it.
 */
export async function logFiles(
  before: readonly LogEntry[],
  added: readonly LogEntry[],
  { laCode }: Council,
  { encode, sha256, signing }: LogMeans,
): Promise<(readonly [path: string, bytes: Uint8Array])[]> {
  const entries = [...before, ...added];
  const lines = entries.map((entry) => encode(entryLine(entry)));
  const leaves = await Promise.all(lines.map((line) => leafHash(line, sha256)));
  const there = new Set(tilePaths(before.length));
  const tiles = [...(await hashTiles(leaves, sha256)), ...entryTiles(lines)].filter(
    ([path]) => !there.has(path),
  );
  const key = await verifierKey(originOf(laCode), signing.publicKey, { encode, sha256 });
  const head = { origin: key.name, size: leaves.length, root: await rootOf(leaves, sha256) };
  const checkpoint = await signedNote(checkpointText(head), key, { encode, sign: signing.sign });
  return [
    ...tiles.map(([path, bytes]) => [`${LOG_FOLDER}/${path}`, bytes] as const),
    ...(before.length === 0 ? [[KEY_FILE, encode(keyFile(key))] as const] : []),
    [CHECKPOINT_FILE, encode(noteFile(checkpoint))],
    [LOG_FILE, encode(logFile(entries))],
  ];
}

function laterOf(month: Month | undefined, other: Month | undefined): Month | undefined {
  if (month === undefined || other === undefined) return month ?? other;
  return other > month ? other : month;
}
