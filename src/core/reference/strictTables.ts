import { isAddress } from "../address.ts";
import { INVISIBLE } from "../invisible.ts";
import { inFile, type Issue } from "../issue.ts";
import { ACTIONS } from "../tables/actions.ts";
import { BREAKDOWNS } from "../tables/breakdowns.ts";
import * as cell from "../tables/cells.ts";
import { hiddenCharacters } from "../tables/checks.ts";
import { COMMENTARY } from "../tables/commentary.ts";
import { mustBe } from "../tables/entries.ts";
import { EVALUATIONS } from "../tables/evaluations.ts";
import { EVENTS } from "../tables/events.ts";
import { INDICATORS } from "../tables/indicators.ts";
import { QUESTIONS } from "../tables/questions.ts";
import type { ReferenceTable } from "../tables/reference.ts";
import { RELATIONS } from "../tables/relations.ts";
import type { Table } from "../tables/table.ts";
import { TARGETS } from "../tables/targets.ts";
import { VOICES } from "../tables/voices.ts";
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
  QUESTIONS,
  VOICES,
  EVALUATIONS,
];

/** Where ids are given rather than named: the column, and those whose cells an id has to itself. */
const GIVEN_IDS: readonly (readonly [file: string, column: string, within: readonly string[]])[] = [
  [INDICATORS.file, "id", []],
  [BREAKDOWNS.file, "breakdown", ["indicator"]],
  [BREAKDOWNS.file, "category", ["indicator", "breakdown"]],
  [EVENTS.file, "id", []],
  [ACTIONS.file, "id", []],
  [QUESTIONS.file, "id", []],
  [VOICES.file, "id", []],
  [EVALUATIONS.file, "id", []],
];

/**
 * What a reference file may not have though it can be read: characters that cannot be seen, words that a spreadsheet would run
 * as a formula, ids that a file system or a spreadsheet makes something else of, and addresses that are none.
 */
export function strictTableFaults(tables: ReadonlyMap<string, Table>): Issue[] {
  return TABLES.flatMap(({ file, columns }) => {
    const table = tables.get(file) ?? [];
    const said = cellsOf(table, (column) => {
      const kind = Object.hasOwn(columns, column) ? columns[column] : undefined;
      return kind === cell.text || kind === cell.filled;
    });
    const addresses = file === EVENTS.file ? cellsOf(table, (column) => column === "url") : [];
    return [
      ...inFile(file, hiddenCharacters(table, holdsHidden)),
      ...said
        .filter(({ text }) => FORMULA.test(text))
        .map(({ row, column }) => mustBe(NO_FORMULA, { file, row, column })),
      ...addresses.filter(isNoAddress).map(({ row, column }) =>
        mustBe("an address that a browser can open, such as https://example.org/report, or blank", {
          ...{ file, row, column },
        }),
      ),
      ...idFaults(file, table),
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

/** The cells of some columns. */
function cellsOf([header, ...rows]: Table, isAsked: (column: string) => boolean): PlacedCell[] {
  const asked = namesIn(header).flatMap((column, index) => (isAsked(column) ? [{ column, index }] : []));
  return rows.flatMap(({ row, cells }) =>
    asked.map(({ column, index }) => ({ row, column, text: cells[index] ?? "" })),
  );
}

function namesIn(header: Table[number] | undefined): string[] {
  return (header?.cells ?? []).map((name) => name.trim());
}

/** A text may have several lines: of these alone no character is hidden. */
function holdsHidden(text: string): boolean {
  return INVISIBLE.test(text.replaceAll("\n", ""));
}

function isNoAddress({ text }: PlacedCell): boolean {
  return text.trim() !== "" && !isAddress(text.trim(), ["https:", "http:"]);
}

function idFaults(file: string, [header, ...rows]: Table): Issue[] {
  const names = namesIn(header);
  return GIVEN_IDS.filter(([of]) => of === file).flatMap(([, column, within]) => {
    const [at, ...places] = [column, ...within].map((name) => names.indexOf(name));
    const textAt = (cells: readonly string[], place = -1) => (cells[place] ?? "").trim();
    const ids = rows.map(({ row, cells }) => ({
      ...{ row, id: textAt(cells, at) },
      group: places.map((place) => textAt(cells, place)).join(" "),
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
