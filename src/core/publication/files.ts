import type { Dataset } from "../dataset/dataset.ts";
import { latestRecords } from "../dataset/latest.ts";
import type { Observation } from "../observation.ts";
import {
  COUNCIL_FILE,
  readReference,
  REFERENCE_TABLES,
  type Reference,
  type ReferenceRead,
} from "../reference/reference.ts";
import { recordsOf } from "../returns/columns.ts";
import type { MonthlyReturn } from "../returns/validate.ts";
import { headlinesOf } from "./built/headlines.ts";
import { inFile, type Issue } from "../issue.ts";
import type { Records, Table, TableRead } from "../tables/table.ts";
import { openQuotes } from "../tables/checks.ts";

export const OBSERVATIONS_FILE = "observations.csv";
export const LATEST_FILE = "latest.csv";
export const REFERENCE_FILES = [COUNCIL_FILE, ...REFERENCE_TABLES];

/** Text to rows and rows to text. Core knows rows; how they are written in a file is passed in. */
export type Csv = {
  readonly read: (text: string) => TableRead;
  readonly write: (records: Records) => string;
};

/** A published file: its path and its text. */
export type PublishedFile = readonly [path: string, text: string];

/** Figures, and the reference files by which they are read. */
export type PublicEdition = { readonly dataset: Dataset; readonly reference: Reference };

/** The files that follow from the observations and that fresh months touch. */
export function dataFiles(
  fresh: readonly MonthlyReturn[],
  edition: PublicEdition,
  csv: Csv,
): PublishedFile[] {
  const { dataset, reference } = edition;
  if (fresh.length === 0) return [];
  const write = (observations: readonly Observation[], withBreakdowns = true) =>
    csv.write(recordsOf(observations, reference.council.laCode, withBreakdowns));
  const all = write(dataset.observations);
  const lineOf = linesIn(all, dataset.observations);
  const seriesText = (observations: readonly Observation[]) =>
    [write([]).trimEnd(), ...observations.map(lineOf), ""].join("\n");

  const touched = new Set(
    fresh.flatMap(({ observations }) => observations.map(({ indicator }) => indicator)),
  );
  return [
    ...fresh.map(({ period, withBreakdowns }): PublishedFile => {
      const ofMonth = dataset.observations.filter((each) => each.period === period);
      return [`returns/${period}.csv`, write(ofMonth, withBreakdowns)];
    }),
    ...[...touched].map((id): PublishedFile => [
      `series/${id}.csv`,
      seriesText(dataset.byIndicator.get(id) ?? []),
    ]),
    [OBSERVATIONS_FILE, all],
    [LATEST_FILE, csv.write(latestRecords(headlinesOf(edition)))],
  ];
}

/** The line of each observation in a text that holds them in order under a header; no cell of ours holds a line end. */
function linesIn(text: string, observations: readonly Observation[]): (observation: Observation) => string {
  const [, ...lines] = text.split("\n");
  const lineOf = new Map(observations.map((observation, index) => [observation, lines[index]]));
  return (observation) => {
    const line = lineOf.get(observation);
    if (line === undefined)
      throw new Error("An observation stands in no line of the text it was written to.");
    return line;
  };
}

/** The council's reference files in their canonical form. They have been read without a fault. */
export function referenceFiles(texts: ReadonlyMap<string, string>, csv: Csv): PublishedFile[] {
  return REFERENCE_FILES.flatMap((file): PublishedFile[] => {
    const text = texts.get(file);
    if (text === undefined) return [];
    return [[file, file === COUNCIL_FILE ? canonicalJson(text) : csv.write(canonical(csv.read(text).table))]];
  });
}

/** Those of them that are not published as they are. */
export function changedReferenceFiles(
  texts: ReadonlyMap<string, string>,
  published: ReadonlyMap<string, string>,
  csv: Csv,
): PublishedFile[] {
  return referenceFiles(texts, csv).filter(([path, text]) => published.get(path) !== text);
}

/** The council's reference files read and checked together, unless something of them would be lost in reading. */
export function readReferenceFiles(texts: ReadonlyMap<string, string>, csv: Csv): ReferenceRead {
  const read = new Map(
    [...texts].flatMap(([file, text]) => (file === COUNCIL_FILE ? [] : [[file, csv.read(text)] as const])),
  );
  const lost = [...texts].flatMap(([file, text]): Issue[] =>
    text.includes(REPLACED)
      ? [{ code: "encoding", file }]
      : inFile(file, openQuotes(read.get(file)?.brokenRows ?? [])),
  );
  if (lost.length > 0) return { reference: undefined, issues: lost };
  return readReference({
    council: texts.get(COUNCIL_FILE),
    tables: new Map([...read].map(([file, { table }]) => [file, table])),
  });
}

/** What a decoder puts in the place of bytes that it cannot read. */
const REPLACED = "\ufffd";

function canonicalJson(text: string): string {
  return `${JSON.stringify({ schema: 1, ...(JSON.parse(text) as object) }, null, 2)}\n`;
}

function canonical([header, ...rows]: Table): Records {
  const names = (header?.cells ?? []).map((cell) => cell.trim());
  return {
    header: names,
    rows: rows.map(({ cells }) => names.map((_, index) => (cells[index] ?? "").trim())),
  };
}
