import { FIGURE_COLUMNS, type Figure, type FigureColumn } from "../observation.ts";
import { readMonth, type Month } from "../period.ts";
import { itemsIn, recordsOf, type Columns } from "./columns.ts";
import { figureOf } from "./figure.ts";
import { nameIn, pathIn } from "./folder.ts";
import { monthOfReturn } from "./returns.ts";
import type { Records, Table } from "./table.ts";

export const REVISIONS_FILE = "revisions.csv";

const FOLDER = "revisions";

/** The lines of `revisions.csv` about one indicator’s figures: an indicator’s page need not load those of all. */
export function revisionsFileOf(indicator: string): string {
  return pathIn(FOLDER, indicator);
}

/** The indicator whose revisions a path is; undefined for any other path. */
export function indicatorOfRevisions(path: string): string | undefined {
  return nameIn(FOLDER, path);
}

/** One cell of a published file that is another now, as texts; blank where there was nothing, or is nothing now. */
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

export function revisionRecords(lines: readonly RevisionLine[]): Records {
  return recordsOf(COLUMNS, lines);
}

/** The lines of `revisions.csv` as they stand there. A file that is not there has none. */
export function readRevisionLines([header, ...rows]: Table): RevisionLine[] {
  const names = header?.cells ?? [];
  return rows.map(
    ({ cells }) =>
      Object.fromEntries(
        Object.keys(COLUMNS).map((column) => [column, cells[names.indexOf(column)] ?? ""]),
      ) as RevisionLine,
  );
}

/** Whether a line is about one indicator’s published figures, and not about a reference file. */
export function isFigureOf({ indicator, file }: RevisionLine, id: string): boolean {
  return indicator === id && monthOfReturn(file) !== undefined;
}

/** A restated figure, with the release that restated it, when, and the code of its reason (`-` for none). */
export type Restatement = {
  readonly release: number;
  /** An ISO instant, in UTC. */
  readonly time: string;
  readonly reason: string;
  readonly period: Month;
  readonly indicator: string;
  readonly breakdown: string;
  readonly category: string;
  readonly column: FigureColumn;
  /** undefined where there was no figure. */
  readonly from: Figure | undefined;
  readonly to: Figure | undefined;
};

/** `revisions/<indicator>.csv`, oldest first; undefined for a file that is not what we write. */
export function readRestatements(table: Table): Restatement[] | undefined {
  return itemsIn(table, REQUIRED, (cell) => {
    const period = readMonth(cell("period"));
    const column = FIGURE_COLUMNS.find((each) => each === cell("column"));
    const [from, to] = [figureOf(cell("from")), figureOf(cell("to"))];
    const isFigure = ["from", "to"].every((end) => cell(end) === "" || figureOf(cell(end)) !== undefined);
    if (period === undefined || column === undefined || !isFigure) return undefined;
    return {
      ...{ release: Number(cell("release")), time: cell("time"), reason: cell("reason") },
      ...{ period, indicator: cell("indicator"), breakdown: cell("breakdown"), category: cell("category") },
      ...{ column, from, to },
    };
  });
}

const REQUIRED = ["release", "time", "reason", "period", "indicator", "column", "from", "to"];
