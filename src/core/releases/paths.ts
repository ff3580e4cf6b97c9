/*
 * The paths of the files that list an edition's files. They are not in the modules that read these files, because the script
 * that every page runs first needs only the paths, and would otherwise load the readers.
 */

/** The list of releases (`tables/releases.ts`). */
export const RELEASES_FILE = "releases/releases.csv";

/** The entries of the publication log for people (`log/entry.ts`). */
export const LOG_FILE = "releases/log.txt";

/** How many entries the log has and their root, signed (`log/checkpoint.ts`). */
export const CHECKPOINT_FILE = "releases/checkpoint";

/** The public key of the log (`log/verifierKey.ts`). */
export const KEY_FILE = "releases/key.pub";

/** The checkpoint with which the key changed, signed by the new key; `seq` is its entry. */
export function rotationFile(seq: number): string {
  return `releases/keys/${seq}`;
}

/** What the paths of the notes of witnesses begin with (`witnessed.ts`). */
export const WITNESSES_FOLDER = "releases/witnesses/";

/** What the paths of the log's tiles stand below (`log/tiles.ts`). */
export const LOG_FOLDER = "releases";

/** The hash of every file of the newest edition (`manifest.ts`): the plain name of the list in its release's folder. */
export const MANIFEST_FILE = "releases/SHA256SUMS";

/** Where a file of a release's own folder stands, such as `OWN_LIST`. `hash` is that of its own list. */
export function releaseFile(hash: string, name: string): string {
  return `releases/${hash}/${name}`;
}

/** What a release brought, and the files of its folder, with their hashes. Paths begin at its folder. */
export const OWN_LIST = "SHA256SUMS";

/** The next key of the log, signed by the one before it: in the folder of the first release, and of each that changed the key. */
export const NEXT_KEY = "next-key";

/** Every file of a release's edition with its hash. Paths begin at the published folder. */
export const EDITION_LIST = "edition/SHA256SUMS";
