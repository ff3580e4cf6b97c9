import { datasetOf } from "../dataset/dataset.ts";
import { REFERENCE_FILES } from "../reference/reference.ts";
import type { PublishedFolder, RecordFault } from "../releases/folder.ts";
import { isObject, objectFile } from "../releases/objects.ts";
import { bytesOf, type Content } from "../tables/bytes.ts";
import { FINDINGS_FILE, YEARS_FILE } from "../tables/paths.ts";
import { laCodesIn, readObservations } from "../tables/observations.ts";
import { monthOfReturn } from "../tables/returns.ts";
import { indicatorOfRevisions, REVISIONS_FILE } from "../tables/revisions.ts";
import type { Csv } from "../tables/table.ts";
import { isBrought } from "./built/brought.ts";
import { figureFiles } from "./built/figures.ts";
import { findingsFile } from "./built/findings.ts";
import { signalFiles } from "./built/signals.ts";
import { yearsFile } from "./built/years.ts";
import { revisionFaults, type DerivingMeans, type VerifiedRecord } from "./derivedRevisions.ts";
import { readReferenceFiles } from "./received/reference.ts";

/**
 * Everything in an edition that follows from its returns and reference files (`texts`, by path), made again by the code that
 * publishes: all but revisions, which follow from the edition before as well. undefined where those files cannot be read.
 */
export function derivedFiles(
  texts: ReadonlyMap<string, string>,
  csv: Csv,
): ReadonlyMap<string, Content> | undefined {
  const ofReference = [...texts].filter(([path]) => REFERENCE_FILES.includes(path));
  const { reference } = readReferenceFiles(new Map(ofReference), csv);
  const months = [...texts].flatMap(([path, text]) => {
    const period = monthOfReturn(path);
    return period === undefined ? [] : [{ period, observations: readObservations(csv.read(text).table) }];
  });
  const readable = months.flatMap(({ period, observations }) =>
    observations === undefined ? [] : [{ period, observations, withBreakdowns: true }],
  );
  if (reference === undefined || readable.length < months.length) return undefined;
  const dataset = datasetOf(readable.flatMap(({ observations }) => observations));
  const edition = { dataset, reference };
  const laCodes = new Map(
    [...texts].flatMap(([path, text]) =>
      monthOfReturn(path) === undefined ? [] : [...laCodesIn(csv.read(text).table)],
    ),
  );
  const made = [
    ...figureFiles(readable, edition, { laCodes }),
    ...signalFiles(edition),
    findingsFile(edition),
    yearsFile(edition),
  ];
  return new Map(made.filter(([path]) => !isBrought(path)));
}

/**
 * Which files of the newest edition do not follow from its own returns and reference files, though they were signed. The record must
 * have been verified. A wording of findings may differ between versions of this software: it has a fault of its own. Editions of earlier
 * versions have no `years.csv`, and need none: it says nothing that their months do not.
 */
export async function derivedFaults(
  record: VerifiedRecord,
  read: PublishedFolder["read"],
  means: DerivingMeans,
): Promise<readonly RecordFault[]> {
  const newest = new Map([...(record.newest ?? [])].filter(([path]) => !isObject(path)));
  const texts = new Map<string, string>();
  for (const [path, hash] of newest) {
    const bytes = isBrought(path) ? await read(objectFile(hash, path)) : undefined;
    const text = bytes && means.decode(bytes);
    if (text !== undefined) texts.set(path, text);
  }
  const derived = derivedFiles(texts, means);
  const names = [...newest.keys()].filter((path) => !isBrought(path) && !isOfRevisions(path));
  if (derived === undefined) return names.map((file): RecordFault => ({ file, fault: "not-derived" }));
  const faults: RecordFault[] = [];
  const expected = [...derived.keys()].filter((path) => path !== YEARS_FILE || newest.has(path));
  for (const file of new Set([...names, ...expected])) {
    const content = derived.get(file);
    const hash = content && (await means.sha256(bytesOf(content, means)));
    if (hash === undefined || hash !== newest.get(file)) faults.push({ file, fault: "not-derived" });
  }
  faults.push(...(await revisionFaults(record, read, means)));
  const isOfWords = faults.length === 1 && faults[0]?.file === FINDINGS_FILE;
  return isOfWords ? [{ file: FINDINGS_FILE, fault: "worded-otherwise" }] : faults;
}

function isOfRevisions(path: string): boolean {
  return path === REVISIONS_FILE || indicatorOfRevisions(path) !== undefined;
}
