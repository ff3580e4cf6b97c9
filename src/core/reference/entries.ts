import * as v from "valibot";

import { inFile, type Issue } from "../issue.ts";
import { idOfPart } from "../relation.ts";
import { remembering } from "../remembering.ts";
import type { Table } from "../tables/table.ts";
import {
  missingColumns,
  raggedRows,
  repeatedColumns,
  repeatedKeys,
  unknownColumns,
} from "../tables/checks.ts";
import { mustBe } from "./cells.ts";
import { listIn } from "./published.ts";

export type CellSchema = v.GenericSchema<string, unknown>;

/** The columns of a reference file: in the order they are published, which of them must be there, what each may hold. */
export type Layout<Columns extends Record<string, CellSchema>> = {
  readonly file: string;
  readonly columns: Columns;
  readonly required: readonly (keyof Columns & string)[];
};

/** One row that could be read, with its place. */
export type Entry<Columns extends Record<string, CellSchema>> = {
  readonly row: number;
  readonly cells: { readonly [Column in keyof Columns]: v.InferOutput<Columns[Column]> };
};

export type EntriesRead<Columns extends Record<string, CellSchema>> = {
  readonly entries: readonly Entry<Columns>[];
  readonly issues: readonly Issue[];
};

/**
 * Reads a reference file by its header. A column that is absent reads as blank; an unknown or repeated one is a fault, and
 * so is a cell that stands under no name: a comma without quotation marks has shifted its row.
 */
export function readEntries<Columns extends Record<string, CellSchema>>(
  { file, columns, required }: Layout<Columns>,
  table: Table,
): EntriesRead<Columns> {
  const [header, ...rows] = table;
  const names = (header?.cells ?? []).map((cell) => cell.trim());
  const first = { row: header?.row ?? 1, names };
  const known = Object.keys(columns);
  const inHeader = [
    ...unknownColumns(first, known),
    ...repeatedColumns(first, known),
    ...missingColumns(first, required),
  ];
  if (inHeader.length > 0) return { entries: [], issues: inFile(file, inHeader) };

  const places = Object.entries(columns).map(([column, schema]) => ({
    column,
    readCell: remembering((cell) => v.safeParse(schema, cell, { abortEarly: true })),
    at: names.indexOf(column),
  }));
  const isRagged = ({ cells }: Table[number]) =>
    cells.some((cell, index) => (names[index] ?? "") === "" && cell.trim() !== "");
  const issues = inFile(file, raggedRows(rows, isRagged));
  const entries: Entry<Columns>[] = [];
  for (const { row, cells } of rows.filter((each) => !isRagged(each))) {
    const values: Record<string, unknown> = {};
    let isRead = true;
    for (const { column, readCell, at } of places) {
      const result = readCell((cells[at] ?? "").trim());
      if (result.success) values[column] = result.output;
      else {
        issues.push(mustBe(result.issues[0].message, { file, row, column }));
        isRead = false;
      }
    }
    if (isRead) entries.push({ row, cells: values as Entry<Columns>["cells"] });
  }
  return { entries, issues };
}

/** Rows whose id another row above has already. */
export function repeatedIds<Columns extends Record<string, CellSchema>>(
  file: string,
  column: keyof Columns & string,
  entries: readonly Entry<Columns>[],
): Issue[] {
  return inFile(
    file,
    repeatedKeys(entries, ({ cells }) => String(cells[column]), column),
  );
}

/** Rows that name an indicator `indicators.csv` does not have; a cell may name several, separated by blanks. */
export function unknownIds<Columns extends Record<string, CellSchema>>(
  file: string,
  column: keyof Columns & string,
  entries: readonly Entry<Columns>[],
  known: ReadonlySet<string>,
): Issue[] {
  return entries
    .filter(({ cells }) => {
      const cell: unknown = cells[column];
      const isNamed = (part: string) => known.has(idOfPart(part));
      return typeof cell === "string" && !known.has(cell) && !listIn(cell).every(isNamed);
    })
    .map(({ row }) => ({ code: "reference-unknown", file, row, column, among: "indicators.csv" }));
}
