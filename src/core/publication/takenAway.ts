import { revise, type Dataset } from "../dataset/dataset.ts";
import { nameOfFound } from "../disclosure/gate.ts";
import { attack, type NarrowedCell } from "../disclosure/intruder/attack.ts";
import { protect, type LineOfMonth } from "../disclosure/protect/protect.ts";
import { keyInMonth, keyOf, type Observation } from "../observation.ts";
import type { Reference } from "../reference/reference.ts";
import { OBSERVATIONS_FILE, observationRecords } from "../tables/observations.ts";
import { returnFile } from "../tables/returns.ts";
import { readRevisionLines, revisionRecords, REVISIONS_FILE } from "../tables/revisions.ts";
import { readingOnce, type Csv } from "../tables/table.ts";
import { holdOf } from "./givenAway.ts";
import { laCodeOf, type Published } from "./published.ts";

/**
 * The published figures once some lines are taken away, with what would give them away, in any month: an equation may reach into the
 * months around. What is hidden already stays as it is. Then a reader is tried who has what stays published alone; where such a reader
 * would learn a small count, the whole equation goes, without asking: a withdrawal does not wait.
 */
export function takenAway(
  published: Published,
  reference: Reference,
  lines: readonly LineOfMonth[],
  files: Csv,
): Dataset {
  const csv = readingOnce(files);
  const { observations } = published.dataset;
  const hide = (withheld: readonly LineOfMonth[]) =>
    protect({
      ...{ reference, published: published.dataset, months: [{ observations }] },
      ...{ withheld, anew: true, onlyWithheld: true },
    }).months.flatMap((month) => month.observations);
  const foundIn = (rows: readonly Observation[]): readonly NarrowedCell[] =>
    attack([filesWith(rows, published, reference, csv)], (text) => csv.read(text).table).found;

  const known = new Set(foundIn(observations).map(nameOfFound));
  const withheld = new Map(lines.map((line) => [keyInMonth(line), line]));
  for (;;) {
    const rows = hide([...withheld.values()]);
    const found = foundIn(rows).filter((each) => !known.has(nameOfFound(each)));
    const more = found
      .flatMap((each) => holdOf(each, rows).hides)
      .filter((line) => !withheld.has(keyInMonth(line)));
    if (more.length === 0) return revise(published.dataset, rows);
    for (const line of more) withheld.set(keyInMonth(line), line);
  }
}

/** The public files by which a reader works something out, where these are the figures. No line on a revision tells of what they hide. */
function filesWith(
  rows: readonly Observation[],
  { texts, laCodes }: Published,
  { council }: Reference,
  csv: Csv,
): ReadonlyMap<string, string> {
  const hidden = new Set(
    rows.filter(({ value }) => value === "c").map((row) => `${returnFile(row.period)} ${keyOf(row)}`),
  );
  const revisions = readRevisionLines(csv.read(texts.get(REVISIONS_FILE) ?? "").table);
  const kept = revisions.filter((line) => !hidden.has(`${line.file} ${keyOf(line)}`));
  return new Map([
    ...texts,
    [OBSERVATIONS_FILE, csv.write(observationRecords(rows, laCodeOf({ laCodes }, council)))],
    [REVISIONS_FILE, csv.write(revisionRecords(kept))],
  ]);
}
