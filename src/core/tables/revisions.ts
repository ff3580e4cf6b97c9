import { FIGURE_COLUMNS, type Revision } from "../observation.ts";
import { readMonth } from "../period.ts";
import { itemsIn, recordsOf, type Columns } from "./columns.ts";
import { figureOf } from "./figure.ts";
import { nameIn } from "./folder.ts";
import { monthOfReturn } from "./returns.ts";
import type { Records, Table } from "./table.ts";

export const REVISIONS_FILE = "revisions.csv";

/** The path of the revisions of one indicator’s figures, so that its page need not load the revisions of all. */
export function revisionsFileOf(indicator: string): string {
  return `revisions/${indicator}.csv`;
}

/** The indicator whose revisions a path is; undefined for any other path. */
export function indicatorOfRevisions(path: string): string | undefined {
  return nameIn("revisions", path);
}

/** A changed cell of a published file, as texts; "" where there was nothing before, or is nothing now. */
export type ChangedCell = {
  readonly file: string;
  readonly period: string;
  readonly indicator: string;
  readonly breakdown: string;
  readonly category: string;
  readonly column: string;
  readonly from: string;
  readonly to: string;
};

/** A changed cell with the release that changed it, when, and the code of its reason (`-` for none). */
export type RevisionLine = ChangedCell & {
  readonly release: string;
  readonly time: string;
  readonly reason: string;
};

const COLUMNS: Columns<RevisionLine, keyof RevisionLine> = {
  release: ({ release }) => release,
  time: ({ time }) => time,
  reason: ({ reason }) => reason,
  file: ({ file }) => file,
  period: ({ period }) => period,
  indicator: ({ indicator }) => indicator,
  breakdown: ({ breakdown }) => breakdown,
  category: ({ category }) => category,
  column: ({ column }) => column,
  from: ({ from }) => from,
  to: ({ to }) => to,
};

/** The records of `revisions.csv`, one for each cell that was changed, in the order given. */
export function revisionRecords(lines: readonly RevisionLine[]): Records {
  return recordsOf(COLUMNS, lines);
}

const COLUMN_NAMES = Object.keys(COLUMNS) as (keyof RevisionLine)[];

/** The lines of `revisions.csv`, in order; none for an empty table. */
export function readRevisionLines(table: Table): RevisionLine[] {
  return (
    itemsIn(
      table,
      [],
      (cells) => Object.fromEntries(COLUMN_NAMES.map((name) => [name, cells[name] ?? ""])) as RevisionLine,
    ) ?? []
  );
}

/** Whether a line is about one indicator’s published figures, and not about a reference file. */
export function isFigureOf({ indicator, file }: RevisionLine, id: string): boolean {
  return indicator === id && monthOfReturn(file) !== undefined;
}

/** A restated figure, with the release that restated it, when, and the code of its reason (`-` for none). */
export type Restatement = Revision & {
  readonly release: number;
  /** An ISO instant, in UTC. */
  readonly time: string;
  readonly reason: string;
};

/** `revisions/<indicator>.csv`, oldest first; undefined for a file that is not what we write. */
export function readRestatements(table: Table): Restatement[] | undefined {
  return itemsIn(table, REQUIRED, (cells) => {
    const { time, reason, indicator, breakdown = "", category = "" } = cells;
    const period = readMonth(cells.period);
    const column = FIGURE_COLUMNS.find((each) => each === cells.column);
    const [from, to] = [figureOf(cells.from), figureOf(cells.to)];
    const isFigure = [cells.from, cells.to].every((cell) => cell === "" || figureOf(cell) !== undefined);
    if (period === undefined || column === undefined || !isFigure) return undefined;
    const release = Number(cells.release);
    return { release, time, reason, period, indicator, breakdown, category, column, from, to };
  });
}

const REQUIRED = ["release", "time", "reason", "period", "indicator", "column", "from", "to"] as const;
