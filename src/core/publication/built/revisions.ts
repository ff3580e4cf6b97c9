import type { Revision } from "../../dataset/dataset.ts";
import type { Reason } from "../../reason.ts";
import { cellOf } from "../../returns/columns.ts";
import type { Records, Table } from "../../tables/table.ts";

export const REVISIONS_FILE = "revisions.csv";

const HEADER = [
  "release",
  "time",
  "reason",
  "file",
  "period",
  "indicator",
  "breakdown",
  "category",
  "column",
  "from",
  "to",
] as const;

/** One cell of a published file that is another now: the columns of `revisions.csv` from `file` on. */
type ChangedCell = Readonly<Record<Exclude<(typeof HEADER)[number], "release" | "time" | "reason">, string>>;

/** The release that made a change. */
export type Cause = { readonly seq: number; readonly time: string; readonly reason: Reason | undefined };

/** `revisions.csv` with what one release changed added at its end: once published, a line stays. */
export function revisionRecords(
  published: Table,
  changes: readonly ChangedCell[],
  { seq, time, reason }: Cause,
): Records {
  const [, ...rows] = published;
  const added = changes.map(({ file, period, indicator, breakdown, category, column, from, to }) => [
    String(seq),
    time,
    reason ?? "-",
    ...[file, period, indicator, breakdown, category, column, from, to],
  ]);
  return { header: HEADER, rows: [...rows.map(({ cells }) => cells), ...added] };
}

/** The lines of `revisions.csv` about one indicator’s figures: an indicator’s page need not load those of all. */
export function figureRevisionRecords({ header, rows }: Records, indicator: string): Records {
  return {
    header,
    rows: rows.filter(
      (row) =>
        row[HEADER.indexOf("indicator")] === indicator &&
        row[HEADER.indexOf("file")]?.startsWith("returns/") === true,
    ),
  };
}

export function revisionsFileOf(indicator: string): string {
  return `revisions/${indicator}.csv`;
}

/** Changed figures as lines of `revisions.csv`; "" where there was no row. */
export function changedFigures(revisions: readonly Revision[]): ChangedCell[] {
  return revisions.map((revision) => ({
    ...revision,
    file: `returns/${revision.period}.csv`,
    from: cellOf(revision.from),
    to: cellOf(revision.to),
  }));
}

/**
 * The reference files by which figures are read, and what names a row in each. A row that is new changes what was public
 * only in `targets.csv`: elsewhere it is a new indicator or category.
 */
const KEYS: Readonly<Record<string, { readonly key: readonly string[]; readonly newRows: boolean }>> = {
  "indicators.csv": { key: ["id"], newRows: false },
  "breakdowns.csv": { key: ["indicator", "breakdown", "category"], newRows: false },
  "targets.csv": { key: ["indicator", "from"], newRows: true },
};

export const REVISED_REFERENCE_FILES = Object.keys(KEYS);

/** Cells of one of `REVISED_REFERENCE_FILES` that are not what they were. A row that is gone has blank cells. */
export function changedReference(file: string, before: Table, after: Table): ChangedCell[] {
  const { key = [], newRows = false } = KEYS[file] ?? {};
  const [then, now] = [named(before, key), named(after, key)];
  const keys = [...then.keys(), ...(newRows ? [...now.keys()].filter((each) => !then.has(each)) : [])];
  return keys.flatMap((each) => {
    const [from, to] = [then.get(each) ?? {}, now.get(each) ?? {}];
    const columns = [...new Set([...Object.keys(from), ...Object.keys(to)])];
    const {
      indicator = "",
      id = indicator,
      breakdown = "",
      category = "",
      from: period = "",
    } = { ...to, ...from };
    return columns
      .filter((column) => !key.includes(column) && (from[column] ?? "") !== (to[column] ?? ""))
      .map((column) => ({
        ...{ file, period, indicator: id, breakdown, category, column },
        from: from[column] ?? "",
        to: to[column] ?? "",
      }));
  });
}

type NamedCells = Readonly<Record<string, string>>;

function named([header, ...rows]: Table, key: readonly string[]): Map<string, NamedCells> {
  const names = (header?.cells ?? []).map((name) => name.trim());
  return new Map(
    rows.map(({ cells }) => {
      const row: NamedCells = Object.fromEntries(
        names.map((name, index) => [name, (cells[index] ?? "").trim()]),
      );
      return [key.map((name) => row[name] ?? "").join(" "), row];
    }),
  );
}
