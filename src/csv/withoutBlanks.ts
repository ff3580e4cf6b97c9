import { RETURN_COLUMNS } from "../core/tables/observations.ts";

/** A text without its blank rows, and the numbers that its rows had before. */
export type WithoutBlanks = {
  readonly text: string;
  readonly blankRows: number;
  /** The original number of a row of `text`, both counted from 1. */
  readonly rowOf: (row: number) => number;
};

/**
 * A text without blank rows and without blank columns at the end, of which a spreadsheet may save a million. It keeps as many
 * blank columns as a return may end with. A text of at most `largest` characters is left as it is; undefined where more than
 * `largest` are left. Cells with quotation marks are not blank.
 */
export function withoutBlanks(text: string, largest: number): WithoutBlanks | undefined {
  if (text.length <= largest) return { text, blankRows: 0, rowOf: (row) => row };
  const kept: string[] = [];
  const blankBefore: number[] = [];
  let blankRows = 0;
  let size = 0;
  for (const line of linesOf(text)) {
    const content = withoutBlankEnd(line);
    if (content === "") {
      blankRows += 1;
      continue;
    }
    size += content.length + 1;
    if (size > largest) return undefined;
    kept.push(content);
    blankBefore.push(blankRows);
  }
  // A cell of several lines would make later row numbers wrong, but a return with such a cell is refused.
  return { text: kept.join("\n"), blankRows, rowOf: (row) => row + (blankBefore[row - 1] ?? blankRows) };
}

const [LINE_FEED, CARRIAGE_RETURN] = [10, 13];

function* linesOf(text: string): Generator<string> {
  let start = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code !== LINE_FEED && code !== CARRIAGE_RETURN) continue;
    yield text.slice(start, index);
    if (code === CARRIAGE_RETURN && text.charCodeAt(index + 1) === LINE_FEED) index += 1;
    start = index + 1;
  }
  if (start < text.length) yield text.slice(start);
}

function withoutBlankEnd(line: string): string {
  if (!/[^ \t,;"]/.test(line) && !line.includes('"""') && !line.replace(/"[ \t]*"/g, "").includes('"'))
    return "";
  let end = line.length;
  while (" \t,;".includes(line.charAt(end - 1)) && end > 0) end--;
  return line.slice(0, end + RETURN_COLUMNS.length);
}
