import type { Action } from "../action.ts";
import type { Prose } from "../screen/prose.ts";
import * as cell from "./cells.ts";
import { ACTIONS_FILE } from "./paths.ts";
import { cellsIn, type Cells, type ReferenceTable } from "./reference.ts";
import type { Table } from "./table.ts";

const COLUMNS = {
  id: cell.id,
  title: cell.filled,
  priority: cell.text,
  agreed_on: cell.optional(cell.day),
  due: cell.optional(cell.day),
  due_before: cell.days,
  status: cell.text,
  completed_on: cell.optional(cell.day),
  owner: cell.filled,
  indicators: cell.text,
  from_event: cell.optionalId,
  evidence: cell.text,
  source: cell.text,
};

export const ACTIONS: ReferenceTable<typeof COLUMNS> = {
  file: ACTIONS_FILE,
  columns: COLUMNS,
  required: ["id", "title", "owner"] satisfies (keyof typeof COLUMNS)[],
};

/** The columns of free text. */
export const ACTIONS_PROSE: Partial<Record<keyof typeof COLUMNS, Prose>> = {
  title: "dated-text",
  priority: "text",
  status: "text",
  owner: "role",
  evidence: "dated-text",
  source: "dated-text",
};

/** `actions.csv` as published, in the order of its rows; undefined for a file that we did not publish. */
export function readPublishedActions(table: Table): Action[] | undefined {
  return cellsIn(ACTIONS, table)?.map(actionOf);
}

function actionOf({
  agreed_on: agreedOn,
  due_before: dueBefore,
  completed_on: completedOn,
  from_event: fromEvent,
  indicators,
  ...cells
}: Cells<typeof COLUMNS>): Action {
  return {
    ...cells,
    ...{ agreedOn, dueBefore, completedOn, fromEvent },
    indicators: cell.listIn(indicators),
  };
}
