/*
 * Where an edition says what it consists of. Apart from the readers of these files: what every page runs first asks for the
 * list of releases without taking it apart, and would otherwise carry them all.
 */

/** The list of releases (`tables/releases.ts`). */
export const RELEASES_FILE = "releases/releases.csv";

/** The hash of every file of the newest release but other areas' figures (`manifest.ts`). */
export const MANIFEST_FILE = "releases/SHA256SUMS";
