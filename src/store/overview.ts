import { readLatestComparators, type Comparator } from "../core/comparators/comparator.ts";
import type { Series } from "../core/dataset/dataset.ts";
import { readLatest } from "../core/dataset/latest.ts";
import { readRows } from "../core/reference/published.ts";
import type { Table } from "../core/tables/table.ts";
import type { Edition } from "./edition.ts";
import { inData, readAll, type ReadFile } from "./files.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { optionalIn, tableIn } from "./tables.ts";

/** A row of `findings.csv`: a sentence about an indicator. */
export type FindingLine = { readonly indicator: string; readonly text: string };

/** What the overview needs beside the edition. */
export type Overview = {
  /** The last two years of every indicator that has a figure. */
  readonly series: readonly Series[];
  /** The newest figures of England and the council's region. */
  readonly comparators: readonly Comparator[];
  /** What changed in the newest month, the weightiest first; undefined where no release has said so yet. */
  readonly findings: readonly FindingLine[] | undefined;
  readonly fingerprint: string;
};

/** undefined where a file cannot be fetched or is not what we publish. */
export async function readOverview(
  read: ReadFile,
  editionUnderWay: Promise<Edition | undefined>,
): Promise<Overview | undefined> {
  const filesUnderWay = readAll(read, {
    latest: inData("latest.csv"),
    comparators: inData("comparators/latest.csv"),
    findings: inData("findings.csv"),
  });
  const [files, edition] = await Promise.all([filesUnderWay, editionUnderWay]);
  if (edition === undefined) return undefined;
  const series = tableIn(files.latest, (table) => readLatest(table, edition.indicators, edition.targets));
  const comparators = optionalIn(files.comparators, readLatestComparators);
  const findings = optionalIn(files.findings, readFindings);
  if (series === undefined || comparators === undefined || findings === undefined) return undefined;
  const said = files.findings.kind === "absent" ? undefined : findings;
  return { series, comparators, findings: said, fingerprint: fingerprintOf(Object.values(files)) };
}

function readFindings(table: Table): FindingLine[] | undefined {
  return readRows(table, ["indicator", "text"], (cell) => ({
    indicator: cell("indicator"),
    text: cell("text"),
  }));
}
