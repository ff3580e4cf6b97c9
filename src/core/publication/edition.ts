import type { Release } from "../release.ts";
import { manifestOf } from "../releases/manifest.ts";
import { MANIFEST_FILE, RELEASES_FILE } from "../releases/paths.ts";
import { bytesOf, type Writing } from "../tables/bytes.ts";
import { releaseRecords } from "../tables/releases.ts";
import type { Csv } from "../tables/table.ts";
import { logEntries, logFiles, type Signing } from "./built/log.ts";
import { figureFiles } from "./built/figures.ts";
import type { BuiltFile } from "./built/file.ts";
import { findingsFile } from "./built/findings.ts";
import { changedReferenceFiles } from "./built/reference.ts";
import { revisionFiles } from "./built/revisions.ts";
import { signalFiles } from "./built/signals.ts";
import type { Prepared } from "./prepared.ts";

/** What is passed in from outside core: how rows and texts become bytes, bytes a hash (SHA-256, 64 hexadecimal digits), and the log's checkpoint a signature. */
export type Means = Csv & Writing & Signing & { readonly sha256: (bytes: Uint8Array) => Promise<string> };

export type EditionChange = {
  /** New and changed files by path; the checkpoint, by which readers believe the others, is the last. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Paths of published files that are to be deleted. */
  readonly gone: readonly string[];
  /** The newest release once these files are in place. */
  readonly release: Release | undefined;
};

/** The files of a prepared release that are new or changed, with the new lists of releases and of hashes, and the log. */
export async function buildEdition(prepared: Prepared, means: Means): Promise<EditionChange> {
  const { published, gone } = prepared;
  const hashes = new Map([...published.hashes].filter(([path]) => !gone.includes(path)));
  const files = new Map<string, Uint8Array>();
  for (const [path, content] of filesOf(prepared, means)) {
    const bytes = bytesOf(content, means);
    const hash = await means.sha256(bytes);
    if (hashes.get(path) !== hash) files.set(path, bytes); // a file made anew may be the same as before
    hashes.set(path, hash);
  }
  const manifest = bytesOf(manifestOf(hashes), means);
  const hash = await means.sha256(manifest);
  const releases = [...published.releases, ...prepared.releases.map((each): Release => ({ ...each, hash }))];
  const list = bytesOf(releaseRecords(releases), means);
  const log = await logFiles(
    published.log,
    logEntries(prepared, hash),
    prepared.after.reference.council,
    means,
  );
  return {
    files: new Map([...files, [MANIFEST_FILE, manifest], [RELEASES_FILE, list], ...log]),
    gone,
    release: releases.at(-1),
  };
}

/** Every file that the release makes anew. To publish another format, add a line here. */
function filesOf(prepared: Prepared, csv: Csv): BuiltFile[] {
  const { published, reference, fresh, after } = prepared;
  const files: BuiltFile[] = [
    ...changedReferenceFiles(reference, published.texts, csv),
    ...figureFiles(fresh, after),
    ...signalFiles(after),
    findingsFile(after),
  ];
  return [
    ...files,
    ...revisionFiles(
      files.map(([path]) => path),
      prepared,
      csv,
    ),
  ];
}
