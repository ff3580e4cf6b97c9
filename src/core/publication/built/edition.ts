import { manifestOf } from "../../releases/manifest.ts";
import { MANIFEST_FILE, RELEASES_FILE } from "../../releases/paths.ts";
import type { Release } from "../../release.ts";
import { releaseRecords } from "../../tables/releases.ts";
import { changedReferenceFiles, dataFiles, type Csv, type PublishedFile } from "../files.ts";
import { findingsFile } from "./findings.ts";
import type { Prepared } from "../prepared.ts";
import {
  changedFigures,
  changedReference,
  figureRevisionRecords,
  REVISED_REFERENCE_FILES,
  revisionRecords,
  REVISIONS_FILE,
  revisionsFileOf,
} from "./revisions.ts";
import { signalFiles } from "./signals.ts";

/** SHA-256 of a text's UTF-8 bytes, as 64 hexadecimal digits. */
export type Sha256 = (text: string) => Promise<string>;

export type Edition = {
  /** New and changed files by path. */
  readonly files: ReadonlyMap<string, string>;
  /** Published files that are to be taken away. */
  readonly gone: readonly string[];
  /** The newest release once these files are in place. */
  readonly release: Release | undefined;
};

/** The files of a release that is prepared: with what they revise, the list of releases, and the hash of every file. */
export async function buildEdition(prepared: Prepared, csv: Csv, sha256: Sha256): Promise<Edition> {
  const { published, gone } = prepared;
  const hashes = new Map([...published.hashes].filter(([path]) => !gone.includes(path)));
  const files = new Map<string, string>();
  for (const [path, text] of filesOf(prepared, csv)) {
    const hash = await sha256(text);
    if (hashes.get(path) !== hash) files.set(path, text); // what follows from a change may well be as it was
    hashes.set(path, hash);
  }
  const manifest = manifestOf(hashes);
  const hash = await sha256(manifest);
  const releases = [...published.releases, ...prepared.releases.map((each): Release => ({ ...each, hash }))];
  const list = csv.write(releaseRecords(releases));
  return {
    files: new Map([...files, [MANIFEST_FILE, manifest], [RELEASES_FILE, list]]),
    gone,
    release: releases.at(-1),
  };
}

function filesOf(prepared: Prepared, csv: Csv): PublishedFile[] {
  const { published, reference, fresh, after } = prepared;
  const files = new Map([
    ...changedReferenceFiles(reference, published.texts, csv),
    ...dataFiles(fresh, after, csv),
    ...signalFiles(after, csv),
    findingsFile(after, csv),
  ]);
  return [...files, ...revisionFiles(files, prepared, csv)];
}

/**
 * `revisions.csv`, where anything that was public is another now, and its figures by indicator. Once a figure has been
 * restated there is a file for every indicator, so that none has to be asked for that is not there.
 */
function revisionFiles(
  files: ReadonlyMap<string, string>,
  { gone, revisions, releases, published: { texts, hashes, releases: before } }: Prepared,
  csv: Csv,
): PublishedFile[] {
  const cause = releases.at(-1);
  if (cause === undefined || before.length === 0) return [];
  const tableOf = (text = "") => csv.read(text).table;
  const changes = [
    ...changedFigures(revisions),
    ...REVISED_REFERENCE_FILES.filter((file) => files.has(file) || gone.includes(file)).flatMap((file) =>
      changedReference(file, tableOf(texts.get(file)), tableOf(files.get(file))),
    ),
  ];
  if (changes.length === 0) return [];
  const records = revisionRecords(tableOf(texts.get(REVISIONS_FILE)), changes, cause);
  const restated = new Set(revisions.map(({ indicator }) => indicator));
  const ids = restated.size === 0 ? [] : indicatorsIn([...hashes.keys(), ...files.keys()]);
  return [
    [REVISIONS_FILE, csv.write(records)],
    ...ids
      .filter((id) => restated.has(id) || !hashes.has(revisionsFileOf(id)))
      .map((id): PublishedFile => [revisionsFileOf(id), csv.write(figureRevisionRecords(records, id))]),
  ];
}

/** The indicators that have a series among these paths. */
function indicatorsIn(paths: readonly string[]): string[] {
  return [...new Set(paths.flatMap((path) => /^series\/(.+)\.csv$/.exec(path)?.[1] ?? []))];
}
