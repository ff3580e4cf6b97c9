import type { Issue } from "../issue.ts";
import { columnLetter, type Row, type Table } from "../tables/table.ts";
import {
  hiddenCharacters,
  missingColumns,
  raggedRows,
  repeatedColumns,
  unknownColumns,
  type Header,
} from "../tables/checks.ts";
import { OPTIONAL_COLUMNS, RETURN_COLUMNS, type ReturnColumn } from "../tables/observations.ts";
import { startsWithBanner } from "./banner.ts";
import { GUIDE_COLUMNS, type Guide, type GuideColumn } from "./guide.ts";

const KNOWN = [...RETURN_COLUMNS, ...GUIDE_COLUMNS];
const NEEDED = RETURN_COLUMNS.filter((column) => !OPTIONAL_COLUMNS.includes(column));

/** One row with its cells by column name; a column that is absent reads as blank. */
export type NamedRow = {
  readonly row: number;
  readonly cells: Readonly<Record<ReturnColumn, string>>;
  /** What stands in the columns of the workbook's guide; none where the file has none of them. */
  readonly guide?: Partial<Guide>;
};

export type StructureRead = {
  readonly rows: readonly NamedRow[];
  readonly withBreakdowns: boolean;
  readonly issues: readonly Issue[];
};

/**
 * The structure stage: every column is there once and has a name we know; every row is as wide as the header, though it may
 * leave out blank cells at the end; no cell holds an invisible character.
 */
export function readStructure([header, ...rows]: Table): StructureRead {
  if (header === undefined) return { rows: [], withBreakdowns: false, issues: [{ code: "empty" }] };
  if (startsWithBanner(header.cells[0] ?? ""))
    return { rows: [], withBreakdowns: false, issues: [{ code: "npm-banner", row: header.row }] };
  const names = header.cells.map((cell) => lowerCase(trimBlanks(cell)));
  const isOneColumn = names.filter((name) => name !== "").length < 2;
  const issues: Issue[] = isOneColumn
    ? [{ code: "one-column", row: header.row }]
    : [...hiddenCharacters([header, ...rows]), ...headerFaults({ row: header.row, names }, rows)];
  if (rows.length === 0) issues.push({ code: "empty" });
  if (issues.length > 0) return { rows: [], withBreakdowns: false, issues };

  const places = RETURN_COLUMNS.map((column) => [column, names.indexOf(column)] as const);
  const guides = GUIDE_COLUMNS.map((column) => [column, names.indexOf(column)] as const).filter(
    ([, at]) => at >= 0,
  );
  const named = rows.map(({ row, cells }): NamedRow => {
    const byName = {} as Record<ReturnColumn, string>;
    for (const [column, at] of places) byName[column] = at < 0 ? "" : trimBlanks(cells[at] ?? "");
    if (guides.length === 0) return { row, cells: byName };
    const guide: Partial<Record<GuideColumn, string>> = {};
    for (const [column, at] of guides) guide[column] = trimBlanks(cells[at] ?? "");
    return { row, cells: byName, guide };
  });
  const notes = kindnesses(header.cells, rows);
  if (guides.length > 0) notes.push({ code: "read-kindly", what: "guide-columns" });
  return { rows: named, withBreakdowns: names.includes("category"), issues: notes };
}

function headerFaults(header: Header, rows: readonly Row[]): Issue[] {
  const { names } = header;
  const width = names.findLastIndex((name) => name !== "") + 1;
  return [
    ...unnamedColumns(header, rows),
    ...unknownColumns(header, KNOWN),
    ...repeatedColumns(header, KNOWN),
    ...missingColumns(header, NEEDED),
    ...halfABreakdown(header),
    ...raggedRows(rows, ({ cells }) => cells.length > names.length || cells.length < width),
  ];
}

function unnamedColumns({ row, names }: Header, rows: readonly Row[]): Issue[] {
  return names.flatMap((name, index): Issue[] =>
    name === "" && rows.some(({ cells }) => trimBlanks(cells[index] ?? "") !== "")
      ? [{ code: "column-unnamed", row, column: columnLetter(index) }]
      : [],
  );
}

function halfABreakdown({ row, names }: Header): Issue[] {
  const [breakdown, category] = OPTIONAL_COLUMNS.map((column) => names.includes(column));
  return breakdown === category ? [] : [{ code: "breakdown-without-category", row }];
}

function kindnesses(header: readonly string[], rows: readonly Row[]): Issue[] {
  const notes: Issue[] = [];
  if (header.some((cell) => cell !== lowerCase(cell) || cell !== trimBlanks(cell))) {
    notes.push({ code: "read-kindly", what: "header-written-differently" });
  }
  if (header.some((cell) => trimBlanks(cell) === ""))
    notes.push({ code: "read-kindly", what: "blank-columns" });
  if (rows.some(({ cells }) => cells.some((cell) => cell !== trimBlanks(cell)))) {
    notes.push({ code: "read-kindly", what: "outer-blanks" });
  }
  return notes;
}

/** Lower case for A to Z only: some other characters, such as the kelvin sign, have one of our letters as their lower case. */
function lowerCase(text: string): string {
  return text.replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase());
}

/** Trims blanks and tabs only. Other white space, such as a no-break space or a line end, stays and is a fault. */
function trimBlanks(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && isBlank(text.charCodeAt(start))) start += 1;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09;
}
