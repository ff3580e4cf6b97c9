import { inFile, type Issue, type Place } from "../issue.ts";
import { idOfPart } from "../relation.ts";
import { remembering } from "../remembering.ts";
import { listIn, UNREADABLE } from "./cells.ts";
import { missingColumns, raggedRows, repeatedColumns, repeatedKeys, unknownColumns } from "./checks.ts";
import { expectedOf } from "./expected.ts";
import type { CellKinds, Cells, ReferenceTable } from "./reference.ts";
import type { Table } from "./table.ts";

/** One row that could be read, with its place. */
export type Entry<Kinds extends CellKinds> = { readonly row: number; readonly cells: Cells<Kinds> };

export type EntriesRead<Kinds extends CellKinds> = {
  readonly entries: readonly Entry<Kinds>[];
  readonly issues: readonly Issue[];
};

/** The issue for a cell that must hold something else. `expected` finishes the sentence "This must be …". */
export function mustBe(expected: string, place: Place): Issue {
  return { code: "reference-value", expected, ...place };
}

/**
 * Reads a reference file as a council gives it, by its header. An absent column reads as blank. An unknown or repeated column is
 * a fault, and so is a cell beyond the header, which a comma without quotation marks leaves behind.
 */
export function readEntries<Kinds extends CellKinds>(
  { file, columns, required }: ReferenceTable<Kinds>,
  table: Table,
): EntriesRead<Kinds> {
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

  const places = Object.entries(columns).map(([column, kind]) => ({
    ...{ column, kind, readCell: remembering(kind.read) },
    at: names.indexOf(column),
  }));
  const isRagged = ({ cells }: Table[number]) =>
    cells.some((cell, index) => (names[index] ?? "") === "" && cell.trim() !== "");
  const issues = inFile(file, raggedRows(rows, isRagged));
  const entries: Entry<Kinds>[] = [];
  for (const { row, cells } of rows.filter((each) => !isRagged(each))) {
    const values: Record<string, unknown> = {};
    let isRead = true;
    for (const { column, kind, readCell, at } of places) {
      const value = readCell((cells[at] ?? "").trim());
      if (value === UNREADABLE) {
        issues.push(mustBe(expectedOf(kind), { file, row, column }));
        isRead = false;
      } else values[column] = value;
    }
    if (isRead) entries.push({ row, cells: values as Cells<Kinds> });
  }
  return { entries, issues };
}

/** What an entry says, wherever it stands: two that say the same give the same text. */
export function textOfEntry({ cells }: Pick<Entry<CellKinds>, "cells">): string {
  return JSON.stringify(cells, (_, value: unknown) => (typeof value === "bigint" ? String(value) : value));
}

/** The entries of a file that need not be there. */
export function entriesIn<Kinds extends CellKinds>(
  reference: ReferenceTable<Kinds>,
  table: Table | undefined,
): EntriesRead<Kinds> {
  return table === undefined ? { entries: [], issues: [] } : readEntries(reference, table);
}

/** An issue for each row whose id a row above has already. */
export function repeatedIds<Kinds extends CellKinds>(
  file: string,
  column: keyof Kinds & string,
  entries: readonly Entry<Kinds>[],
): Issue[] {
  return inFile(
    file,
    repeatedKeys(entries, ({ cells }) => String(cells[column]), column),
  );
}

/** An issue for each row that names an indicator which `indicators.csv` does not have. A cell may name several. */
export function unknownIds<Kinds extends CellKinds>(
  file: string,
  column: keyof Kinds & string,
  entries: readonly Entry<Kinds>[],
  known: ReadonlySet<string>,
): Issue[] {
  return unknownRows(entries, { file, column, among: "indicators.csv" }, ({ cells }) => {
    const cell: unknown = cells[column];
    const names =
      typeof cell === "string" ? [cell, ...listIn(cell)] : Array.isArray(cell) ? cell.map(String) : [];
    const isNamed = (part: string) => known.has(idOfPart(part));
    const [whole = "", ...parts] = typeof cell === "string" ? names : ["", ...names];
    return !known.has(whole) && !parts.every(isNamed);
  });
}

/** An issue for each row that names something which another file does not have. */
export function unknownRows<Kinds extends CellKinds>(
  entries: readonly Entry<Kinds>[],
  at: { readonly file: string; readonly column: keyof Kinds & string; readonly among: string },
  isUnknown: (entry: Entry<Kinds>) => boolean,
): Issue[] {
  return entries.filter(isUnknown).map(({ row }) => ({ code: "reference-unknown", row, ...at }));
}
