import type { ComparatorSource } from "../core/comparators/source.ts";
import { isObject } from "../core/releases/objects.ts";
import { COMPARATORS_FOLDER } from "../core/tables/comparators.ts";
import { readSources } from "../core/tables/sources.ts";
import type { FileRead } from "./files.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { hashesIn, tableIn } from "./tables.ts";

/** What there is to download. */
export type DownloadList = {
  /** The council's files of the newest edition, by their path from `data/`. */
  readonly paths: readonly string[];
  /** Where other areas' figures come from, by indicator; empty where no indicator has any. */
  readonly sources: ReadonlyMap<string, ComparatorSource>;
  readonly fingerprint: string;
};

/**
 * Reads the edition's list of files and the list of sources; undefined where either cannot be fetched or is not what we
 * publish.
 */
export function readDownloads(
  files: Readonly<Record<"manifest" | "sources", FileRead>>,
): DownloadList | undefined {
  const hashes = hashesIn(files.manifest);
  const sources =
    files.sources.kind === "absent" ? new Map<string, never>() : tableIn(files.sources, readSources);
  if (hashes === undefined || sources === undefined) return undefined;
  return {
    paths: [...hashes.keys()].filter((path) => !isObject(path) && !path.startsWith(`${COMPARATORS_FOLDER}/`)),
    sources,
    fingerprint: fingerprintOf(Object.values(files)),
  };
}
