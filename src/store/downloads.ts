import type { ComparatorSource } from "../core/comparators/source.ts";
import { isObject } from "../core/releases/objects.ts";
import { readSources } from "../core/tables/sources.ts";
import { inData, type FileRead, type ReadFile } from "./files.ts";
import type { Edition } from "./edition.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { sentOfNewest, type Fetched, type Sent } from "./sent.ts";
import { hashesIn, tableIn } from "./tables.ts";

/** What there is to download. */
export type DownloadList = {
  /** The files of the newest edition, by their path from `data/`. */
  readonly paths: readonly string[];
  /** Where other areas' figures come from, by indicator; empty where no indicator has any. */
  readonly sources: ReadonlyMap<string, readonly ComparatorSource[]>;
  /** What the newest month's figures were sent as, where the council says to whom and they stand as its release published them. */
  readonly sent: Sent | undefined;
  readonly fingerprint: string;
};

/**
 * Reads the edition's list of files and the list of sources; undefined where either cannot be fetched or is not what we
 * publish.
 */
export async function readDownloads(
  read: ReadFile,
  files: Readonly<Record<"manifest" | "sources", FileRead>>,
  edition: Edition | undefined,
): Promise<DownloadList | undefined> {
  const hashes = hashesIn(files.manifest);
  const sources =
    files.sources.kind === "absent" ? new Map<string, never>() : tableIn(files.sources, readSources);
  if (hashes === undefined || sources === undefined || edition === undefined) return undefined;
  const asked: FileRead[] = [];
  const fetched: Fetched = async (path) => {
    const file = await read(inData(path));
    if (file.kind === "text") asked.push(file);
    return file.kind === "text" ? file.text : undefined;
  };
  return {
    paths: [...hashes.keys()].filter((path) => !isObject(path)),
    sources,
    sent: await sentOfNewest(edition, hashes, fetched),
    fingerprint: fingerprintOf([...Object.values(files), ...asked]),
  };
}
