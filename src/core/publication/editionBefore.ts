import { datasetOf } from "../dataset/dataset.ts";
import type { Observation } from "../observation.ts";
import type { Month } from "../period.ts";
import { COUNCIL_FILE, readPublishedCouncil } from "../reference/publishedCouncil.ts";
import { REFERENCE_FILES } from "../reference/reference.ts";
import { logFile, type LogEntry } from "../releases/log/entry.ts";
import { readManifest } from "../releases/manifest.ts";
import { objectFile } from "../releases/objects.ts";
import { EDITION_LIST, LOG_FILE, MANIFEST_FILE, releaseFile, RELEASES_FILE } from "../releases/paths.ts";
import { OBSERVATIONS_FILE, observationRecords, readObservations } from "../tables/observations.ts";
import { readReleases, releaseRecords } from "../tables/releases.ts";
import { monthOfReturn } from "../tables/returns.ts";
import { readRevisionLines, revisionRecords, REVISIONS_FILE } from "../tables/revisions.ts";
import type { Csv } from "../tables/table.ts";

/** Reads the text of a published file by its path; undefined where there is none. */
export type ReadPublished = (path: string) => Promise<string | undefined>;

/** What a release was worked out from, of what is still published. */
export type BeforeRelease = {
  /** Its edition's list: the hash of every file by path. */
  readonly list: ReadonlyMap<string, string>;
  /** The reference files that it was published with, as texts by name. */
  readonly reference: ReadonlyMap<string, string>;
  /** The returns of other months that it brought, as the public sees them, by month. */
  readonly beside: ReadonlyMap<Month, string>;
  /** What was published before it, as texts by path (`FILES_TO_READ`); with `beside` as if these months had been published first. */
  readonly published: (isBesideFirst: boolean) => Promise<ReadonlyMap<string, string>>;
  /** Whether anything was. */
  readonly isFirst: boolean;
};

/**
 * What was published before the release of `hash`, worked out anew: returns and reference files of every release stay under their
 * hash, figures and revisions follow from them. undefined where a list that says which files those were is withdrawn.
 */
export async function beforeRelease(
  hash: string,
  period: Month,
  entries: readonly LogEntry[],
  read: ReadPublished,
  csv: Csv,
): Promise<BeforeRelease | undefined> {
  const first = entries.findIndex((entry) => entry.hash === hash);
  const earlier = entries.slice(0, first);
  const hashBefore = earlier.findLast((entry) => entry.hash !== undefined)?.hash;
  const [list, before] = await Promise.all([listOf(hash, read), listOf(hashBefore, read)]);
  if (list === undefined || before === undefined) return undefined;

  const textIn = async (path: string, its: string) => (await read(objectFile(its, path))) ?? "";
  const textsOf = async (files: ReadonlyMap<string, string>, isWanted: (path: string) => boolean) =>
    new Map(
      await Promise.all(
        [...files]
          .filter(([path]) => isWanted(path))
          .map(async ([path, its]) => [path, await textIn(path, its)] as const),
      ),
    );
  const isReference = (path: string) => REFERENCE_FILES.includes(path);
  const isReturn = (path: string) => monthOfReturn(path) !== undefined;
  const brought = await textsOf(
    list,
    (path) => isReturn(path) && monthOfReturn(path) !== period && list.get(path) !== before.get(path),
  );
  return {
    list,
    reference: await textsOf(list, isReference),
    beside: new Map([...brought].flatMap(([path, text]) => pairOf(monthOfReturn(path), text))),
    isFirst: before.size === 0,
    published: async (isBesideFirst) => {
      if (before.size === 0) return new Map();
      const reference = await textsOf(before, isReference);
      const returns = new Map([...(await textsOf(before, isReturn)), ...(isBesideFirst ? brought : [])]);
      const laCode = readPublishedCouncil(reference.get(COUNCIL_FILE) ?? "")?.laCode ?? "";
      const rows = [...returns.values()].flatMap(
        (text): readonly Observation[] => readObservations(csv.read(text).table) ?? [],
      );
      const size = earlier.length;
      const revisions = readRevisionLines(csv.read((await read(REVISIONS_FILE)) ?? "").table);
      const releases = readReleases(csv.read((await read(RELEASES_FILE)) ?? "").table) ?? [];
      return new Map([
        ...reference,
        [OBSERVATIONS_FILE, csv.write(observationRecords(datasetOf(rows).observations, laCode))],
        [
          REVISIONS_FILE,
          csv.write(revisionRecords(revisions.filter(({ release }) => Number(release) <= size))),
        ],
        [RELEASES_FILE, csv.write(releaseRecords(releases.filter(({ seq }) => seq <= size)))],
        [LOG_FILE, logFile(earlier)],
        [MANIFEST_FILE, (await read(releaseFile(hashBefore ?? "", EDITION_LIST))) ?? ""],
      ]);
    },
  };
}

/** The list of a release's edition; an empty one where there is no release, undefined where it is gone. */
async function listOf(hash: string | undefined, read: ReadPublished) {
  if (hash === undefined) return new Map<string, string>();
  const text = await read(releaseFile(hash, EDITION_LIST));
  return text === undefined ? undefined : readManifest(text);
}

function pairOf<Key>(key: Key | undefined, text: string): (readonly [Key, string])[] {
  return key === undefined ? [] : [[key, text]];
}
