import { revisionsIn, type Dataset } from "../dataset/dataset.ts";
import { keyInMonth, keyOf, type Observation, type SeriesKey } from "../observation.ts";
import type { LineOfMonth } from "../disclosure/protect/protect.ts";
import type { Month } from "../period.ts";
import type { Reason } from "../reason.ts";
import { returnFile } from "../tables/returns.ts";
import type { Csv } from "../tables/table.ts";
import { publishedReference, type Published } from "./published.ts";
import { releaseOf, withoutChange, type Decided } from "./ofItsOwn.ts";
import type { FreshMonth, Prepared } from "./prepared.ts";
import { illustrativeChange } from "./received/goingLive.ts";
import { identityChange } from "./received/identity.ts";
import { readReferenceFiles, type ReceivedReference } from "./received/reference.ts";
import { takenAway } from "./takenAway.ts";

/** Who takes something back, when and why. */
export type TakenBack = Decided & { readonly reason: Reason };

/** What becomes of a withdrawal: a release, or why there is none. */
export type WithdrawalOutcome =
  | {
      readonly kind: "prepared";
      readonly prepared: Prepared;
      /** The figures that are taken back, as they were, and the lines that go with them; undefined for a text. */
      readonly figures?: { readonly lines: readonly Observation[]; readonly beside: readonly LineOfMonth[] };
    }
  /** Nothing like it is published. */
  | { readonly kind: "unknown" }
  /** It is hidden, or gone, already. */
  | { readonly kind: "unchanged" }
  /** The council's own file still has it: the next publication would bring it again. */
  | { readonly kind: "still-there" }
  /** The council's own files have another code or name than what is published, which is a change of its own, or are not marked illustrative as it is. */
  | { readonly kind: "foreign" };

/**
 * Takes a month's figures back, or one line of them (`line`): they read `c`, and so do the partners that would give them away, in any
 * month. A withdrawn figure is shielded as one that was never known. The month stays in its place.
 */
export function withdrawFigures(
  published: Published,
  { period, line }: { readonly period: Month; readonly line: SeriesKey | undefined },
  taken: TakenBack,
  csv: Csv,
): WithdrawalOutcome {
  const received = readReferenceFiles(publishedReference(published), csv);
  const ofMonth = published.dataset.observations.filter((row) => row.period === period);
  const lines = ofMonth.filter((row) => line === undefined || keyOf(row) === keyOf(line));
  if (received.reference === undefined || lines.length === 0) return { kind: "unknown" };
  const { reference } = received;
  if (lines.every(({ value }) => value === "c")) return { kind: "unchanged" };
  const dataset = takenAway(published, reference, lines, csv);
  const changed = revisionsIn(published.dataset, dataset.observations);
  if (changed.length === 0) return { kind: "unchanged" };
  const months = [...new Set(changed.map((each) => each.period))];
  const asked = new Set(lines.map(keyInMonth));
  const isHidden = new Set(changed.map(keyInMonth));
  return {
    kind: "prepared",
    figures: {
      lines: lines.filter((row) => isHidden.has(keyInMonth(row))),
      beside: published.dataset.observations.filter(
        (row) => isHidden.has(keyInMonth(row)) && !asked.has(keyInMonth(row)),
      ),
    },
    prepared: {
      ...withoutChange(published, received, reference, taken),
      after: { dataset, reference },
      fresh: months.map((month) => freshMonth(month, dataset)),
      purged: new Set(months.map(returnFile)),
      releases: [{ ...releaseOf(published, "withdrawal", taken), period }],
    },
  };
}

/** A month of which something is hidden anew, as it is written. */
function freshMonth(period: Month, dataset: Dataset): FreshMonth {
  const observations = dataset.observations.filter((row) => row.period === period);
  return { period, observations, withBreakdowns: observations.some(({ category }) => category !== "") };
}

/** One row of a reference file that is taken back: the file, and the cells by which the row is known. */
export type WithdrawnText = { readonly file: string; readonly id: string };

/** The columns by which a row of a reference file is known; their cells, joined by `/`, are its id. */
export const ROW_IDS: Readonly<Record<string, readonly string[]>> = {
  "events.csv": ["id"],
  "actions.csv": ["id"],
  "questions.csv": ["id"],
  "voices.csv": ["id"],
  "evaluations.csv": ["id"],
  "indicators.csv": ["id"],
  "targets.csv": ["indicator", "from"],
  "commentary.csv": ["period", "indicator", "role"],
  "breakdowns.csv": ["indicator", "breakdown", "category"],
};

/**
 * Takes a row of a reference file back: the council's own file (`own`) must have it no more, or with other words. No earlier
 * version of the file stays.
 */
export function withdrawText(
  published: Published,
  own: ReceivedReference,
  { file, id }: WithdrawnText,
  taken: TakenBack,
  csv: Pick<Csv, "read">,
): WithdrawalOutcome {
  const received = readReferenceFiles(publishedReference(published), csv);
  const before = rowIn(received, file, id);
  if (received.reference === undefined || own.reference === undefined || before === undefined)
    return { kind: "unknown" };
  const isForeign =
    identityChange(received.reference, own.reference) !== undefined ||
    illustrativeChange(received.reference.council, own.reference.council).length > 0;
  if (isForeign) return { kind: "foreign" };
  if (rowIn(own, file, id) === before) return { kind: "still-there" };
  const isGone = published.texts.has(file) && !own.texts.has(file);
  return {
    kind: "prepared",
    prepared: {
      ...withoutChange(published, received, own.reference, taken),
      reference: own,
      gone: isGone ? [file] : [],
      purged: new Set([file]),
      withdrawnText: { file, id },
      releases: [releaseOf(published, "withdrawal", taken)],
    },
  };
}

/** A row of a reference file as one text; undefined where there is none with this id. */
function rowIn({ parsed }: ReceivedReference, file: string, id: string): string | undefined {
  const columns = ROW_IDS[file];
  const [header, ...rows] = parsed.get(file)?.table ?? [];
  if (columns === undefined || header === undefined) return undefined;
  const at = columns.map((column) => header.cells.findIndex((cell) => cell.trim() === column));
  const found = rows.find(({ cells }) => at.map((index) => (cells[index] ?? "").trim()).join("/") === id);
  return found?.cells.map((cell) => cell.trim()).join("\u001f");
}
