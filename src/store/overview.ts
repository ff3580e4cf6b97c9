import type { Comparator } from "../core/comparators/comparator.ts";
import type { Series } from "../core/dataset/dataset.ts";
import { recentSeries } from "../core/dataset/latest.ts";
import { readLatestComparators } from "../core/tables/comparators.ts";
import { FINDINGS_FILE, LATEST_FILE, LATEST_COMPARATORS_FILE } from "../core/tables/paths.ts";
import { readFindings, type FindingText } from "../core/tables/findings.ts";
import { readLatest } from "../core/tables/latest.ts";
import type { Edition } from "./edition.ts";
import { inData, readAll, type ReadFile } from "./files.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { optionalIn, tableIn } from "./tables.ts";

/** What the overview needs beside the edition. */
export type Overview = {
  /** The last two years of every indicator that has a figure. */
  readonly series: readonly Series[];
  /** The newest figures of England and the council's region. */
  readonly comparators: readonly Comparator[];
  /** What changed in the newest month, most important first; undefined where no release has written `findings.csv` yet. */
  readonly findings: readonly FindingText[] | undefined;
  readonly fingerprint: string;
};

/** Reads what the overview needs; undefined where a file cannot be fetched or is not what we publish. */
export async function readOverview(
  read: ReadFile,
  editionUnderWay: Promise<Edition | undefined>,
): Promise<Overview | undefined> {
  const filesUnderWay = readAll(read, {
    latest: inData(LATEST_FILE),
    comparators: inData(LATEST_COMPARATORS_FILE),
    findings: inData(FINDINGS_FILE),
  });
  const [files, edition] = await Promise.all([filesUnderWay, editionUnderWay]);
  if (edition === undefined) return undefined;
  const lines = tableIn(files.latest, readLatest);
  const comparators = optionalIn(files.comparators, readLatestComparators);
  const findings = optionalIn(files.findings, readFindings);
  if (lines === undefined || comparators === undefined || findings === undefined) return undefined;
  const said = files.findings.kind === "absent" ? undefined : findings;
  const series = recentSeries(lines, edition.indicators, edition.targets);
  return { series, comparators, findings: said, fingerprint: fingerprintOf(Object.values(files)) };
}
