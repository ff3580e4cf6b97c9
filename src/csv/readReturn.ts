import { isError, type Issue } from "../core/issue.ts";
import { RETURN_COLUMNS } from "../core/returns/columns.ts";
import type { Table } from "../core/table.ts";
import { decode, textToScreen } from "./decode.ts";
import { readCsv, type Delimiter } from "./readCsv.ts";

/** What an officer's file says, or nothing with the reasons. Notes say what was read kindly. */
export type ReturnRead = {
  /** For screening; undefined where the file is one that is never opened. */
  readonly text: string | undefined;
  readonly table: Table | undefined;
  readonly issues: readonly Issue[];
};

/** A year of returns is a few hundred kilobytes; a month over this is not a return. */
const LARGEST = 1024 * 1024;

/** Bytes of one file to the rows of one return: decodes, finds the delimiter, and refuses what cannot be read exactly. */
export function readReturn(bytes: Uint8Array): ReturnRead {
  return { text: textToScreen(bytes), ...readRows(bytes) };
}

function readRows(bytes: Uint8Array): Pick<ReturnRead, "table" | "issues"> {
  const decoded = decode(bytes);
  if (decoded.text === undefined) return { table: undefined, issues: decoded.issues };
  const issues = [...decoded.issues];
  const { text, delimiter, rowsBefore } = delimited(withoutBlanks(decoded.text), issues);
  if (text.replace(/[\r\n]+/g, "\n").length > LARGEST)
    return { table: undefined, issues: [...issues, { code: "too-large" }] };

  const { table, brokenRows, blankRows } = readCsv(text, delimiter);
  // Papa Parse takes a byte order mark off, but the first one is gone already: this is a second.
  if (text.startsWith("\ufeff")) issues.push({ code: "hidden-character", row: 1 + rowsBefore, column: "A" });
  for (const row of brokenRows) issues.push({ code: "quotes", row: row + rowsBefore });
  if (table.length === 0) issues.push({ code: "empty" });
  if (blankRows > 0) issues.push({ code: "read-kindly", what: "blank-rows" });
  if (text.includes("\r")) issues.push({ code: "read-kindly", what: "line-ends" });

  if (issues.some(isError)) return { table: undefined, issues };
  return {
    table: rowsBefore === 0 ? table : table.map(({ row, cells }) => ({ row: row + rowsBefore, cells })),
    issues,
  };
}

/** The delimiter that the file names in a `sep=` line or uses in its first line that is not blank. */
function delimited(
  text: string,
  issues: Issue[],
): { text: string; delimiter: Delimiter; rowsBefore: number } {
  const named = /^"?sep=([,;\t])"?[,;\t]*(?:\r\n?|\n)/i.exec(text);
  if (named) {
    issues.push({ code: "read-kindly", what: "sep-line", row: 1 });
    return { text: text.slice(named[0].length), delimiter: named[1] as Delimiter, rowsBefore: 1 };
  }
  const [firstLine = ""] = /[^\s,;"][^\r\n]*/.exec(text) ?? [];
  const delimiter = firstLine.includes(",")
    ? ","
    : firstLine.includes(";")
      ? ";"
      : firstLine.includes("\t")
        ? "\t"
        : ",";
  if (delimiter !== ",") issues.push({ code: "read-kindly", what: "delimiter" });
  return { text, delimiter, rowsBefore: 0 };
}

/**
 * A large text without what may be blank in it by the million: rows, and columns at the end. Every row keeps its number,
 * and as many blank cells as a return may end with. A run of quotation marks is not blank, whatever its length.
 */
function withoutBlanks(text: string): string {
  if (text.length <= LARGEST) return text;
  const lines = text.split(/(\r\n?|\n)/); // the captured line ends stand between the lines
  return lines.map((line, index) => (index % 2 === 0 ? withoutBlankEnd(line) : line)).join("");
}

function withoutBlankEnd(line: string): string {
  if (!/[^ \t,;"]/.test(line) && !line.includes('"""')) return "";
  let end = line.length;
  while (" \t,;".includes(line.charAt(end - 1)) && end > 0) end--;
  return line.slice(0, end + RETURN_COLUMNS.length);
}
