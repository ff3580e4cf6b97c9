import type { PersonalKind } from "../issue.ts";
import { remembering } from "../remembering.ts";
import { columnLetter } from "../tables/table.ts";
import { rawCells, type RawCell } from "./cells.ts";
import { COMPACT_DATE, dateIn, isDateInAnyLanguage, standsForMonth, type FullDate } from "./dates.ts";
import { kindInDisguise, personalKindOf } from "./kinds.ts";
import { completesList, mayBeListed } from "./list.ts";
import { isCapitalised } from "./names.ts";
import { isSpreadsheetError } from "./ordinary.ts";
import { splitInFigures } from "./split.ts";
import { personalInProse } from "./prose.ts";

/** Where in a text personal data may be: a line and a column letter. */
export type Suspicion = {
  readonly kind: PersonalKind;
  readonly row: number;
  readonly column: string;
  /** Of a name: a date of birth stands beside it. */
  readonly withBirth?: true;
};

/** What is known not to be personal: our column names and ids, the council's code, the symbols; in lower case. */
export type Vocabulary = ReadonlySet<string>;

/** The most suspicions given: enough to see what is wrong. A file with more is a list of people. */
const MOST = 50;

/** In a row with at least this many cells, capitalised words are taken as a name; alone they are a title or a note. */
const NAMED_ROW = 3;

/** So many cells of a row are looked at for a number in pieces. */
const MOST_PIECES = 20;

/** The number of different cells whose result is remembered, so that a cell repeated in a million rows is screened once. */
const REMEMBERED = 10_000;

/** So many cells are looked at between two rests. */
const STRIDE = 20_000;

/**
 * Looks for personal data in a text before anything is parsed, so that it is found in a broken file as well. Suspicion is
 * enough: a return has no place for anything that is not in the vocabulary, so nothing useful is lost. Rests now and then,
 * giving how many cells have been looked at, so that who asked can show how far it is, or stop.
 */
export function* screening(text: string, vocabulary: Vocabulary): Generator<number, Suspicion[]> {
  const found: Suspicion[] = [];
  const readingOf = remembering(readingIn(text, vocabulary), REMEMBERED);
  const line = {
    ...{ row: 0, cells: 0 },
    capitalised: [] as RawCell[],
    listed: undefined as RawCell | undefined,
    pieces: [] as RawCell[],
  };
  const listed = new Set<string>();
  let firstRow: number | undefined;
  let periodColumn: number | undefined;
  const periodDates = new Map<string, RawCell>();
  const endLine = () => {
    if (line.row !== firstRow && line.cells >= NAMED_ROW)
      found.push(...line.capitalised.map((cell) => at(cell, "name")));
    if (line.listed !== undefined && completesList(listed, line.listed))
      found.push(at(line.listed, "child-level-return"));
    const split = splitInFigures(line.pieces);
    if (split !== undefined) found.push(at(split.cell, split.kind));
  };
  let looked = 0;
  for (const cell of rawCells(text)) {
    looked += 1;
    if (looked % STRIDE === 0) yield looked;
    firstRow ??= cell.row;
    if (cell.row !== line.row) {
      endLine();
      const first = mayBeListed(cell) ? cell : undefined;
      Object.assign(line, { row: cell.row, cells: 0, capitalised: [], listed: first, pieces: [] });
    }
    line.cells += 1;
    const reading = readingOf(cell.text);
    if (line.pieces.length < MOST_PIECES && reading !== "ours") line.pieces.push(cell);
    if (reading === "ours") {
      line.listed = undefined;
      if (/^period$/i.test(cell.text)) periodColumn ??= cell.column;
    } else if (reading === "capitalised") {
      if (line.capitalised.length < MOST) line.capitalised.push(cell);
    } else if (typeof reading === "object") {
      if (cell.column === periodColumn && standsForMonth(reading)) periodDates.set(cell.text, cell);
      else found.push(at(cell, "date"));
    } else if (reading !== "harmless") found.push(at(cell, reading));
    if (found.length >= MOST) return besideBirths(found);
  }
  endLine();
  // The same first of a month on every row is a month that a spreadsheet rewrote; different ones are dates of birth.
  const days = periodDates.size > 1 ? [...periodDates.values()].map((cell) => at(cell, "date")) : [];
  return besideBirths([...found, ...days].slice(0, MOST));
}

/** The same, where names are told apart that stand in one row with what may be a date of birth. */
function besideBirths(found: readonly Suspicion[]): Suspicion[] {
  const births = new Set(
    found.filter(({ kind }) => kind === "birth" || kind === "date").map(({ row }) => row),
  );
  return found.map((each) =>
    each.kind === "name" && births.has(each.row) ? { ...each, withBirth: true } : each,
  );
}

/** The same without a rest. */
export function screenText(text: string, vocabulary: Vocabulary): Suspicion[] {
  const steps = screening(text, vocabulary);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** What a cell looks like by itself, apart from its row and column. */
type Reading = PersonalKind | FullDate | "ours" | "harmless" | "capitalised";

/** `2026-10`, `Oct-26`, and numbers of up to nine digits as returns write them: no person is known by one of these alone. */
const HARMLESS =
  /^(?:\d{4}-\d\d|[A-Za-z]{3}-\d\d|[-+]?£?[-+]?\d{1,9}%?|[-+]?£?\d{1,3}(?:,\d{3}){1,2}(?:\.\d+)?%?|[-+]?£?\d{1,9}\.\d+%?)$/;

/** Of longer cells 4 MiB, all of them different, would take too long to look at so closely. */
const LONGEST_SAYING = 80;

/** Whether a cell has letters and more than one word or number, so that what is found in sentences may stand there. */
function saysMore(text: string): boolean {
  return text.length <= LONGEST_SAYING && /[^\p{L}\p{N}_]/u.test(text) && /\p{L}/u.test(text);
}

/** Characters around a cell's content where it was quoted, was a comment or a formula. */
const WRAPPING = " '‘’‚“”„«»`=#*()[]{}<>";

function unwrapped(cell: string): string {
  let [start, end] = [0, cell.length];
  while (start < end && WRAPPING.includes(cell.charAt(start))) start += 1;
  while (end > start && WRAPPING.includes(cell.charAt(end - 1))) end -= 1;
  return cell.slice(start, end);
}

/** How a spreadsheet saved as SYLK begins, whose `ID` is no column of ids; its figures are `K1412`. */
const INTERCHANGE = /^ID;P[A-Z]/;
const OF_INTERCHANGE = /^(?:ID|K[-\d.]+)$/;

function readingIn(whole: string, vocabulary: Vocabulary): (cell: string) => Reading {
  const isInterchange = INTERCHANGE.test(whole);
  return (cell) => {
    if (isInterchange && OF_INTERCHANGE.test(cell)) return "harmless";
    const text = unwrapped(cell);
    if (vocabulary.has(text.toLowerCase())) return "ours";
    if ((HARMLESS.test(text) && !COMPACT_DATE.test(text)) || isSpreadsheetError(cell)) return "harmless";
    const kind =
      dateIn(text) ??
      personalKindOf(text) ??
      kindInDisguise(text) ??
      (isDateInAnyLanguage(text) ? "date" : undefined) ??
      (saysMore(text) ? personalInProse(text, "text") : undefined);
    return kind ?? (isCapitalised(text) ? "capitalised" : "harmless");
  };
}

function at({ row, column }: RawCell, kind: PersonalKind): Suspicion {
  return { kind, row, column: columnLetter(column) };
}
