import { readLatestComparators, type Comparator } from "../core/comparators/comparator.ts";
import type { Series } from "../core/dataset/dataset.ts";
import { readLatest } from "../core/dataset/latest.ts";
import type { Edition } from "./edition.ts";
import { readAll, type ReadFile } from "./files.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { optionalIn, tableIn } from "./tables.ts";

/** What the overview needs beside the edition. */
export type Overview = {
  /** The last two years of every indicator that has a figure. */
  readonly series: readonly Series[];
  /** The newest figures of England and the council's region. */
  readonly comparators: readonly Comparator[];
  readonly fingerprint: string;
};

/** undefined where a file cannot be fetched or is not what we publish. */
export async function readOverview(
  read: ReadFile,
  editionUnderWay: Promise<Edition | undefined>,
): Promise<Overview | undefined> {
  const filesUnderWay = readAll(read, {
    latest: "data/latest.csv",
    comparators: "data/comparators/latest.csv",
  });
  const [files, edition] = await Promise.all([filesUnderWay, editionUnderWay]);
  if (edition === undefined) return undefined;
  const series = tableIn(files.latest, (table) => readLatest(table, edition.indicators, edition.targets));
  const comparators = optionalIn(files.comparators, readLatestComparators);
  if (series === undefined || comparators === undefined) return undefined;
  return { series, comparators, fingerprint: fingerprintOf(Object.values(files)) };
}
