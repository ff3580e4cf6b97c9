import { RELATION_NAMES as KINDS, type Relation } from "../relation.ts";
import * as cell from "./cells.ts";
import { RELATIONS_FILE } from "./paths.ts";
import { cellsIn, type Cells, type ReferenceTable } from "./reference.ts";
import type { Table } from "./table.ts";
import { term, terms } from "./terms.ts";

const COLUMNS = {
  relation: cell.choice(KINDS),
  indicator: term,
  parts: terms,
};

export const RELATIONS: ReferenceTable<typeof COLUMNS> = {
  file: RELATIONS_FILE,
  columns: COLUMNS,
  required: ["relation", "indicator", "parts"] satisfies (keyof typeof COLUMNS)[],
};

/** `relations.csv` as published: how indicators hang together by definition; undefined for a file that we did not publish. */
export function readPublishedRelations(table: Table): Relation[] | undefined {
  return cellsIn(RELATIONS, table)?.map(relationOf);
}

/** A row of `relations.csv` as a relation. */
export function relationOf({ relation, indicator: whole, parts }: Cells<typeof COLUMNS>): Relation {
  return { relation, whole, parts };
}
