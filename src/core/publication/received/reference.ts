import { inFile, type Issue } from "../../issue.ts";
import { COUNCIL_FILE } from "../../reference/publishedCouncil.ts";
import { readReference, type ReferenceRead } from "../../reference/reference.ts";
import { openQuotes } from "../../tables/checks.ts";
import type { Csv, TableRead } from "../../tables/table.ts";

/** The council's reference files, each parsed once: as texts, as rows, and read and checked together. */
export type ReceivedReference = ReferenceRead & {
  readonly texts: ReadonlyMap<string, string>;
  /** All but `council.json`, by name. */
  readonly parsed: ReadonlyMap<string, TableRead>;
};

/**
 * Reads the reference files together. Where a file holds bytes that are not text, only that is reported. A file that is in
 * `known` with the same text is not parsed again.
 */
export function readReferenceFiles(
  texts: ReadonlyMap<string, string>,
  csv: Pick<Csv, "read">,
  known?: ReceivedReference,
): ReceivedReference {
  const parsed = new Map(
    [...texts].flatMap(([file, text]) => {
      if (file === COUNCIL_FILE) return [];
      const before = known?.texts.get(file) === text ? known.parsed.get(file) : undefined;
      return [[file, before ?? csv.read(text)] as const];
    }),
  );
  const lost = [...texts].flatMap(([file, text]): Issue[] =>
    text.includes(REPLACED)
      ? [{ code: "encoding", file }]
      : inFile(file, openQuotes(parsed.get(file)?.brokenRows ?? [])),
  );
  if (lost.length > 0) return { reference: undefined, issues: lost, texts, parsed };
  const council = texts.get(COUNCIL_FILE);
  const tables = new Map([...parsed].map(([file, { table }]) => [file, table]));
  return { ...readReference({ council, tables }), texts, parsed };
}

/** The character that a decoder puts in place of bytes that are not UTF-8. */
const REPLACED = "\ufffd";
