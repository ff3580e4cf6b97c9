/*
 * The paths of the files that list an edition's files. They are not in the modules that read these files, because the script
 * that every page runs first needs only the paths, and would otherwise load the readers.
 */

/** The list of releases (`tables/releases.ts`). */
export const RELEASES_FILE = "releases/releases.csv";

/** The hash of every file of the newest release except other areas' figures (`manifest.ts`). */
export const MANIFEST_FILE = "releases/SHA256SUMS";
