import type { Council } from "../council.ts";
import { datasetOf, type Dataset } from "../dataset/dataset.ts";
import type { Issue } from "../issue.ts";
import type { Month } from "../period.ts";
import { REFERENCE_FILES, type Reference } from "../reference/reference.ts";
import type { Release } from "../release.ts";
import { readLogFile, type LogEntry } from "../releases/log/entry.ts";
import { isLogOf } from "../releases/log/listed.ts";
import { readManifest } from "../releases/manifest.ts";
import { EDITION_LIST, LOG_FILE, MANIFEST_FILE, releaseFile, RELEASES_FILE } from "../releases/paths.ts";
import { laCodesIn, OBSERVATIONS_FILE, readObservations, type LaCodeOf } from "../tables/observations.ts";
import { readReleases } from "../tables/releases.ts";
import { REVISIONS_FILE } from "../tables/revisions.ts";
import type { Csv } from "../tables/table.ts";

/** The published files that the next release is worked out from. Their number does not grow with the number of months. */
export const FILES_TO_READ = [
  ...REFERENCE_FILES,
  OBSERVATIONS_FILE,
  REVISIONS_FILE,
  RELEASES_FILE,
  LOG_FILE,
  MANIFEST_FILE,
];

/**
 * The list of files of the edition before the newest: the one more file that a publication is worked out from. `releases` is the
 * text of the list of releases. undefined where there is no edition before.
 */
export function listBefore(releases: string, { read }: Pick<Csv, "read">): string | undefined {
  return listBeforeOf(readReleases(read(releases).table) ?? []);
}

function listBeforeOf(releases: readonly Release[]): string | undefined {
  const hash = [...new Set(releases.map((release) => release.hash))].at(-2);
  return hash === undefined ? undefined : releaseFile(hash, EDITION_LIST);
}

/** Published figures, and the reference files that explain them. */
export type PublicEdition = { readonly dataset: Dataset; readonly reference: Reference };

/** What is public now. */
export type Published = {
  readonly dataset: Dataset;
  readonly releases: readonly Release[];
  /** The code under which each month was published: a council's code may change, and earlier months keep theirs. */
  readonly laCodes: ReadonlyMap<Month, string>;
  /** The entries of the publication log: one for each release. */
  readonly log: readonly LogEntry[];
  /** The hash of every file of the newest edition, by path. */
  readonly hashes: ReadonlyMap<string, string>;
  /** The same of the edition before it; none where there is none, or where its list was not read. */
  readonly hashesBefore: ReadonlyMap<string, string>;
  /** The texts of the files in `FILES_TO_READ` that are there. */
  readonly texts: ReadonlyMap<string, string>;
};

/** The reference files that are published, as texts by name. */
export function publishedReference({ texts }: Published): Map<string, string> {
  return new Map([...texts].filter(([path]) => REFERENCE_FILES.includes(path)));
}

/** The code of a month's rows: the one under which it was published; of a new month the council's own. */
export function laCodeOf({ laCodes }: Pick<Published, "laCodes">, { laCode }: Council): LaCodeOf {
  return (month) => laCodes.get(month) ?? laCode;
}

/**
 * The code under which the log began, which its origin keeps: that of the oldest month, since none is published before it. Of a log
 * that begins: the council's own.
 */
export function firstCodeOf({ laCodes }: Pick<Published, "laCodes">, { laCode }: Council): string {
  const oldest = [...laCodes.keys()].sort()[0];
  return (oldest && laCodes.get(oldest)) ?? laCode;
}

export type PublishedRead = { readonly published: Published | undefined; readonly issues: readonly Issue[] };

/** Reads published texts by path. A folder without them means that nothing is published yet; a damaged one is an issue. */
export function readPublishedFiles(
  texts: ReadonlyMap<string, string>,
  csv: Pick<Csv, "read">,
): PublishedRead {
  const [observationsText, releasesText] = [texts.get(OBSERVATIONS_FILE), texts.get(RELEASES_FILE)];
  const rows = observationsText === undefined ? undefined : csv.read(observationsText).table;
  const observations = rows === undefined ? [] : readObservations(rows);
  const releases = releasesText === undefined ? [] : readReleases(csv.read(releasesText).table);
  if (observations === undefined) return unreadable(OBSERVATIONS_FILE);
  if (releases === undefined) return unreadable(RELEASES_FILE);
  if ((observations.length === 0) !== (releases.length === 0)) {
    return unreadable(releases.length === 0 ? RELEASES_FILE : OBSERVATIONS_FILE);
  }
  const log = readLogFile(texts.get(LOG_FILE) ?? "");
  if (log === undefined || !isLogOf(log, releases)) return unreadable(LOG_FILE);
  const hashes = readManifest(texts.get(MANIFEST_FILE) ?? "");
  if (hashes === undefined || (hashes.size === 0) !== (releases.length === 0))
    return unreadable(MANIFEST_FILE);
  const before = listBeforeOf(releases);
  const hashesBefore = readManifest(texts.get(before ?? "") ?? "");
  if (hashesBefore === undefined) return unreadable(MANIFEST_FILE);
  const lists = { releases, laCodes: laCodesIn(rows ?? []), log, hashes, hashesBefore };
  return { published: { dataset: datasetOf(observations), ...lists, texts }, issues: [] };
}

function unreadable(file: string): PublishedRead {
  return { published: undefined, issues: [{ code: "published-unreadable", file }] };
}
