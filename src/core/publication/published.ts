import { datasetOf, type Dataset } from "../dataset/dataset.ts";
import { readObservations } from "../dataset/observations.ts";
import type { Issue } from "../issue.ts";
import { readManifest } from "../releases/manifest.ts";
import { MANIFEST_FILE, RELEASES_FILE } from "../releases/paths.ts";
import type { Release } from "../release.ts";
import { readReleases } from "../tables/releases.ts";
import { OBSERVATIONS_FILE, REFERENCE_FILES, type Csv } from "./files.ts";
import { REVISIONS_FILE } from "./built/revisions.ts";

/** The published files that the next release is worked out from: one read of these, whatever the number of months. */
export const FILES_TO_READ = [
  ...REFERENCE_FILES,
  OBSERVATIONS_FILE,
  REVISIONS_FILE,
  RELEASES_FILE,
  MANIFEST_FILE,
];

/** What is public now. */
export type Published = {
  readonly dataset: Dataset;
  readonly releases: readonly Release[];
  /** The hash of every file of the newest edition, by path. */
  readonly hashes: ReadonlyMap<string, string>;
  /** The texts of the files in `FILES_TO_READ` that are there. */
  readonly texts: ReadonlyMap<string, string>;
};

export type PublishedRead = { readonly published: Published | undefined; readonly issues: readonly Issue[] };

/** Published texts by path to what they say. A folder without them is an empty beginning; a damaged one is a fault. */
export function readPublishedFiles(texts: ReadonlyMap<string, string>, csv: Csv): PublishedRead {
  const [observationsText, releasesText] = [texts.get(OBSERVATIONS_FILE), texts.get(RELEASES_FILE)];
  const observations =
    observationsText === undefined ? [] : readObservations(csv.read(observationsText).table);
  const releases = releasesText === undefined ? [] : readReleases(csv.read(releasesText).table);
  if (observations === undefined) return unreadable(OBSERVATIONS_FILE);
  if (releases === undefined) return unreadable(RELEASES_FILE);
  if ((observations.length === 0) !== (releases.length === 0)) {
    return unreadable(releases.length === 0 ? RELEASES_FILE : OBSERVATIONS_FILE);
  }
  const hashes = readManifest(texts.get(MANIFEST_FILE) ?? "");
  if (hashes === undefined || (hashes.size === 0) !== (releases.length === 0))
    return unreadable(MANIFEST_FILE);
  return { published: { dataset: datasetOf(observations), releases, hashes, texts }, issues: [] };
}

function unreadable(file: string): PublishedRead {
  return { published: undefined, issues: [{ code: "published-unreadable", file }] };
}
