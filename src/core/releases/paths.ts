/*
 * Where an edition says what it consists of. Apart from the readers of these files: what every page runs first asks for the
 * list of releases without taking it apart, and would otherwise carry them all.
 */

/** The list of releases (`tables/releases.ts`). */
export const RELEASES_FILE = "releases/releases.csv";

/** The entries of the publication log for people (`log/entry.ts`). */
export const LOG_FILE = "releases/log.txt";

/** How many entries the log has and their root, signed (`log/checkpoint.ts`). */
export const CHECKPOINT_FILE = "releases/checkpoint";

/** The public key of the log (`log/verifierKey.ts`). */
export const KEY_FILE = "releases/key.pub";

/** What the paths of the log's tiles stand below (`log/tiles.ts`). */
export const LOG_FOLDER = "releases";

/** The hash of every file of the newest release but other areas' figures (`manifest.ts`). */
export const MANIFEST_FILE = "releases/SHA256SUMS";
