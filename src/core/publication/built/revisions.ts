import { keyOf, type Revision } from "../../observation.ts";
import type { Reason } from "../../reason.ts";
import { changedCells, REVISED_TABLES } from "../../tables/changedCells.ts";
import { figureCell } from "../../tables/figure.ts";
import { returnFile } from "../../tables/returns.ts";
import {
  isFigureOf,
  readRevisionLines,
  revisionRecords,
  REVISIONS_FILE,
  revisionsFileOf,
  type ChangedCell,
  type RevisionLine,
} from "../../tables/revisions.ts";
import { indicatorOfSeries } from "../../tables/series.ts";
import type { Csv } from "../../tables/table.ts";
import type { Prepared } from "../prepared.ts";
import type { BuiltFile } from "./file.ts";

/** The release that made a change. */
type Cause = { readonly seq: number; readonly time: string; readonly reason: Reason | undefined };

/**
 * `revisions.csv` and `revisions/<indicator>.csv`; empty where nothing that was public has changed. Once any figure has been
 * restated, every indicator has its own file, so that no page asks for a file that is not there. Lines about a row that is
 * hidden now are taken out, whichever release wrote them, because they would say what the row held. `paths` are the paths of
 * all other files that the release writes.
 */
export function revisionFiles(
  paths: readonly string[],
  prepared: Prepared,
  csv: Pick<Csv, "read">,
): BuiltFile[] {
  const { published, releases, revisions } = prepared;
  const cause = releases.at(-1);
  if (cause === undefined || published.releases.length === 0) return [];
  const changes = [...changedFigures(revisions), ...changedReference(paths, prepared)].filter(
    (cell) => !isWithdrawn(cell, prepared),
  );
  const text = published.texts.get(REVISIONS_FILE);
  const before = text === undefined ? [] : readRevisionLines(csv.read(text).table);
  const isHidden = hiddenNow(prepared);
  const kept = before.filter((line) => !isHidden(line) && !isWithdrawn(line, prepared));
  if (changes.length === 0 && kept.length === before.length) return [];
  const lines = [...kept, ...changes.map((change) => revisionLine(change, cause))];
  const restated = new Set([...revisions, ...before.filter(isHidden)].map(({ indicator }) => indicator));
  const ids = restated.size === 0 ? [] : indicatorsIn([...published.hashes.keys(), ...paths]);
  return [
    [REVISIONS_FILE, revisionRecords(lines)],
    ...ids
      .filter((id) => restated.has(id) || !published.hashes.has(revisionsFileOf(id)))
      .map((id): BuiltFile => [
        revisionsFileOf(id),
        revisionRecords(lines.filter((line) => isFigureOf(line, id))),
      ]),
  ];
}

/** Gives the test whether a line is about a row that is hidden now. */
function hiddenNow({ after }: Prepared): (line: RevisionLine) => boolean {
  const hidden = new Set(
    after.dataset.observations
      .filter(({ value }) => value === "c")
      .map((row) => `${returnFile(row.period)} ${keyOf(row)}`),
  );
  return (line) => hidden.has(`${line.file} ${keyOf(line)}`);
}

/** Whether a changed cell is one of the row of a reference file that is taken back. Such rows are known by their indicator first. */
function isWithdrawn({ file, indicator }: ChangedCell, { withdrawnText }: Prepared): boolean {
  return file === withdrawnText?.file && indicator === withdrawnText.id.split("/", 1)[0];
}

/** A changed cell as a line, with the release that changed it. */
export function revisionLine(change: ChangedCell, { seq, time, reason }: Cause): RevisionLine {
  return { ...change, release: String(seq), time, reason: reason ?? "-" };
}

/** Changed figures as cells; "" where there was no row. */
export function changedFigures(revisions: readonly Revision[]): ChangedCell[] {
  return revisions.map((revision) => ({
    ...revision,
    file: returnFile(revision.period),
    from: figureCell(revision.from),
    to: figureCell(revision.to),
  }));
}

/** Changed cells of the reference files by which figures are read. */
function changedReference(paths: readonly string[], prepared: Prepared): ChangedCell[] {
  const { gone, reference, referenceBefore } = prepared;
  return REVISED_TABLES.filter(({ file }) => paths.includes(file) || gone.includes(file)).flatMap((table) => {
    const [before, after] = [referenceBefore, reference].map(({ parsed }) => parsed.get(table.file)?.table);
    return changedCells(table, before ?? [], after ?? []);
  });
}

/** The indicators that have a series among these paths. */
function indicatorsIn(paths: readonly string[]): string[] {
  return [...new Set(paths.flatMap((path) => indicatorOfSeries(path) ?? []))];
}
