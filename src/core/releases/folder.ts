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
    | (
        | "missing"
        | "unreadable"
        | "other-key"
        | "not-signed"
        | "foreign"
        | "altered"
        | "unlisted"
        | "withdrawn"
        | "not-witnessed"
      )
    /** It is what was signed, and not what the returns and reference files of its edition make. */
    | ("not-derived" | "worded-otherwise");
};

/** A witness as `council.json` names it, with its key as a line. */
export type NamedWitness = { readonly name: string; readonly key: string };

/** How bytes become text and back (UTF-8, strictly: undefined where they are no text), rows, hashes, and checked signatures. */
export type RecordMeans = Pick<Csv, "write"> & {
  readonly encode: (text: string) => Uint8Array;
  readonly decode: (bytes: Uint8Array) => string | undefined;
  readonly sha256: HashOfBytes;
  readonly check: CheckSignature;
  /** The council's code in its `council.json`; undefined where that cannot be read. */
  readonly codeIn: (council: string) => string | undefined;
  /** The witnesses that a `council.json` names; none where it cannot be read. */
  readonly witnessesIn: (council: string) => readonly NamedWitness[];
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

/** The same folder, whose files are read once however often they are asked for. */
export function readingEachOnce({ paths, read }: PublishedFolder): PublishedFolder {
  const known = new Map<string, Promise<Uint8Array | undefined>>();
  return {
    paths,
    read: (path) => {
      const reading = known.get(path) ?? read(path);
      known.set(path, reading);
      return reading;
    },
  };
}

/** Whether bytes are the expected ones. */
export function isExpected(bytes: Uint8Array, expected: Uint8Array): boolean {
  return bytes.length === expected.length && bytes.every((byte, index) => byte === expected[index]);
}

/** How many files are read at once: over a network each takes its time, and a machine opens only so many. */
const AT_ONCE = 32;

/** Reads these files, a batch at a time. */
export async function inBatches(paths: readonly string[], read: PublishedFolder["read"]): Promise<void> {
  for (let from = 0; from < paths.length; from += AT_ONCE)
    await Promise.all(paths.slice(from, from + AT_ONCE).map(read));
}
