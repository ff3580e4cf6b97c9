import type { PersonalKind } from "../issue.ts";
import type { Day } from "../period.ts";
import { columnLetter } from "../table.ts";
import { rawCells, type RawCell } from "./cells.ts";
import { dateIn, isLongBefore, standsForMonth } from "./dates.ts";
import {
  checkedNumberIn,
  E_MAIL,
  groupedDigits,
  hasGroupedUpn,
  isIdentified,
  isNhsNumber,
  isPhone,
  isUln,
  NATIONAL_INSURANCE,
  PHONE,
  POSTCODE,
  UPN,
} from "./identifiers.ts";
import { completesList, mayBeListed } from "./list.ts";
import { holdsName, isCapitalised, isName } from "./names.ts";
import { isSpreadsheetError } from "./ordinary.ts";
import { ADDRESS, AGE, headingKind, isEthnic, SEX_WORDS, STREET } from "./words.ts";

/** Where personal data may be: a line of the text and a column letter; neither where it is in a file's name. */
export type Suspicion = { readonly kind: PersonalKind; readonly row?: number; readonly column?: string };

/** What is known not to be personal: our column names and ids, the council's code, the symbols; in lower case. */
export type Vocabulary = ReadonlySet<string>;

/** Enough to see what is wrong; a file with more is a list of people. */
const MOST = 50;

/** Capitalised words are a title or a note where they stand alone, and a name in a row with this many cells. */
const NAMED_ROW = 3;

/** `2026-10`, `Oct-26`, and numbers of up to nine digits as returns write them: no person is known by one of these alone. */
const HARMLESS =
  /^(?:\d{4}-\d\d|[A-Za-z]{3}-\d\d|[-+]?£?[-+]?\d{1,9}%?|[-+]?£?\d{1,3}(?:,\d{3})+(?:\.\d+)?%?|[-+]?£?\d+\.\d+%?)$/;

/** How a spreadsheet saved as SYLK begins, which is no column of ids; its figures are `K1412`. */
const INTERCHANGE = /^ID;P[A-Z]/;

/** What stands around a cell's content where it was quoted, commented on or made a formula of. */
const WRAPPING = "[\\s'‘’‚“”„«»`=#*()[\\]{}<>]+";
const WRAPPED = new RegExp(`^${WRAPPING}|${WRAPPING}$`, "g");

function unwrapped(text: string): string {
  return text.replace(WRAPPED, "");
}

/** So many harmless cells are remembered: what stands in a million rows is looked at once. */
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
  const line = { row: 0, cells: 0, capitalised: [] as RawCell[], listed: undefined as RawCell | undefined };
  const listed = new Set<string>();
  let firstRow: number | undefined;
  let periodColumn: number | undefined;
  const periodDates = new Map<string, RawCell>();
  const endLine = () => {
    if (line.row !== firstRow && line.cells >= NAMED_ROW)
      found.push(...line.capitalised.map((cell) => at(cell, "name")));
    if (line.listed !== undefined && completesList(listed, line.listed))
      found.push(at(line.listed, "child-level-return"));
  };
  const isInterchange = INTERCHANGE.test(text);
  const harmless = new Set<string>();
  let looked = 0;
  for (const cell of rawCells(text)) {
    looked += 1;
    if (looked % STRIDE === 0) yield looked;
    firstRow ??= cell.row;
    if (cell.row !== line.row) {
      endLine();
      Object.assign(line, {
        row: cell.row,
        cells: 0,
        capitalised: [],
        listed: mayBeListed(cell) ? cell : undefined,
      });
    }
    line.cells += 1;
    if (harmless.has(cell.text)) continue;
    const text = unwrapped(cell.text);
    const lower = text.toLowerCase();
    if (lower === "period") periodColumn ??= cell.column;
    if (vocabulary.has(lower)) {
      line.listed = undefined;
      continue;
    }
    if (HARMLESS.test(text) || isSpreadsheetError(cell.text)) continue;
    const date = dateIn(text);
    if (date !== undefined && cell.column === periodColumn && standsForMonth(date)) {
      periodDates.set(cell.text, cell);
      continue;
    }
    if (isInterchange && /^(?:ID|K[-\d.]+)$/.test(text)) continue;
    const kind = date === undefined ? kindOf(text) : "date";
    if (kind !== undefined) found.push(at(cell, kind));
    else if (isCapitalised(text)) {
      if (line.capitalised.length < MOST) line.capitalised.push(cell);
    } else if (harmless.size < REMEMBERED) harmless.add(cell.text);
    if (found.length >= MOST) return found;
  }
  endLine();
  // One first of the month on every row is a month that a spreadsheet rewrote; several are birthdays.
  const days = periodDates.size > 1 ? [...periodDates.values()].map((cell) => at(cell, "date")) : [];
  return [...found, ...days].slice(0, MOST);
}

/** The same without a rest. */
export function screenText(text: string, vocabulary: Vocabulary): Suspicion[] {
  const steps = screening(text, vocabulary);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Looks for personal data in a file's name. A date that is no more than a year before `today` may be the day it was saved. */
export function screenName(name: string, vocabulary: Vocabulary, today: Day): Suspicion[] {
  const given = name.normalize("NFKC").replace(/\.[a-z0-9]+$/i, "");
  const words = given.replace(/[_+.]+/g, " ").trim();
  if (/^\d{4}-\d\d$/.test(words)) return [];
  const undated = given
    .replace(/(?<!\d)\d{4}-\d\d(?:-\d\d)?(?!\d)/g, " ")
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .replace(/[-_+]+/g, " ")
    .trim();
  const pieces = [words, ...words.split(/ +- +|[ ]+/), undated, ...undated.split(/ +/)];
  const isOld = pieces.map(dateIn).some((date) => date !== undefined && isLongBefore(date, today));
  const kinds = pieces.map(kindOf).filter((kind) => kind !== undefined);
  const isOurs = (pair: string) => [...vocabulary].some((words) => words.includes(pair.toLowerCase()));
  const found = isOld ? "date" : (kinds[0] ?? (holdsName(undated, isOurs) ? "name" : undefined));
  return found === undefined ? [] : [{ kind: found }];
}

function kindOf(text: string): PersonalKind | undefined {
  const digits = groupedDigits(text);
  if (digits !== undefined) {
    if (isNhsNumber(digits)) return "nhs-number";
    if (isPhone(digits)) return "phone";
    return isUln(digits) ? "uln" : "property-number";
  }
  if (E_MAIL.test(text)) return "e-mail";
  const numbered = /\d/.test(text) ? kindWithDigits(text) : undefined;
  if (numbered !== undefined) return numbered;
  if (isEthnic(text)) return "ethnic-code";
  if (SEX_WORDS.has(text.toLowerCase())) return "sex";
  const kind = headingKind(text);
  if (kind !== undefined) return kind;
  if (isIdentified(text)) return "identifier";
  if (STREET.test(text)) return "address";
  return isName(text) ? "name" : undefined;
}

function kindWithDigits(text: string): PersonalKind | undefined {
  const checked = checkedNumberIn(text);
  if (checked !== undefined) return checked;
  if (UPN.test(text) || hasGroupedUpn(text)) return "upn";
  if (NATIONAL_INSURANCE.test(text)) return "national-insurance";
  if (POSTCODE.test(text)) return "postcode";
  if (PHONE.test(text)) return "phone";
  if (ADDRESS.test(text)) return "address";
  return AGE.test(text) ? "age" : undefined;
}

function at({ row, column }: RawCell, kind: PersonalKind): Suspicion {
  return { kind, row, column: columnLetter(column) };
}
