import type { Revision } from "../dataset/dataset.ts";
import type { Issue } from "../issue.ts";
import type { Month } from "../period.ts";
import { fileOf } from "../plausibility/doubts.ts";
import { releaseRecords, RELEASES_FILE, type Release } from "../releases/list.ts";
import { manifestOf } from "../releases/manifest.ts";
import type { Reason } from "../releases/reason.ts";
import type { MonthlyReturn } from "../returns/validate.ts";
import type { Csv, PublishedFile } from "./files.ts";
import { MANIFEST_FILE, type Published } from "./published.ts";
import {
  changedFigures,
  changedReference,
  figureRevisionRecords,
  REVISED_REFERENCE_FILES,
  revisionRecords,
  REVISIONS_FILE,
  revisionsFileOf,
} from "./revisions.ts";

/** SHA-256 of a text's UTF-8 bytes, as 64 hexadecimal digits. */
export type Sha256 = (text: string) => Promise<string>;

/** What an officer says beside the files. */
export type Answers = {
  /** Whether published months may be restated. */
  readonly revise: boolean;
  /** Why something published is to be changed. */
  readonly reason: Reason | undefined;
  /** An answer to figures that look like a slip; without it, they hold the release. */
  readonly confirm: Reason | undefined;
};

export type Edition = {
  /** New and changed files by path: empty where nothing would change. */
  readonly files: ReadonlyMap<string, string>;
  /** The newest release once these files are in place; undefined where there is none. */
  readonly release: Release | undefined;
};

/** A release before its list of files is hashed. */
type Unhashed = Omit<Release, "hash">;

/** What a request does to what is published. */
export type Made = {
  readonly files: ReadonlyMap<string, string>;
  readonly gone: readonly string[];
  readonly fresh: readonly MonthlyReturn[];
  readonly revisions: readonly Revision[];
  /** The questions that were answered. */
  readonly doubts: readonly Issue[];
};

/** Files as an edition: with what they revise, the list of releases, the hash of every file, and the newest release. */
export async function inEdition(
  made: Made,
  published: Published,
  answers: Answers & { readonly now: Date },
  csv: Csv,
  sha256: Sha256,
): Promise<Edition> {
  const unhashed = releasesMade(made, published.releases.length, answers);
  const hashes = new Map([...published.hashes].filter(([path]) => !made.gone.includes(path)));
  const files = new Map<string, string>();
  for (const [path, text] of [...made.files, ...revisionFiles(made, published, unhashed, csv)]) {
    const hash = await sha256(text);
    if (hashes.get(path) !== hash) files.set(path, text); // what follows from a change may well be as it was
    hashes.set(path, hash);
  }
  const manifest = manifestOf(hashes);
  const hash = await sha256(manifest);
  const releases = [...published.releases, ...unhashed.map((each): Release => ({ ...each, hash }))];
  const list = csv.write(releaseRecords(releases));
  return {
    files: new Map([...files, [MANIFEST_FILE, manifest], [RELEASES_FILE, list]]),
    release: releases.at(-1),
  };
}

/** One release for each new month, one for all that is restated; one of its own kind for reference files alone. */
function releasesMade(
  { fresh, revisions, doubts }: Made,
  seqBefore: number,
  { now, reason, confirm }: Answers & { readonly now: Date },
): Unhashed[] {
  const restated = [...new Set(revisions.map(({ period }) => period))].sort();
  const newMonths = fresh.map(({ period }) => period).filter((period) => !restated.includes(period));
  const newest = restated.at(-1);
  const confirmedIn = (months: readonly Month[]) =>
    doubts.some(({ file }) => months.some((month) => file === fileOf(month))) ? confirm : undefined;
  const time = `${now.toISOString().slice(0, 19)}Z`;
  const kinds: Omit<Unhashed, "seq" | "time">[] = [
    ...newMonths.map((period) => ({
      period,
      kind: "return" as const,
      reason: newest === undefined ? reason : undefined,
      confirmed: confirmedIn([period]),
    })),
    ...(newest === undefined
      ? []
      : [{ period: newest, kind: "revision" as const, reason, confirmed: confirmedIn(restated) }]),
  ];
  const alone = { period: undefined, kind: "reference" as const, reason, confirmed: undefined };
  return (kinds.length > 0 ? kinds : [alone]).map((each, index) => ({
    ...each,
    seq: seqBefore + index + 1,
    time,
  }));
}

/**
 * `revisions.csv`, where anything that was public is another now, and its figures by indicator. Once a figure has been
 * restated there is a file for every indicator, so that none has to be asked for that is not there.
 */
function revisionFiles(
  { files, gone, revisions }: Made,
  { texts, hashes, releases: before }: Published,
  unhashed: readonly Unhashed[],
  csv: Csv,
): PublishedFile[] {
  const cause = unhashed.at(-1);
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
