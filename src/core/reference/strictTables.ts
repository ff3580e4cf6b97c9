import { group as grouped } from "d3-array";

import { isAddress } from "../address.ts";
import { INVISIBLE } from "../invisible.ts";
import { inFile, type Issue } from "../issue.ts";
import { ACTIONS } from "../tables/actions.ts";
import { BREAKDOWNS } from "../tables/breakdowns.ts";
import * as cell from "../tables/cells.ts";
import { hiddenCharacters } from "../tables/checks.ts";
import { COMMENTARY } from "../tables/commentary.ts";
import { mustBe } from "../tables/entries.ts";
import { EVENTS } from "../tables/events.ts";
import { INDICATORS } from "../tables/indicators.ts";
import type { ReferenceTable } from "../tables/reference.ts";
import { RELATIONS } from "../tables/relations.ts";
import type { Table } from "../tables/table.ts";
import { TARGETS } from "../tables/targets.ts";
import { fitId, twinIds } from "./ids.ts";

/** Every reference file that is a table. */
const TABLES: readonly ReferenceTable[] = [
  INDICATORS,
  BREAKDOWNS,
  RELATIONS,
  TARGETS,
  EVENTS,
  ACTIONS,
  COMMENTARY,
];

/** Where ids are given rather than named: the column, and those whose cells an id has to itself. */
const GIVEN_IDS: readonly (readonly [file: string, column: string, within: readonly string[]])[] = [
  [INDICATORS.file, "id", []],
  [BREAKDOWNS.file, "breakdown", ["indicator"]],
  [BREAKDOWNS.file, "category", ["indicator", "breakdown"]],
  [EVENTS.file, "id", []],
  [ACTIONS.file, "id", []],
];

/**
 * What a reference file may not have though it can be read: characters that cannot be seen, words that a spreadsheet would run
 * as a formula, ids that a file system or a spreadsheet makes something else of, and addresses that are none.
 */
export function strictTableFaults(tables: ReadonlyMap<string, Table>): Issue[] {
  return TABLES.flatMap(({ file, columns }) => {
    const table = tables.get(file) ?? [];
    const cells = cellsOf(table);
    const said = cells.filter(({ column }) => {
      const kind = Object.hasOwn(columns, column) ? columns[column] : undefined;
      return kind === cell.text || kind === cell.filled;
    });
    return [
      ...inFile(file, hiddenCharacters(table, holdsHidden)),
      ...said
        .filter(({ text }) => FORMULA.test(text))
        .map(({ row, column }) => mustBe(NO_FORMULA, { file, row, column })),
      ...(file === EVENTS.file ? cells.filter(isNoAddress) : []).map(({ row, column }) =>
        mustBe("an address that a browser can open, such as https://example.org/report, or blank", {
          ...{ file, row, column },
        }),
      ),
      ...idFaults(file, cells),
    ];
  });
}

/**
 * How a spreadsheet knows a formula (OWASP, CSV injection): by the first character of a cell, blanks and wide forms included.
 */
const FORMULA = /^(?:[\t\r\n]|\s*[=+\-@\uff1d\uff0b\uff0d\uff20])/;
const NO_FORMULA =
  "a text that begins with a word: a spreadsheet takes a cell that begins with =, +, -, @, a tab or a line end for a formula";

type PlacedCell = { readonly row: number; readonly column: string; readonly text: string };

function cellsOf([header, ...rows]: Table): PlacedCell[] {
  const names = (header?.cells ?? []).map((name) => name.trim());
  return rows.flatMap(({ row, cells }) =>
    names.map((column, index) => ({ row, column, text: cells[index] ?? "" })),
  );
}

/** A text may have several lines: of these alone no character is hidden. */
function holdsHidden(text: string): boolean {
  return INVISIBLE.test(text.replaceAll("\n", ""));
}

function isNoAddress({ column, text }: PlacedCell): boolean {
  return column === "url" && text.trim() !== "" && !isAddress(text.trim(), ["https:", "http:"]);
}

function idFaults(file: string, cells: readonly PlacedCell[]): Issue[] {
  const rows = grouped(cells, ({ row }) => row);
  return GIVEN_IDS.filter(([of]) => of === file).flatMap(([, column, within]) => {
    const textIn = (row: readonly PlacedCell[], name: string) =>
      row.find((each) => each.column === name)?.text.trim() ?? "";
    const ids = [...rows].map(([row, each]) => ({
      ...{ row, id: textIn(each, column) },
      group: within.map((name) => textIn(each, name)).join(" "),
    }));
    const twins = twinIds(ids);
    const unfit = new Set<string>();
    return ids.flatMap(({ row, id, group }) => {
      const isKnown = unfit.has(`${group} ${id}`);
      const expected = twins.has(row) ? TWIN : isKnown ? undefined : fitId(id);
      if (expected !== undefined) unfit.add(`${group} ${id}`);
      return expected === undefined ? [] : [mustBe(expected, { file, row, column })];
    });
  });
}

const TWIN =
  "an id that differs from every other in more than capital letters: on many machines they would be one file";
