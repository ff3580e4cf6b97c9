import { inFile, type Issue } from "../../issue.ts";
import type { Day } from "../../period.ts";
import { impossibleEvaluations } from "../../reference/evaluations.ts";
import { impossibleSaid } from "../../reference/questions.ts";
import { impossibleIn, notesFromTheFuture } from "../../reference/possible.ts";
import { COUNCIL_FILE } from "../../reference/publishedCouncil.ts";
import { readReference, REFERENCE_FILES, type ReferenceRead } from "../../reference/reference.ts";
import { strictCouncilFaults } from "../../reference/strictCouncil.ts";
import { strictTableFaults } from "../../reference/strictTables.ts";
import { openQuotes } from "../../tables/checks.ts";
import { COMMENTARY } from "../../tables/commentary.ts";
import { entriesIn } from "../../tables/entries.ts";
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
  given: ReadonlyMap<string, string>,
  csv: Pick<Csv, "read">,
  known?: ReceivedReference,
): ReceivedReference {
  // What stands beside them (`known_names.csv`) is none of them.
  const texts = new Map([...given].filter(([file]) => REFERENCE_FILES.includes(file)));
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

/** A reference file that was not opened: a folder or a link, or one larger than any can be. */
export function unopenedReference(file: string, isTooLarge = false): Issue {
  return { code: isTooLarge ? "reference-too-large" : "reference-not-a-file", file };
}

/**
 * The council's files as it gives them: read, and held to more than reading needs. What is published already was read by the
 * rules of its time, so it is asked no more than `readReferenceFiles` asks, and a note that stands in it may stay.
 */
export function readGivenReference(
  texts: ReadonlyMap<string, string>,
  csv: Pick<Csv, "read">,
  today: Day,
  published: ReadonlyMap<string, string> = new Map(),
): ReceivedReference {
  const read = readReferenceFiles(texts, csv);
  if (read.issues.some(({ code }) => code === "encoding" || code === "quotes")) return read;
  const notes = published.get(COMMENTARY.file);
  const known = entriesIn(COMMENTARY, notes === undefined ? undefined : csv.read(notes).table).entries;
  const tables = new Map([...read.parsed].map(([file, { table }]) => [file, table]));
  const faults = [
    ...strictCouncilFaults(texts.get(COUNCIL_FILE) ?? "{}"),
    ...strictTableFaults(tables),
    ...(read.reference === undefined
      ? []
      : [
          ...impossibleIn(read.reference, read.rows),
          ...notesFromTheFuture(read.rows, known, today),
          ...impossibleSaid(read.rows, today),
          ...impossibleEvaluations(read.rows.evaluations, today),
        ]),
  ];
  if (faults.length === 0) return read;
  return { ...read, reference: undefined, issues: [...read.issues, ...faults] };
}

/** What a decoder puts in the place of bytes that it cannot read. */
const REPLACED = "\ufffd";
