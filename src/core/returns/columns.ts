import type { Issue } from "../issue.ts";
import type { Observation } from "../observation.ts";
import { writeDecimal } from "../decimal.ts";
import { columnLetter, type Records, type Row, type Table } from "../table.ts";

/** The columns of a return, in their canonical order. Both of `breakdown` and `category` may be absent. */
export const RETURN_COLUMNS = [
  "period",
  "la_code",
  "indicator",
  "breakdown",
  "category",
  "numerator",
  "denominator",
  "value",
] as const;
export type ReturnColumn = (typeof RETURN_COLUMNS)[number];

export const OPTIONAL_COLUMNS: readonly ReturnColumn[] = ["breakdown", "category"];

/** One row with its cells by column name; a column that is absent reads as blank. */
export type NamedRow = { readonly row: number; readonly cells: Readonly<Record<ReturnColumn, string>> };

export type StructureRead = {
  readonly rows: readonly NamedRow[];
  readonly withBreakdowns: boolean;
  readonly issues: readonly Issue[];
};

/** Characters that cannot be seen, or that change how what is seen is read: control, zero-width, bidirectional. */
const HIDDEN =
  // eslint-disable-next-line no-control-regex -- control characters are what it looks for
  /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\uffff]/;

/**
 * The structure stage: every column there once, known and named, every row as wide as the header (it may leave out blank
 * columns at the end), no hidden character.
 */
export function readStructure([header, ...rows]: Table): StructureRead {
  if (header === undefined) return { rows: [], withBreakdowns: false, issues: [{ code: "empty" }] };
  const names = header.cells.map((cell) => lowerCase(trimBlanks(cell)));
  const issues = [...hiddenCharacters([header, ...rows]), ...headerFaults(header.row, names, rows)];
  if (rows.length === 0) issues.push({ code: "empty" });
  if (issues.length > 0) return { rows: [], withBreakdowns: false, issues };

  const places = RETURN_COLUMNS.map((column) => [column, names.indexOf(column)] as const);
  const named = rows.map(({ row, cells }): NamedRow => {
    const cellOf = ([column, at]: (typeof places)[number]) => [
      column,
      at < 0 ? "" : trimBlanks(cells[at] ?? ""),
    ];
    return { row, cells: Object.fromEntries(places.map(cellOf)) as NamedRow["cells"] };
  });
  return { rows: named, withBreakdowns: names.includes("category"), issues: kindnesses(header.cells, rows) };
}

function headerFaults(row: number, names: readonly string[], rows: readonly Row[]): Issue[] {
  const issues: Issue[] = [];
  names.forEach((name, index) => {
    const column = columnLetter(index);
    if (name === "") {
      if (rows.some(({ cells }) => trimBlanks(cells[index] ?? "") !== ""))
        issues.push({ code: "column-unnamed", row, column });
    } else if (!(RETURN_COLUMNS as readonly string[]).includes(name)) {
      issues.push({ code: "column-unknown", row, column });
    } else if (names.indexOf(name) < index) {
      issues.push({ code: "column-repeated", row, column: name });
    }
  });
  for (const column of RETURN_COLUMNS) {
    if (!names.includes(column) && !OPTIONAL_COLUMNS.includes(column))
      issues.push({ code: "column-missing", row, column });
  }
  const [breakdown, category] = OPTIONAL_COLUMNS.map((column) => names.includes(column));
  if (breakdown !== category) issues.push({ code: "breakdown-without-category", row });

  const width = names.findLastIndex((name) => name !== "") + 1;
  for (const { row: at, cells } of rows) {
    if (cells.length > names.length || cells.length < width) issues.push({ code: "row-ragged", row: at });
  }
  return issues;
}

function hiddenCharacters(table: Table): Issue[] {
  return table.flatMap(({ row, cells }) =>
    cells.flatMap((cell, index): Issue[] =>
      HIDDEN.test(cell) ? [{ code: "hidden-character", row, column: columnLetter(index) }] : [],
    ),
  );
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

/** Of the letters A to Z only: some others, such as the sign for kelvin, have a lower case that only looks like ours. */
function lowerCase(text: string): string {
  return text.replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase());
}

/** Blanks and tabs only: other white space (a no-break space, a line end) is not something to read past. */
function trimBlanks(text: string): string {
  return text.replace(/^[ \t]+|[ \t]+$/g, "");
}

/** Observations as rows of a return, in canonical columns; what a return, a series and `observations.csv` hold. */
export function recordsOf(
  observations: readonly Observation[],
  laCode: string,
  withBreakdowns = true,
): Records {
  const header = RETURN_COLUMNS.filter((column) => withBreakdowns || !OPTIONAL_COLUMNS.includes(column));
  const rows = observations.map(
    ({ period, indicator, breakdown, category, numerator, denominator, value }) => [
      period,
      laCode,
      indicator,
      ...(withBreakdowns ? [breakdown, category] : []),
      cellOf(numerator),
      cellOf(denominator),
      cellOf(value),
    ],
  );
  return { header, rows };
}

/** A figure as a cell: its digits, its symbol, or blank. */
export function cellOf(figure: Observation["numerator"]): string {
  return figure === undefined ? "" : typeof figure === "string" ? figure : writeDecimal(figure);
}
