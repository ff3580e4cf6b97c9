import { readReason } from "../reason.ts";
import type { Release } from "../release.ts";
import { bytesOf } from "../tables/bytes.ts";
import { releaseRecords } from "../tables/releases.ts";
import { entryLine, logFile, type LogEntry } from "./log/entry.ts";
import { leafHash } from "./log/tree.ts";
import { manifestOf } from "./manifest.ts";
import { isObject, objectFile } from "./objects.ts";
import {
  CHECKPOINT_FILE,
  KEY_FILE,
  LOG_FILE,
  LOG_FOLDER,
  MANIFEST_FILE,
  releaseFile,
  rotationFile,
  RELEASES_FILE,
} from "./paths.ts";
import {
  inBatches,
  isBuiltBeside,
  isExpected,
  nearest,
  type PublishedFolder,
  type RecordFault,
  type RecordMeans,
} from "./folder.ts";
import type { ListsRead } from "./recordLists.ts";
import { rotationsIn } from "./recordKeys.ts";
import { confirmedIn, RELEASE_JSON } from "./releaseJson.ts";
import { seenByWitness, witnessFile, type WitnessStanding } from "./witnessed.ts";

const COUNCIL_FILE = "council.json";

export type FilesRead = {
  readonly faults: readonly RecordFault[];
  readonly mendable: ReadonlyMap<string, Uint8Array>;
  /** The council's code in the newest edition; undefined where it cannot be read. */
  readonly laCode: string | undefined;
  /** The witnesses that the newest edition names, and when each last saw the log. */
  readonly witnesses: readonly WitnessStanding[];
};

/**
 * Whether each file that the lists name is there as its hash says, under its hash and under its plain name, the lists for people are
 * what the log says, and there is no other file but the notes of its witnesses. `origin` is that of the log.
 */
export async function fileFaults(
  { paths, read }: PublishedFolder,
  lists: ListsRead,
  origin: string,
  means: RecordMeans,
): Promise<FilesRead> {
  const { own, brought, editionOf, newest = new Map<string, string>() } = lists;
  const faults: RecordFault[] = [];
  const mendable = new Map<string, Uint8Array>();
  /** Whether a file is what its hash says: its bytes, or undefined with a fault. */
  async function held(file: string, hash: string): Promise<Uint8Array | undefined> {
    const bytes = await read(file);
    if (bytes !== undefined && (await means.sha256(bytes)) === hash) return bytes;
    faults.push({ file, fault: bytes === undefined ? "missing" : "altered" });
    return undefined;
  }

  const objects = new Map<string, string>([...brought].map((path) => [path, hashOfObject(path)]));
  for (const edition of lists.kept)
    for (const [path, hash] of edition) objects.set(isObject(path) ? path : objectFile(hash, path), hash);
  await inBatches([...own.keys(), ...objects.keys(), ...newest.keys()], read);
  for (const [file, hash] of own) await held(file, hash);
  const contents = new Map<string, Uint8Array>();
  for (const [file, hash] of objects) {
    const bytes = await held(file, hash);
    if (bytes !== undefined) contents.set(hash, bytes);
  }
  for (const [path, hash] of newest) {
    if (isObject(path)) continue;
    const bytes = await held(path, hash);
    const [object, content] = [objectFile(hash, path), contents.get(hash)];
    if (bytes === undefined && content !== undefined) mendable.set(path, content);
    if (bytes !== undefined && content === undefined) mendable.set(object, bytes);
  }

  const forPeople: readonly (readonly [string, Uint8Array])[] = [
    [LOG_FILE, means.encode(logFile(lists.entries))],
    [MANIFEST_FILE, means.encode(manifestOf(newest))],
    [RELEASES_FILE, bytesOf(releaseRecords(await releasesOf(lists.entries, read, means)), means)],
  ];
  for (const [file, expected] of lists.newest === undefined ? [] : forPeople) {
    const bytes = await read(file);
    if (bytes !== undefined && isExpected(bytes, expected)) continue;
    faults.push({ file, fault: bytes === undefined ? "missing" : "altered" });
    mendable.set(file, expected);
  }

  const known = new Set([
    ...[...own.keys(), ...lists.gone, ...objects.keys(), ...newest.keys()],
    ...[...editionOf.values()].flatMap((edition) =>
      [...edition].map(([path, hash]) => objectFile(hash, path)),
    ),
    ...[CHECKPOINT_FILE, KEY_FILE, LOG_FILE, MANIFEST_FILE, RELEASES_FILE],
    ...rotationsIn(lists.entries).map(({ seq }) => rotationFile(seq)),
  ]);
  const council = contents.get(newest.get(COUNCIL_FILE) ?? "");
  const json = council && means.decode(council);
  const log = { origin, leaves: await leavesOf(lists.entries, means) };
  const witnesses: WitnessStanding[] = [];
  for (const { name, key } of means.witnessesIn(json ?? "")) {
    const file = witnessFile(key);
    const bytes = file === undefined ? undefined : await read(file);
    const seen = bytes && (await seenByWitness(means.decode(bytes) ?? "", key, log, means));
    if (file !== undefined && bytes && !seen) faults.push({ file, fault: "not-witnessed" });
    if (file !== undefined) known.add(file);
    witnesses.push({ name, key, seen });
  }
  const others = paths.filter((path) => !known.has(path) && !path.startsWith(`${LOG_FOLDER}/tile/`));
  for (const path of others.filter((each) => !isBuiltBeside(each)))
    faults.push({ file: nearest(path), fault: "unlisted" });
  return { faults, mendable, laCode: council && means.codeIn(json ?? ""), witnesses };
}

function leavesOf(
  entries: readonly LogEntry[],
  { encode, sha256 }: Pick<RecordMeans, "encode" | "sha256">,
): Promise<readonly string[]> {
  return Promise.all(entries.map((entry) => leafHash(encode(entryLine(entry)), sha256)));
}

function hashOfObject(path: string): string {
  return path.slice(path.indexOf("/") + 1, path.lastIndexOf("."));
}

/** The list of releases that a log tells of, with what their folders say was confirmed. */
async function releasesOf(
  entries: readonly LogEntry[],
  read: PublishedFolder["read"],
  { decode }: RecordMeans,
): Promise<Release[]> {
  return Promise.all(
    entries.map(async (entry): Promise<Release> => {
      const { seq, period, hash = "", time, kind, reason } = entry;
      const json = await read(releaseFile(hash, RELEASE_JSON));
      const confirmed = readReason(confirmedIn(decode(json ?? new Uint8Array()) ?? "", seq) ?? "");
      return { seq, period, hash, time, kind, reason, confirmed };
    }),
  );
}
