import type { Csv } from "../tables/table.ts";
import type { CheckSignature } from "./log/note.ts";
import type { HashOfBytes } from "./log/tree.ts";
import { LOG_FOLDER } from "./paths.ts";

/** A published folder: the paths of its files, and what reads one of them. */
export type PublishedFolder = {
  readonly paths: readonly string[];
  readonly read: (path: string) => Promise<Uint8Array | undefined>;
};

/** What is wrong with a file of the record. */
export type RecordFault = {
  readonly file: string;
  readonly fault:
    "missing" | "unreadable" | "other-key" | "not-signed" | "foreign" | "altered" | "unlisted" | "withdrawn";
};

/** How bytes become text and back (UTF-8, strictly: undefined where they are no text), rows, hashes, and checked signatures. */
export type RecordMeans = Pick<Csv, "write"> & {
  readonly encode: (text: string) => Uint8Array;
  readonly decode: (bytes: Uint8Array) => string | undefined;
  readonly sha256: HashOfBytes;
  readonly check: CheckSignature;
  /** The council's code in its `council.json`; undefined where that cannot be read. */
  readonly codeIn: (council: string) => string | undefined;
};

/** Where a file lies that nobody published. Its name is not ours and may be a person's: it is never repeated. */
export function nearest(path: string): string {
  const folder = ["objects", "returns", "series", "revisions", "comparators", LOG_FOLDER].find((each) =>
    path.startsWith(`${each}/`),
  );
  return folder === undefined ? "…" : `${folder}/…`;
}

/** Whether a file is one that a build puts beside the published ones. */
export function isBuiltBeside(path: string): boolean {
  return /\.(?:br|gz|html)$/.test(path);
}
