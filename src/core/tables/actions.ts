import type { Issue } from "../issue.ts";
import type { Prose } from "../screen/prose.ts";
import * as cell from "./cells.ts";
import { entriesIn, repeatedIds, unknownIds } from "./entries.ts";
import type { ReferenceTable } from "./reference.ts";
import type { Table } from "./table.ts";

const COLUMNS = {
  id: cell.id,
  title: cell.filled,
  priority: cell.text,
  agreed_on: cell.optionalDay,
  due: cell.optionalDay,
  status: cell.text,
  completed_on: cell.optionalDay,
  owner: cell.filled,
  indicators: cell.text,
  evidence: cell.text,
  source: cell.text,
};

export const ACTIONS: ReferenceTable<typeof COLUMNS> = {
  file: "actions.csv",
  columns: COLUMNS,
  required: ["id", "title", "owner"] satisfies (keyof typeof COLUMNS)[],
};

/** The columns in which anything may be written. */
export const ACTIONS_PROSE: Partial<Record<keyof typeof COLUMNS, Prose>> = {
  title: "dated-text",
  priority: "text",
  status: "text",
  owner: "role",
  evidence: "dated-text",
  source: "dated-text",
};

/** The faults of `actions.csv`, which no figure depends on: it is checked, and released with every edition. */
export function checkActions(table: Table | undefined, known: ReadonlySet<string>): Issue[] {
  const { entries, issues } = entriesIn(ACTIONS, table);
  return [
    ...issues,
    ...repeatedIds(ACTIONS.file, "id", entries),
    ...unknownIds(ACTIONS.file, "indicators", entries, known),
  ];
}
