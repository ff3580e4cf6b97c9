import type { Witness } from "../council.ts";
import type { Release } from "../release.ts";
import { manifestOf } from "../releases/manifest.ts";
import { isObject, objectFile } from "../releases/objects.ts";
import { MANIFEST_FILE, NEXT_KEY, OWN_LIST, releaseFile, RELEASES_FILE } from "../releases/paths.ts";
import { OF_THE_EDITION } from "../releases/recordLists.ts";
import { witnessFile } from "../releases/witnessed.ts";
import { bytesOf, type Writing } from "../tables/bytes.ts";
import { releaseRecords } from "../tables/releases.ts";
import type { Csv } from "../tables/table.ts";
import { announcedKey, logEntries, logFiles, type Signing } from "./built/log.ts";
import { isBrought } from "./built/brought.ts";
import { figureFiles } from "./built/figures.ts";
import type { BuiltFile } from "./built/file.ts";
import { findingsFile } from "./built/findings.ts";
import { ownFiles, type Provenance } from "./built/ownFiles.ts";
import { purgedOf } from "./built/purged.ts";
import { changedReferenceFiles } from "./built/reference.ts";
import { revisionFiles } from "./built/revisions.ts";
import { signalFiles } from "./built/signals.ts";
import { yearsFile } from "./built/years.ts";
import type { Prepared } from "./prepared.ts";
import { firstCodeOf } from "./published.ts";

/**
 * What is passed in from outside core: how rows and texts become bytes, bytes a hash (SHA-256, 64 hexadecimal digits), the log's
 * checkpoint a signature, and 32 random bytes, by the word of what they are for.
 */
export type Means = Csv &
  Writing &
  Signing & {
    readonly sha256: (bytes: Uint8Array) => Promise<string>;
    readonly random: (what: string) => Uint8Array;
  };

export type EditionChange = {
  /**
   * New and changed files by path, in the order in which they are to be put in place: first those that never change (each content
   * under its hash, the release's folder, the tiles of the log), then the checkpoint, which makes them public, then the plain names.
   */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Paths of published files that are to be deleted with this publication. */
  readonly gone: readonly string[];
  /** Paths of those that are to be deleted once another comes: pages of the edition before may still load them. */
  readonly later: readonly string[];
  /** The newest release once these files are in place. */
  readonly release: Release | undefined;
};

/** What is known beside what was prepared. */
export type EditionContext = {
  readonly provenance: Provenance;
  /** Files that stand in the published folder and in no list yet, such as other areas' figures, by path. */
  readonly others: ReadonlyMap<string, Uint8Array>;
  /** The texts of the lists and tombstones of all releases, by path: needed where something is hidden that was shown. */
  readonly lists: ReadonlyMap<string, string>;
  /** The paths of lists that are not what they were. */
  readonly spoilt?: ReadonlySet<string> | undefined;
};

type Made = { readonly bytes: Uint8Array; readonly hash: string };

