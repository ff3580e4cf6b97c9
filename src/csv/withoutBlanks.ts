import { RETURN_COLUMNS } from "../core/tables/observations.ts";

/** What a text says, its blank rows left out, and where its rows stood. */
export type WithoutBlanks = {
  readonly text: string;
  readonly blankRows: number;
  /** The row that a row of `text` was, both counted from 1. */
  readonly rowOf: (row: number) => number;
};

/**
 * A text without what may be blank in it by the million: rows, and columns at the end, of which it keeps as many as a
 * return may end with. undefined where more than `largest` characters are left. A quotation mark alone, or in a run of
 * them, is not blank. A text that is no larger than that is left as it is.
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
  // A cell of several lines would put later rows out; but a return with one is refused.
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
