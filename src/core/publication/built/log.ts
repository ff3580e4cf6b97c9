import { dueDate } from "../../council.ts";
import { monthsAfter, type Month } from "../../period.ts";
import { checkpointText, originOf } from "../../releases/log/checkpoint.ts";
import { entryLine, logFile, type LogEntry } from "../../releases/log/entry.ts";
import { isClosed } from "../../releases/log/listed.ts";
import { noteFile, signedNote, type SignBytes } from "../../releases/log/note.ts";
import { entryTiles, hashTiles, tilePaths } from "../../releases/log/tiles.ts";
import { leafHash, rootOf, type HashOfBytes } from "../../releases/log/tree.ts";
import { nextKeyFile } from "../../releases/log/nextKey.ts";
import { keyFile, verifierKey, type VerifierKey } from "../../releases/log/verifierKey.ts";
import { CHECKPOINT_FILE, KEY_FILE, LOG_FILE, LOG_FOLDER, rotationFile } from "../../releases/paths.ts";
import type { Prepared } from "../prepared.ts";

/** What signs (Ed25519), and the 32 bytes by which anybody checks it. */
export type Signer = { readonly publicKey: Uint8Array; readonly sign: SignBytes };

/** The keys of a publication. */
export type Signing = {
  /** The key of the log. */
  readonly signing: Signer;
  /** The public key that this release announces as the next one: of the first release, and of each that changes the key. */
  readonly nextKey?: Uint8Array | undefined;
  /** The key before, where the key changes and that one signs it too. */
  readonly signingBefore?: Signer | undefined;
};

type LogMeans = Signing & {
  readonly encode: (text: string) => Uint8Array;
  readonly sha256: HashOfBytes;
};

/** The entries that a publication adds to the log: one for each release, which all name the same list of files. */
export function logEntries({ published, after, releases }: Prepared, hash: string): LogEntry[] {
  const known = published.releases.flatMap(({ period }) => period ?? []);
  const isEnded = isClosed([...published.log, ...releases]);
  let newest = known.sort().at(-1);
  return releases.map(({ seq, period, time, kind, reason }) => {
    newest = laterOf(newest, period);
    const nextDue =
      isEnded || newest === undefined ? undefined : dueDate(after.reference.council, monthsAfter(newest, 1));
    return { seq, period, hash, time, kind, reason, nextDue };
  });
}

/**
 * The log's files once `added` have come to the entries `before`, in the order in which they are to be put in place. Tiles never
 * change, so those of the sizes before stay as they are; once the checkpoint is there, readers believe what stands before it. The entries
 * for people come after it. `laCode` is the code under which the log began.
 */
export async function logFiles(
  before: readonly LogEntry[],
  added: readonly LogEntry[],
  laCode: string,
  means: LogMeans,
): Promise<(readonly [path: string, bytes: Uint8Array])[]> {
  const { encode, sha256, signingBefore } = means;
  const entries = [...before, ...added];
  const lines = entries.map((entry) => encode(entryLine(entry)));
  const leaves = await Promise.all(lines.map((line) => leafHash(line, sha256)));
  const there = new Set(tilePaths(before.length));
  const tiles = [...(await hashTiles(leaves, sha256)), ...entryTiles(lines)].filter(
    ([path]) => !there.has(path),
  );
  const key = await keyOfLog(laCode, means);
  const head = { origin: key.name, size: leaves.length, root: await rootOf(leaves, sha256) };
  const signedBy = async (by: VerifierKey, { sign }: Signer) =>
    (await signedNote(checkpointText(head), by, { encode, sign })).signatures;
  const signatures = [
    ...(await signedBy(key, means.signing)),
    ...(signingBefore === undefined
      ? []
      : await signedBy(await verifierKey(key.name, signingBefore.publicKey, means), signingBefore)),
  ];
  const checkpoint = encode(noteFile({ text: checkpointText(head), signatures }));
  const rotations = added.filter(({ kind }) => kind === "key");
  const published = [KEY_FILE, encode(keyFile(key))] as const;
  return [
    ...tiles.map(([path, bytes]) => [`${LOG_FOLDER}/${path}`, bytes] as const),
    ...(before.length === 0 ? [published] : []),
    ...rotations.map(({ seq }) => [rotationFile(seq), checkpoint] as const),
    [CHECKPOINT_FILE, checkpoint],
    [LOG_FILE, encode(logFile(entries))],
    ...(rotations.length > 0 ? [published] : []),
  ];
}

/** The file that announces the next key of the log that began under `laCode`; undefined where this release announces none. */
export async function announcedKey(laCode: string, means: LogMeans): Promise<string | undefined> {
  const { nextKey, signing, encode } = means;
  if (nextKey === undefined) return undefined;
  const key = await keyOfLog(laCode, means);
  const next = await verifierKey(key.name, nextKey, means);
  return nextKeyFile(next, key, { encode, sign: signing.sign });
}

async function keyOfLog(laCode: string, means: LogMeans): Promise<VerifierKey> {
  return verifierKey(originOf(laCode), means.signing.publicKey, means);
}

function laterOf(month: Month | undefined, other: Month | undefined): Month | undefined {
  if (month === undefined || other === undefined) return month ?? other;
  return other > month ? other : month;
}
