import { datasetOf, revisionsIn } from "../dataset/dataset.ts";
import type { PublishedFolder, RecordFault } from "../releases/folder.ts";
import type { LogEntry } from "../releases/log/entry.ts";
import { objectFile } from "../releases/objects.ts";
import type { ListsRead } from "../releases/recordLists.ts";
import { bytesOf, type Content, type Writing } from "../tables/bytes.ts";
import { changedCells, REVISED_TABLES } from "../tables/changedCells.ts";
import { readObservations } from "../tables/observations.ts";
import { monthOfReturn } from "../tables/returns.ts";
import {
  indicatorOfRevisions,
  isFigureOf,
  readRevisionLines,
  revisionRecords,
  REVISIONS_FILE,
  revisionsFileOf,
  type ChangedCell,
  type RevisionLine,
} from "../tables/revisions.ts";
import type { Csv, Table } from "../tables/table.ts";
import { changedFigures, revisionLine } from "./built/revisions.ts";

/** How rows and texts become bytes and back (strictly: undefined where bytes are no text), and bytes a hash. */
export type DerivingMeans = Csv &
  Writing & {
    readonly decode: (bytes: Uint8Array) => string | undefined;
    readonly sha256: (bytes: Uint8Array) => Promise<string>;
  };

/** The part of a verified record from which it is worked out what follows. */
export type VerifiedRecord = Pick<ListsRead, "entries" | "newest" | "editionOf">;

type Edition = ReadonlyMap<string, string>;
type Read = PublishedFolder["read"];

/** The files that change what is published, and how two versions of one differ. A table that is not there has no rows. */
const CHANGES: Readonly<Record<string, (before: Table, after: Table) => readonly ChangedCell[]>> =
  Object.fromEntries(
    REVISED_TABLES.map((table) => [
      table.file,
      (before: Table, after: Table) => changedCells(table, before, after),
    ]),
  );

/**
 * Whether `revisions.csv` tells of every change between two editions of which both versions are kept, and of no other, and whether
 * each indicator's own file is its part of that. What was withdrawn or hidden is not kept, so nothing is asked of it.
 */
export async function revisionFaults(
  { entries, newest = new Map<string, string>(), editionOf }: VerifiedRecord,
  read: Read,
  means: DerivingMeans,
): Promise<readonly RecordFault[]> {
  const table = await tableIn(REVISIONS_FILE, newest, read, means);
  const lines = readRevisionLines(table ?? []);
  const parts = new Map<string, Content>(
    [...newest.keys()].flatMap((path) => {
      const id = indicatorOfRevisions(path);
      return id === undefined ? [] : [[path, partOf(lines, id)] as const];
    }),
  );
  for (const { indicator } of lines.filter((line) => isFigureOf(line, line.indicator)))
    parts.set(revisionsFileOf(indicator), partOf(lines, indicator));
  if (table !== undefined) parts.set(REVISIONS_FILE, revisionRecords(lines));

  const wrong = new Set<string>();
  for (const [path, content] of parts)
    if ((await means.sha256(bytesOf(content, means))) !== newest.get(path)) wrong.add(path);
  const causes = publicationsOf(entries);
  for (const [index, entry] of causes.entries()) {
    const told = lines.filter(({ release }) => release === String(entry.seq));
    const [before, after] = [causes[index - 1], causes[index]].map((each) => editionOf.get(each?.hash ?? ""));
    if (index === 0 && told.length > 0) wrong.add(REVISIONS_FILE);
    if (before === undefined || after === undefined) continue;
    const changes = await changesBetween(before, after, read, means);
    const { seq, time, reason } = entry;
    const expected = changes.cells.map((cell) => revisionLine(cell, { seq, time, reason }));
    const isKept = ({ file }: RevisionLine) => !changes.unknown.has(file);
    if (asOne(told.filter(isKept)) !== asOne(expected)) wrong.add(REVISIONS_FILE);
  }
  const known = new Set(causes.map(({ seq }) => String(seq)));
  if (lines.some(({ release }) => !known.has(release))) wrong.add(REVISIONS_FILE);
  return [...wrong].map((file) => ({ file, fault: "not-derived" }));
}

function partOf(lines: readonly RevisionLine[], id: string): Content {
  return revisionRecords(lines.filter((line) => isFigureOf(line, id)));
}

/** The last entry of each publication: the one that revisions name. */
function publicationsOf(entries: readonly LogEntry[]): LogEntry[] {
  const last = new Map(entries.flatMap((entry) => (entry.hash === undefined ? [] : [[entry.hash, entry]])));
  return [...last.values()];
}

/** Every listed change from one edition to the next; `unknown` are the files of which a version is not kept. */
async function changesBetween(before: Edition, after: Edition, read: Read, means: DerivingMeans) {
  const cells: ChangedCell[] = [];
  const unknown = new Set<string>();
  const returns = [...before.keys()].filter((path) => monthOfReturn(path) !== undefined);
  for (const file of [...returns, ...Object.keys(CHANGES)]) {
    if (before.get(file) === after.get(file)) continue;
    const [then, now] = await Promise.all([before, after].map((each) => tableIn(file, each, read, means)));
    if ((then === undefined && before.has(file)) || (now === undefined && after.has(file))) {
      unknown.add(file);
      continue;
    }
    cells.push(...(CHANGES[file] ?? changedReturn)(then ?? [], now ?? []));
  }
  return { cells, unknown };
}

/** Changed figures of a month's return. */
function changedReturn(before: Table, after: Table): readonly ChangedCell[] {
  const [then, now] = [before, after].map((table) => readObservations(table) ?? []);
  return changedFigures(revisionsIn(datasetOf(then ?? []), now ?? []));
}

/** A file of an edition as rows; undefined where this version of it is not kept, or is no text. */
async function tableIn(file: string, edition: Edition, read: Read, { decode, ...csv }: DerivingMeans) {
  const hash = edition.get(file);
  const bytes = hash === undefined ? undefined : await read(objectFile(hash, file));
  const text = bytes && decode(bytes);
  return text === undefined ? undefined : csv.read(text).table;
}

/** Lines in any order as one text. */
function asOne(lines: readonly RevisionLine[]): string {
  return lines
    .map((line) => JSON.stringify(Object.entries(line).sort()))
    .sort()
    .join("\n");
}
