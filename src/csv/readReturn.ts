import { isError, type Issue } from "../core/issue.ts";
import type { Table } from "../core/tables/table.ts";
import { openQuotes } from "../core/tables/checks.ts";
import { decode, textToScreen } from "./decode.ts";
import { readCsv, type Delimiter } from "./readCsv.ts";
import { withoutBlanks } from "./withoutBlanks.ts";

/**
 * The rows of an officer's file, or undefined with the errors. Notes name the forms that were accepted although they differ
 * from ours.
 */
export type ReturnRead = {
  /** For screening; undefined where the file is one that is never opened. */
  readonly text: string | undefined;
  readonly table: Table | undefined;
  readonly issues: readonly Issue[];
};

/** The most bytes of a return. A year of returns is a few hundred kilobytes, so a larger month is not a return. */
const LARGEST = 1024 * 1024;

/** How many characters of a file that is too large are screened for personal data. Screening the rest would only take time. */
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
  // The decoder has removed the first byte order mark, so this is a second one.
  if (content.text.startsWith("\ufeff"))
    issues.push({ code: "hidden-character", row: placeOf(1), column: "A" });
  // Without a delimiter in the first line, quotation marks may only seem to be open; the missing columns are reported instead.
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
  const [written = ""] = /[^\s,;"][^\r\n]*/.exec(text) ?? [];
  // A title, such as a scorecard's, may stand above in a line without a delimiter.
  const [below = ""] = /[,;\t]/.test(written) ? [] : (/^.*[,;\t].*$/m.exec(text) ?? []);
  const firstLine = below === "" ? written : below;
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
