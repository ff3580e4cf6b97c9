import type { LogEntry } from "./log/entry.ts";
import { readManifest } from "./manifest.ts";
import { isObject, objectFile } from "./objects.ts";
import { EDITION_LIST, OWN_LIST, releaseFile } from "./paths.ts";
import { inBatches, type PublishedFolder, type RecordFault, type RecordMeans } from "./folder.ts";
import { readTombstones, TOMBSTONE_FILE } from "./tombstones.ts";

/** What the lists of a record's releases name, all of them read. */
export type ListsRead = {
  readonly entries: readonly LogEntry[];
  /** The files of the releases' folders, with the hash of each: their lists too. */
  readonly own: ReadonlyMap<string, string>;
  /** Everything that any release brought, under its hash: all of it stays. */
  readonly brought: ReadonlySet<string>;
  /** The editions whose list is there, by the hash of the release, oldest first: the hash of every file by its plain name. */
  readonly editionOf: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Those among the newest two: all that they name is there. */
  readonly kept: readonly ReadonlyMap<string, string>[];
  /** The lists that tombstones name. */
  readonly gone: ReadonlySet<string>;
  /** The newest edition; undefined where its list cannot be believed. */
  readonly newest: ReadonlyMap<string, string> | undefined;
  readonly faults: readonly RecordFault[];
};

/** Reads the lists that the entries of a log name. One that is gone must have a tombstone in a later release. */
export async function readLists(
  { read }: PublishedFolder,
  entries: readonly LogEntry[],
  { decode, sha256 }: RecordMeans,
): Promise<ListsRead> {
  const hashes = [...new Set(entries.flatMap(({ hash }) => hash ?? []))];
  const faults: RecordFault[] = [];
  const own = new Map<string, string>();
  const brought = new Set<string>();
  const editions: (readonly [hash: string, edition: ReadonlyMap<string, string>])[] = [];
  const kept: ReadonlyMap<string, string>[] = [];
  const gone = new Set<string>();
  let newest: ReadonlyMap<string, string> | undefined;

  /** The list in a file that has this hash; undefined with a fault where it is none of those that are gone. */
  async function listIn(file: string, hash: string) {
    if (gone.has(file)) return undefined;
    own.set(file, hash);
    const bytes = await read(file);
    const isIt = bytes !== undefined && (await sha256(bytes)) === hash;
    const list = isIt ? readManifest(decode(bytes) ?? "") : undefined;
    if (list === undefined) faults.push({ file, fault: bytes === undefined ? "missing" : "altered" });
    return list;
  }

  await inBatches(
    hashes.flatMap((hash) => [OWN_LIST, EDITION_LIST].map((name) => releaseFile(hash, name))),
    read,
  );
  // From the newest, since a tombstone stands in a later release than what it is for.
  for (const hash of hashes.toReversed()) {
    const list = await listIn(releaseFile(hash, OWN_LIST), hash);
    for (const [path, its] of list ?? []) {
      const file = fileNamed(path, hash);
      if (file.isOfTheEdition) brought.add(isObject(file.path) ? file.path : objectFile(its, path));
      else own.set(file.path, its);
      const tombstone = file.path.endsWith(`/${TOMBSTONE_FILE}`) ? await read(file.path) : undefined;
      if (tombstone) for (const each of readTombstones(decode(tombstone) ?? "").lists) gone.add(each);
    }
    const editionList = releaseFile(hash, EDITION_LIST);
    const editionHash = list?.get(EDITION_LIST);
    const edition = editionHash === undefined ? undefined : await listIn(editionList, editionHash);
    if (edition === undefined) continue;
    editions.unshift([hash, edition]);
    if (hashes.slice(-2).includes(hash)) kept.unshift(edition);
    if (hash === hashes.at(-1)) newest = edition;
  }
  for (const file of gone) {
    own.delete(file);
    if ((await read(file)) !== undefined) faults.push({ file, fault: "withdrawn" });
  }
  return { entries, own, brought, editionOf: new Map(editions), kept, gone, newest, faults };
}

/** The file that a line of a release's own list names: one of the edition, or one of a release's folder. */
function fileNamed(path: string, hash: string): { readonly path: string; readonly isOfTheEdition: boolean } {
  if (path.startsWith(OF_THE_EDITION))
    return { path: path.slice(OF_THE_EDITION.length), isOfTheEdition: true };
  const isElsewhere = path.startsWith(BESIDE);
  return {
    path: isElsewhere ? `releases/${path.slice(BESIDE.length)}` : releaseFile(hash, path),
    isOfTheEdition: false,
  };
}

/** How a release's own list begins the path of a file of the edition, and of one of another release's folder. */
export const OF_THE_EDITION = "../../";
export const BESIDE = "../";
