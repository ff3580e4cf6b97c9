import { INVISIBLE } from "../invisible.ts";

/** One cell of a text as it stands, before anything is parsed. `row` counts lines from 1, `column` cells from 0. */
export type RawCell = { readonly row: number; readonly column: number; readonly text: string };

/** A longer cell is given in overlapping pieces, so that each is quick to screen and nothing is missed between two. */
const LONGEST = 400;
const OVERLAP = 60;

/** Characters of a line that are folded at a time, and of a cell that are kept: a line may be a whole file. */
const STRETCH = 50_000;

/**
 * Every cell that is not blank, found without trusting the file: commas, semicolons and tabs all separate (and bars, in a
 * line that has none of these), quotes are respected only within a line, so that a quote that never closes hides nothing.
 * Compatibility forms are folded (NFKC), invisible characters dropped and digits of every script read, because `Ｊａｎｅ` and
 * `Ja\u200bne` are Jane.
 */
export function* rawCells(text: string): Generator<RawCell> {
  let row = 0;
  for (const written of linesOf(text)) {
    row += 1;
    const line = written.includes("&#") ? withoutEntities(written) : written;
    for (const { column, text: cell } of cellsOf(line)) {
      for (const piece of piecesOf(cell)) yield { row, column, text: piece };
    }
  }
}

/** Separates the parts of a cell: delimiters within stray quotes, bars, and the tags of a web page. */
const BETWEEN_PARTS = /[,;\t|]|<[^<>]*>/;

/** The cell; its parts too where it has some. */
function piecesOf(cell: string): Iterable<string> {
  if (cell.length > LONGEST || /[,;\t"|<]/.test(cell)) return partsOf(cell);
  const piece = cell.trim();
  return piece === "" ? [] : [piece];
}

function* partsOf(cell: string): Generator<string> {
  const parts = BETWEEN_PARTS.test(cell) ? [cell, ...cell.split(BETWEEN_PARTS)] : [cell];
  for (const part of parts) {
    for (let from = 0; from < part.length; from += LONGEST - OVERLAP) {
      const piece = part
        .slice(from, from + LONGEST)
        .replaceAll('"', " ")
        .trim();
      if (piece !== "") yield piece;
      if (from + LONGEST >= part.length) break;
    }
  }
}

const [QUOTE, COMMA, SEMICOLON, TAB, BAR] = [34, 44, 59, 9, 124];

/**
 * The cells of a line. A cell that is longer than a stretch is given several times, each time with the next part of its text.
 */
function* cellsOf(line: string): Generator<Omit<RawCell, "row">> {
  const bars = !/[,;\t]/.test(line);
  let column = 0;
  let quoted = false;
  let held = "";
  for (const stretch of stretchesOf(line)) {
    let start = 0;
    for (let index = 0; index < stretch.length; index++) {
      const code = stretch.charCodeAt(index);
      if (code === QUOTE) quoted = !quoted;
      else if (!quoted && (code === COMMA || code === SEMICOLON || code === TAB || (bars && code === BAR))) {
        if (index > start || held !== "") yield { column, text: held + stretch.slice(start, index) };
        held = "";
        start = index + 1;
        column += 1;
      }
    }
    held += stretch.slice(start);
    if (held.length <= STRETCH) continue;
    yield { column, text: held };
    held = held.slice(-OVERLAP);
  }
  if (held !== "") yield { column, text: held };
}

/**
 * A line folded, a stretch at a time. A stretch ends before a printable ASCII character, where there is one near: folding
 * joins none of them to what comes before.
 */
function stretchesOf(line: string): Iterable<string> {
  return line.length <= STRETCH ? [folded(line)] : stretchesOfLong(line);
}

function* stretchesOfLong(line: string): Generator<string> {
  let from = 0;
  while (line.length - from > STRETCH) {
    const end = from + STRETCH;
    let to = end;
    while (to > end - LONGEST && !/[ -~]/.test(line.charAt(to))) to -= 1;
    if (to === end - LONGEST) to = end;
    yield folded(line.slice(from, to));
    from = to;
  }
  if (from < line.length) yield folded(line.slice(from));
}

function* linesOf(text: string): Generator<string> {
  let start = 0;
  for (let index = 0; index <= text.length; index++) {
    const code = text.charCodeAt(index);
    if (index < text.length && code !== 10 && code !== 13) continue;
    yield text.slice(start, index);
    if (code === 13 && text.charCodeAt(index + 1) === 10) index += 1;
    start = index + 1;
  }
}

/** A web page's `&#57;` is the 9 that it shows. */
export function withoutEntities(line: string): string {
  return line.replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));?/gi, (entity, hex?: string, decimal?: string) => {
    const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
    return code >= 32 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : entity;
  });
}

/** Ends of lines within a cell part words. */
const LINE_ENDS = /[\v\f\u0085\u2028\u2029]/g;
const INVISIBLES = new RegExp(INVISIBLE, "gu");

/**
 * The most accents kept on one letter: no script needs more (Unicode's stream-safe form), and sorting thousands is very slow.
 */
const TOO_MANY_MARKS = /(\p{M}{30})\p{M}+/gu;

/** U+FDFA, one character that folds to 18 letters (any other to 8 or fewer). It is read as the first word of those. */
const BLESSING = /\ufdfa/g;

/** A line as it is seen: compatibility forms folded, invisible characters dropped, the digits of every script read. */
export function folded(line: string): string {
  // Printable ASCII needs no step.
  if (!/[^ -~\t]/.test(line)) return line;
  return line
    .replace(BLESSING, "\u0635\u0644\u0649")
    .replace(TOO_MANY_MARKS, "$1")
    .normalize("NFKC")
    .replace(LINE_ENDS, " ")
    .replace(INVISIBLES, "")
    .replace(/[^\P{Nd}0-9]/gu, asciiDigit);
}

/** The value of a digit in any script. Digits are in order, so it is the number of digits before this one. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}
