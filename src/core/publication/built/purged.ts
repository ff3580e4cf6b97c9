import { readManifest } from "../../releases/manifest.ts";
import { isObject, objectFile } from "../../releases/objects.ts";
import { EDITION_LIST, OWN_LIST, releaseFile } from "../../releases/paths.ts";
import { BESIDE, OF_THE_EDITION } from "../../releases/recordLists.ts";
import { readTombstones, TOMBSTONE_FILE } from "../../releases/tombstones.ts";
import { isBrought } from "./brought.ts";

/** What goes so that nothing which is hidden now can be read, or found by trying, in what was published before. */
export type Purged = {
  /** Paths of files to delete: contents under their hash, lists that name them, and the salts of these lists. */
  readonly gone: readonly string[];
  /** The lists among them: whoever verifies is told that they are missing on purpose. */
  readonly lists: readonly string[];
  /** What a list that goes named besides, with its hash, as the new release's own list names it. */
  readonly broughtAgain: ReadonlyMap<string, string>;
  /** The plain names of the contents among these. */
  readonly names: ReadonlyMap<string, string>;
};

export const NOTHING_PURGED: Purged = { gone: [], lists: [], broughtAgain: new Map(), names: new Map() };

/** The name of a salt in a release's folder. */
export const SALT = "salt";

/**
 * What goes where something in `files` (returns, reference files) was shown and is taken away: every version of these files, and of
 * what was made from them in the editions that had them. A list names a file by a hash, and a file that differs in one small number can be
 * found by trying all of them: so each list that names such a file goes with its salt. `releases` are hashes, oldest first, `texts`
 * are the lists and tombstones that there are, by path, and `next` is the new edition. A list that is not what it was (`spoilt`), or
 * not there, may have named such a file: it counts as one that did.
 */
export function purgedOf(
  files: ReadonlySet<string>,
  releases: readonly string[],
  texts: ReadonlyMap<string, string>,
  next: ReadonlyMap<string, string>,
  spoilt: ReadonlySet<string> = new Set(),
): Purged {
  if (files.size === 0) return NOTHING_PURGED;
  const stays = new Set([...next].map(([path, hash]) => objectFile(hash, path)));
  const readList = (path: string) => readManifest(texts.get(path) ?? "") ?? new Map<string, string>();
  const named = new Map(
    releases.flatMap((release) => [
      ...readTombstones(texts.get(releaseFile(release, TOMBSTONE_FILE)) ?? "").names,
    ]),
  );
  const isTold = (path: string, hash: string) => files.has(path) && !stays.has(objectFile(hash, path));

  const gone = new Set<string>();
  const lists: string[] = [];
  const broughtAgain = new Map<string, string>();
  const names = new Map<string, string>();
  for (const release of releases) {
    const [ownPath, editionPath] = [releaseFile(release, OWN_LIST), releaseFile(release, EDITION_LIST)];
    if (spoilt.has(ownPath)) {
      lists.push(ownPath, editionPath);
      gone.add(releaseFile(release, SALT));
      continue;
    }
    const edition = readList(editionPath);
    if (spoilt.has(editionPath)) lists.push(editionPath);
    const isEditionTold = [...edition].some(([path, hash]) => isTold(path, hash));
    if (isEditionTold) {
      if (!spoilt.has(editionPath)) lists.push(editionPath);
      for (const [path, hash] of edition)
        if (!isBrought(path) || isTold(path, hash)) gone.add(isObject(path) ? path : objectFile(hash, path));
    }
    const own = [...readList(ownPath)].map(([path, hash]) => ({
      path,
      hash,
      file: fileOf(path, hash, named),
    }));
    if (!own.some(({ file, hash }) => file !== undefined && isTold(file.name, hash))) continue;
    lists.push(ownPath);
    gone.add(releaseFile(release, SALT));
    for (const { path, hash, file } of own) {
      if (file === undefined) {
        if (path !== SALT && !(path === EDITION_LIST && (isEditionTold || spoilt.has(editionPath))))
          broughtAgain.set(path.startsWith(BESIDE) ? path : `${BESIDE}${release}/${path}`, hash);
      } else if (isTold(file.name, hash)) gone.add(file.object);
      else {
        broughtAgain.set(`${OF_THE_EDITION}${file.object}`, hash);
        names.set(file.object, file.name);
      }
    }
  }
  const goneNow = [...gone].filter((path) => !stays.has(path));
  return { gone: [...goneNow, ...lists], lists, broughtAgain, names };
}

/** The published file that a line of a release's own list names, under its hash and by its plain name; undefined for one of a release's folder. */
function fileOf(path: string, hash: string, named: ReadonlyMap<string, string>) {
  if (!path.startsWith(OF_THE_EDITION)) return undefined;
  const plain = path.slice(OF_THE_EDITION.length);
  return isObject(plain)
    ? { object: plain, name: named.get(plain) ?? plain }
    : { object: objectFile(hash, plain), name: plain };
}