/** The files of a prepared release that are new or changed, each also under its hash; the release's own folder, the lists and the log. */
export async function buildEdition(
  prepared: Prepared,
  means: Means,
  { provenance, others, lists, spoilt }: EditionContext,
): Promise<EditionChange> {
  const { published, gone } = prepared;
  const changed = new Map<string, Made>();
  for (const [path, content] of [...filesOf(prepared, means), ...others]) {
    const made = await madeOf(content, means);
    if (published.hashes.get(path) !== made.hash) changed.set(path, made); // a file made anew may be the same as before
  }
  const salt = await madeOf(means.random("edition"), means);
  const saltFile = objectFile(salt.hash, ".salt");
  const kept = [...published.hashes].filter(([path]) => !gone.includes(path) && !isObject(path));
  const hashes = new Map([...kept, ...hashesOf(changed), [saltFile, salt.hash]]);
  const edition = manifestOf(hashes);

  const earlier = [...new Set(published.releases.map((each) => each.hash))];
  const purged = purgedOf(prepared.purged, earlier, lists, hashes, spoilt);
  const own = new Map<string, Made>();
  for (const [name, content] of ownFiles(prepared, provenance, purged, edition, means.random("release")))
    own.set(name, await madeOf(content, means));
  const laCode = firstCodeOf(published, prepared.after.reference.council);
  const announcement = await announcedKey(laCode, means);
  if (announcement !== undefined) own.set(NEXT_KEY, await madeOf(means.encode(announcement), means));
  const brought = [...hashesOf(changed)].filter(([path]) => isBrought(path));
  const named = brought.map(([path, hash]) => [`${OF_THE_EDITION}${path}`, hash] as const);
  const ownList = await madeOf(
    manifestOf(new Map([...named, ...purged.broughtAgain, ...hashesOf(own)])),
    means,
  );
  const { hash } = ownList;

  const releases = [...published.releases, ...prepared.releases.map((each): Release => ({ ...each, hash }))];
  const log = await logFiles(published.log, logEntries(prepared, hash), laCode, means);
  const objects = [...changed].map(([path, made]) => [objectFile(made.hash, path), made.bytes] as const);
  return {
    files: new Map([
      ...objects,
      [saltFile, salt.bytes],
      ...[...own, [OWN_LIST, ownList] as const].map(
        ([name, { bytes }]) => [releaseFile(hash, name), bytes] as const,
      ),
      ...log,
      ...[...changed].map(([path, { bytes }]) => [path, bytes] as const),
      [MANIFEST_FILE, bytesOf(edition, means)],
      [RELEASES_FILE, bytesOf(releaseRecords(releases), means)],
    ]),
    gone: [...new Set([...gone, ...purged.gone, ...witnessesGone(prepared)])],
    later: unneeded(published, hashes),
    release: releases.at(-1),
  };
}

/** The notes of witnesses that the council names no longer. One that was never there is gone already. */
function witnessesGone({ referenceBefore, after }: Prepared): readonly string[] {
  const filesOfThose = (witnesses: readonly Witness[] = []) =>
    witnesses.flatMap(({ key }) => witnessFile(key) ?? []);
  const named = filesOfThose(after.reference.council.witnesses);
  return filesOfThose(referenceBefore.reference?.council.witnesses).filter((path) => !named.includes(path));
}

/** The objects that only the edition before the newest has, of what can be made again: two editions are kept whole. */
function unneeded(
  { hashesBefore, hashes }: Prepared["published"],
  next: ReadonlyMap<string, string>,
): readonly string[] {
  const needed = new Set([...hashes, ...next].map(([path, hash]) => objectFile(hash, path)));
  return [...hashesBefore]
    .filter(([path]) => !isBrought(path) && !isObject(path))
    .map(([path, hash]) => objectFile(hash, path))
    .filter((path) => !needed.has(path));
}

/**
 * The public files that a prepared release changes, by path, as they would be if it were published at a time (an ISO instant in UTC): whatever
 * follows from what was given alone. Nothing of it is drawn, hashed into a list or signed, so it is the same whoever works it out.
 */
export async function foreseenFiles(
  prepared: Prepared,
  time: string,
  means: Csv & Writing & Pick<Means, "sha256">,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const releases = prepared.releases.map((each) => ({ ...each, time }));
  const foreseen = new Map<string, Uint8Array>();
  for (const [path, content] of filesOf({ ...prepared, releases }, means)) {
    const { bytes, hash } = await madeOf(content, means);
    if (prepared.published.hashes.get(path) !== hash) foreseen.set(path, bytes);
  }
  return foreseen;
}

async function madeOf(content: BuiltFile[1], means: Writing & Pick<Means, "sha256">): Promise<Made> {
  const bytes = bytesOf(content, means);
  return { bytes, hash: await means.sha256(bytes) };
}

function hashesOf(files: ReadonlyMap<string, Made>): ReadonlyMap<string, string> {
  return new Map([...files].map(([path, { hash }]) => [path, hash]));
}

/** Every file that the release makes anew. To publish another format, add a line here. */
function filesOf(prepared: Prepared, csv: Csv): BuiltFile[] {
  const { published, reference, fresh, after } = prepared;
  const files: BuiltFile[] = [
    ...changedReferenceFiles(reference, published.texts, csv),
    ...figureFiles(fresh, after, published),
    ...signalFiles(after),
    findingsFile(after),
    yearsFile(after),
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
