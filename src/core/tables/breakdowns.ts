import { DISCLOSURES, type Category } from "../indicator.ts";
import type { Prose } from "../screen/prose.ts";
import * as cell from "./cells.ts";
import { BREAKDOWNS_FILE } from "./paths.ts";
import { cellsIn, type Cells, type ReferenceTable } from "./reference.ts";
import type { Table } from "./table.ts";

const COLUMNS = {
  indicator: cell.id,
  breakdown: cell.id,
  category: cell.id,
  title: cell.text,
  adds_up: cell.yesNo,
  partner: cell.optional(cell.wholeNumber),
  disclosure: cell.choice(DISCLOSURES, "person"),
  reason: cell.text,
};

export const BREAKDOWNS: ReferenceTable<typeof COLUMNS> = {
  file: BREAKDOWNS_FILE,
  columns: COLUMNS,
  required: ["indicator", "breakdown", "category"] satisfies (keyof typeof COLUMNS)[],
};

/** The columns in which anything may be written. */
export const BREAKDOWNS_PROSE: Partial<Record<keyof typeof COLUMNS, Prose>> = {
  title: "label",
  reason: "dated-text",
};

/** What names a row. */
export const BREAKDOWNS_KEY = [
  "indicator",
  "breakdown",
  "category",
] as const satisfies readonly (keyof typeof COLUMNS)[];

/** `breakdowns.csv` as published: one category of one breakdown of one indicator a row; undefined for a file that we did not publish. */
export function readPublishedBreakdowns(table: Table): Category[] | undefined {
  return cellsIn(BREAKDOWNS, table)?.map(categoryOf);
}

/** A row of `breakdowns.csv` as a category. Without a `partner` it shields last. */
export function categoryOf({
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
