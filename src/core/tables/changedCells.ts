import { ACTIONS } from "./actions.ts";
import { BREAKDOWNS, BREAKDOWNS_KEY } from "./breakdowns.ts";
import { INDICATORS, INDICATORS_KEY } from "./indicators.ts";
import type { ChangedCell } from "./revisions.ts";
import type { Table } from "./table.ts";
import { TARGETS, TARGETS_KEY } from "./targets.ts";

type NamedCells = Readonly<Record<string, string>>;

/** A reference file that changes what published figures mean. */
type RevisedTable = {
  readonly file: string;
  /** The columns that identify a row. */
  readonly key: readonly string[];
  /** Which figures a row is about. */
  readonly about: (
    row: NamedCells,
  ) => Partial<Pick<ChangedCell, "period" | "indicator" | "breakdown" | "category">>;
  /** Whether a new row changes something public. In the other files it is a new indicator or category. */
  readonly newRows: boolean;
};

/** The reference files whose changes are listed as revisions. */
export const REVISED_TABLES: readonly RevisedTable[] = [
  {
    ...{ file: INDICATORS.file, key: INDICATORS_KEY, newRows: false },
    about: ({ id = "" }) => ({ indicator: id }),
  },
  {
    ...{ file: BREAKDOWNS.file, key: BREAKDOWNS_KEY, newRows: false },
    about: ({ indicator = "", breakdown = "", category = "" }) => ({ indicator, breakdown, category }),
  },
  {
    ...{ file: TARGETS.file, key: TARGETS_KEY, newRows: true },
    about: ({ indicator = "", from = "" }) => ({ indicator, period: from }),
  },
];

/** The improvement plan. Its changes are no revisions of figures, so `revisions.csv` does not list them. `category` is the action's id. */
export const PLAN_TABLE: RevisedTable = {
  ...{ file: ACTIONS.file, key: ["id"], newRows: true },
  about: ({ id = "", indicators = "" }) => ({ indicator: indicators, category: id }),
};

/** The cells of a reference file that have changed. A row that was removed counts as blank cells, and so does a whole file. */
export function changedCells(
  { file, key, about, newRows }: RevisedTable,
  before: Table,
  after: Table,
): ChangedCell[] {
  const [then, now] = [rowsByKey(before, key), rowsByKey(after, key)];
  const keys = [...then.keys(), ...(newRows ? [...now.keys()].filter((each) => !then.has(each)) : [])];
  return keys.flatMap((each) => {
    const [from, to] = [then.get(each) ?? {}, now.get(each) ?? {}];
    const columns = [...new Set([...Object.keys(from), ...Object.keys(to)])];
    return columns
      .filter((column) => !key.includes(column) && (from[column] ?? "") !== (to[column] ?? ""))
      .map((column) => ({
        ...{ file, period: "", indicator: "", breakdown: "", category: "", column },
        ...about({ ...to, ...from }),
        ...{ from: from[column] ?? "", to: to[column] ?? "" },
      }));
  });
}

function rowsByKey([header, ...rows]: Table, key: readonly string[]): Map<string, NamedCells> {
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
