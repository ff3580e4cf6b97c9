import { isError, type Issue } from "../core/issue.ts";
import type { Table } from "../core/tables/table.ts";
import { openQuotes } from "../core/tables/checks.ts";
import { decode, textToScreen } from "./decode.ts";
import { readCsv, type Delimiter } from "./readCsv.ts";
import { withoutBlanks } from "./withoutBlanks.ts";

/** What an officer's file says, or nothing with the reasons. Notes say what was read kindly. */
export type ReturnRead = {
  /** For screening; undefined where the file is one that is never opened. */
  readonly text: string | undefined;
  readonly table: Table | undefined;
  readonly issues: readonly Issue[];
};

/** A year of returns is a few hundred kilobytes; a month over this is not a return. */
const LARGEST = 1024 * 1024;

/** Of a file that is refused for its size anyway, so many characters say whether it is personal: the rest only takes time. */
const SCREENED_OF_TOO_LARGE = 4 * LARGEST;

/** A file of more bytes is not read: nothing that is refused for its size in the end needs more memory than this takes. */
export const LARGEST_READ = 32 * LARGEST;

const TOO_LARGE: Issue = { code: "too-large" };

/** Of a file that is not read for its size: what its first bytes show it to be. */
export function readReturnStart(start: Uint8Array): ReturnRead {
  const disguise = decode(start).issues.find(({ code }) => code === "not-a-csv");
  return { text: textToScreen(start), table: undefined, issues: [disguise ?? TOO_LARGE] };
}

/** Bytes of one file to the rows of one return: decodes, finds the delimiter, and refuses what cannot be read exactly. */
export function readReturn(bytes: Uint8Array): ReturnRead {
  const rows = readReturnTable(bytes);
  const text = textToScreen(bytes);
  const isTooLarge = rows.issues.some(({ code }) => code === "too-large");
  return { text: isTooLarge ? text?.slice(0, SCREENED_OF_TOO_LARGE) : text, ...rows };
}

function readReturnTable(bytes: Uint8Array): Pick<ReturnRead, "table" | "issues"> {
  const decoded = decode(bytes);
  if (decoded.text === undefined) return { table: undefined, issues: decoded.issues };
  const issues = [...decoded.issues];
  const { text, delimiter, rowsBefore } = delimited(decoded.text, issues);
  const content = withoutBlanks(text, LARGEST);
  if (content === undefined) return { table: undefined, issues: [...issues, TOO_LARGE] };

  const { table, brokenRows, blankRows } = readCsv(content.text, delimiter);
  const placeOf = (row: number) => content.rowOf(row) + rowsBefore;
  // Papa Parse takes a byte order mark off, but the first one is gone already: this is a second.
  if (content.text.startsWith("\ufeff"))
    issues.push({ code: "hidden-character", row: placeOf(1), column: "A" });
  // Where the first line has no delimiter of ours, its quotation marks may only look open: that there is one column says more.
  if (delimiter !== undefined) for (const issue of openQuotes(brokenRows.map(placeOf))) issues.push(issue);
  if (blankRows + content.blankRows > 0) issues.push({ code: "read-kindly", what: "blank-rows" });
  if (text.includes("\r")) issues.push({ code: "read-kindly", what: "line-ends" });

  if (issues.some(isError)) return { table: undefined, issues };
  return { table: table.map(({ row, cells }) => ({ row: placeOf(row), cells })), issues };
}

/** The delimiter that the file names in a `sep=` line or uses in its first line that is not blank; undefined for neither. */
function delimited(
  text: string,
  issues: Issue[],
): { text: string; delimiter: Delimiter | undefined; rowsBefore: number } {
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
        : undefined;
  if (delimiter === ";" || delimiter === "\t") issues.push({ code: "read-kindly", what: "delimiter" });
  return { text, delimiter, rowsBefore: 0 };
}
