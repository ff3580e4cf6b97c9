import { DISCLOSURES, type Category } from "../indicator.ts";
import { inFile, type Issue } from "../issue.ts";
import * as cell from "./cells.ts";
import { repeatedKeys } from "./checks.ts";
import { entriesIn, unknownIds } from "./entries.ts";
import { cellsIn, type Cells, type ReferenceTable } from "./reference.ts";
import type { Table } from "./table.ts";

const COLUMNS = {
  indicator: cell.id,
  breakdown: cell.id,
  category: cell.id,
  title: cell.text,
  adds_up: cell.yesNo,
  partner: cell.optionalWholeNumber,
  disclosure: cell.choice(DISCLOSURES, "person"),
  reason: cell.text,
};

export const BREAKDOWNS: ReferenceTable<typeof COLUMNS> = {
  file: "breakdowns.csv",
  columns: COLUMNS,
  required: ["indicator", "breakdown", "category"] satisfies (keyof typeof COLUMNS)[],
};

/** What names a row. */
export const BREAKDOWNS_KEY = [
  "indicator",
  "breakdown",
  "category",
] as const satisfies readonly (keyof typeof COLUMNS)[];

export type BreakdownsRead = { readonly categories: readonly Category[]; readonly issues: readonly Issue[] };

/** `breakdowns.csv`: one category of one breakdown of one indicator a row. */
export function readBreakdowns(table: Table | undefined, known: ReadonlySet<string>): BreakdownsRead {
  const { entries, issues } = entriesIn(BREAKDOWNS, table);
  const keyOf = ({ cells }: (typeof entries)[number]) =>
    BREAKDOWNS_KEY.map((column) => cells[column]).join(" ");
  return {
    categories: entries.map(({ cells }) => categoryOf(cells)),
    issues: [
      ...issues,
      ...unknownIds(BREAKDOWNS.file, "indicator", entries, known),
      ...inFile(BREAKDOWNS.file, repeatedKeys(entries, keyOf, "category")),
    ],
  };
}

/** The same as published; undefined for a file that we did not publish. */
export function readPublishedBreakdowns(table: Table): Category[] | undefined {
  return cellsIn(BREAKDOWNS, table)?.map(categoryOf);
}

function categoryOf({
  indicator,
  breakdown,
  category,
  title,
  adds_up: addsUp,
  partner = Number.POSITIVE_INFINITY,
  disclosure,
}: Cells<typeof COLUMNS>): Category {
  return {
    ...{
      indicator,
      breakdown,
      category,
      title: title === "" ? category : title,
      addsUp,
      partner,
      disclosure,
    },
  };
}
