import type { Issue } from "../issue.ts";
import { RELATIONS as KINDS, type Relation } from "../relation.ts";
import * as cell from "./cells.ts";
import { entriesIn, unknownIds } from "./entries.ts";
import { cellsIn, type Cells, type ReferenceTable } from "./reference.ts";
import type { Table } from "./table.ts";

const COLUMNS = {
  relation: cell.choice(KINDS),
  indicator: cell.term,
  parts: cell.terms,
};

export const RELATIONS: ReferenceTable<typeof COLUMNS> = {
  file: "relations.csv",
  columns: COLUMNS,
  required: ["relation", "indicator", "parts"] satisfies (keyof typeof COLUMNS)[],
};

export type RelationsRead = { readonly relations: readonly Relation[]; readonly issues: readonly Issue[] };

/** `relations.csv`: how indicators hang together by definition; each return is checked by it. */
export function readRelations(table: Table | undefined, known: ReadonlySet<string>): RelationsRead {
  const { entries, issues } = entriesIn(RELATIONS, table);
  return {
    relations: entries.map(({ cells }) => relationOf(cells)),
    issues: [
      ...issues,
      ...unknownIds(RELATIONS.file, "indicator", entries, known),
      ...unknownIds(RELATIONS.file, "parts", entries, known),
    ],
  };
}

/** The same as published; undefined for a file that we did not publish. */
export function readPublishedRelations(table: Table): Relation[] | undefined {
  return cellsIn(RELATIONS, table)?.map(relationOf);
}

function relationOf({ relation, indicator: whole, parts }: Cells<typeof COLUMNS>): Relation {
  return { relation, whole, parts };
}
