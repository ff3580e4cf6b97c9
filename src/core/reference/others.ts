import { REBASELINE, type DatedEvent } from "../event.ts";
import type { Issue } from "../issue.ts";
import { RELATIONS as KINDS, type Relation } from "../relation.ts";
import type { Table } from "../tables/table.ts";
import * as cell from "./cells.ts";
import { readEntries, repeatedIds, unknownIds, type CellSchema, type Entry, type Layout } from "./entries.ts";
import { listIn } from "./published.ts";

/** Reference files that are checked and released with every edition; events bear on figures that are worked out, relations on returns. */

const RELATION_COLUMNS = {
  relation: cell.choice(KINDS),
  indicator: cell.id,
  parts: cell.filled,
};
export const RELATIONS: Layout<typeof RELATION_COLUMNS> = {
  file: "relations.csv",
  columns: RELATION_COLUMNS,
  required: ["relation", "indicator", "parts"],
};

const EVENT_COLUMNS = {
  id: cell.id,
  date: cell.day,
  published_on: cell.optionalDay,
  kind: cell.filled,
  title: cell.filled,
  detail: cell.text,
  indicators: cell.text,
  source: cell.text,
  url: cell.text,
};
export const EVENTS: Layout<typeof EVENT_COLUMNS> = {
  file: "events.csv",
  columns: EVENT_COLUMNS,
  required: ["id", "date", "kind", "title"],
};

const ACTION_COLUMNS = {
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
export const ACTIONS: Layout<typeof ACTION_COLUMNS> = {
  file: "actions.csv",
  columns: ACTION_COLUMNS,
  required: ["id", "title", "owner"],
};

const COMMENTARY_COLUMNS = {
  period: cell.month,
  indicator: cell.id,
  role: cell.filled,
  kind: cell.filled,
  text: cell.filled,
  back_on_track_by: cell.text,
};
export const COMMENTARY: Layout<typeof COMMENTARY_COLUMNS> = {
  file: "commentary.csv",
  columns: COMMENTARY_COLUMNS,
  required: ["period", "indicator", "role", "kind", "text"],
};

/** The faults of these files, where they are given: their cells, ids given twice, and the indicators they name. */
export function checkOthers(tables: ReadonlyMap<string, Table>, known: ReadonlySet<string>): Issue[] {
  const issues: Issue[] = [];
  const check = <Columns extends Record<string, CellSchema>>(
    layout: Layout<Columns>,
    ...naming: readonly (keyof Columns & string)[]
  ): void => {
    const table = tables.get(layout.file);
    if (table === undefined) return;
    const { entries, issues: found } = readEntries(layout, table);
    const repeated = "id" in layout.columns ? repeatedIds(layout.file, "id", entries) : [];
    const unknown = naming.flatMap((column) => unknownIds(layout.file, column, entries, known));
    issues.push(...found, ...repeated, ...unknown);
  };
  check(RELATIONS, "indicator", "parts");
  check(EVENTS, "indicators");
  check(ACTIONS, "indicators");
  check(COMMENTARY, "indicator");
  return [...issues, ...unexplainedRebaselines(tables.get(EVENTS.file))];
}

/** Limits start anew only for a stated reason, by a decision that can be looked up, and for the indicators it names. */
function unexplainedRebaselines(table: Table | undefined): Issue[] {
  return eventEntries(table)
    .filter(({ cells }) => cells.kind === REBASELINE)
    .flatMap(({ row, cells }) =>
      (["detail", "indicators", "source"] as const)
        .filter((column) => cells[column] === "")
        .map((column): Issue => ({ code: "rebaseline-unexplained", file: EVENTS.file, row, column })),
    );
}

/** The events of `events.csv`, which has been checked. */
export function readEvents(table: Table | undefined): DatedEvent[] {
  return eventEntries(table).map(({ cells: { published_on: publishedOn, indicators, ...cells } }) => ({
    ...cells,
    publishedOn,
    indicators: listIn(indicators),
  }));
}

/** The relations of `relations.csv`, which has been checked. */
export function readRelations(table: Table | undefined): Relation[] {
  const entries = table === undefined ? [] : readEntries(RELATIONS, table).entries;
  return entries.map(({ cells: { relation, indicator: whole, parts } }) => ({
    relation,
    whole,
    parts: listIn(parts),
  }));
}

function eventEntries(table: Table | undefined): readonly Entry<typeof EVENT_COLUMNS>[] {
  return table === undefined ? [] : readEntries(EVENTS, table).entries;
}
