/** One cell of a text as it stands, before anything is parsed. `row` counts lines from 1, `column` cells from 0. */
export type RawCell = { readonly row: number; readonly column: number; readonly text: string };

/** A longer cell comes in pieces that overlap, so that no cell takes long to look at and nothing falls between two. */
const LONGEST = 400;
const OVERLAP = 60;

/**
 * Every cell that is not blank, found without trusting the file: commas, semicolons and tabs all separate, quotes are
 * respected only within a line, so that a quote that never closes hides nothing. Compatibility forms are folded (NFKC) and
 * invisible characters dropped, because `Ｊａｎｅ` and `Ja\u200bne` are Jane.
 */
export function* rawCells(text: string): Generator<RawCell> {
  let row = 0;
  for (const line of linesOf(text)) {
    row += 1;
    if (line === "") continue;
    let column = 0;
    for (const cell of cellsOf(plain(line))) {
      for (const piece of piecesOf(cell)) yield { row, column, text: piece };
      column += 1;
    }
  }
}

/** The cell; its parts too where it holds delimiters, since a stray quote may have swallowed them. */
function* piecesOf(cell: string): Generator<string> {
  const parts = /[,;\t]/.test(cell) ? [cell, ...cell.split(/[,;\t]/)] : [cell];
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

const [QUOTE, COMMA, SEMICOLON, TAB] = [34, 44, 59, 9];

function cellsOf(line: string): string[] {
  const cells: string[] = [];
  let start = 0;
  let quoted = false;
  for (let index = 0; index < line.length; index++) {
    const code = line.charCodeAt(index);
    if (code === QUOTE) quoted = !quoted;
    else if (!quoted && (code === COMMA || code === SEMICOLON || code === TAB)) {
      cells.push(line.slice(start, index));
      start = index + 1;
    }
  }
  cells.push(line.slice(start));
  return cells;
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

const INVISIBLE = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

function plain(line: string): string {
  // Printable ASCII needs neither step.
  return /[^ -~\t]/.test(line) ? line.normalize("NFKC").replace(INVISIBLE, "") : line;
}
