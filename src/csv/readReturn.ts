import { isError, type Issue } from "../core/issue.ts";
import type { Table } from "../core/table.ts";
import { decode } from "./decode.ts";
import { readCsv, type Delimiter } from "./readCsv.ts";

/** What an officer's file says, or nothing with the reasons. Notes say what was read kindly. */
export type ReturnRead = { readonly table: Table | undefined; readonly issues: readonly Issue[] };

/** A year of returns is a few hundred kilobytes; a month over this is not a return. */
const LARGEST = 1024 * 1024;

/** Bytes of one file to the rows of one return: decodes, finds the delimiter, and refuses what cannot be read exactly. */
export function readReturn(bytes: Uint8Array): ReturnRead {
  const decoded = decode(bytes);
  if (decoded.text === undefined) return { table: undefined, issues: decoded.issues };
  const issues = [...decoded.issues];
  const { text, delimiter, rowsBefore } = delimited(decoded.text, issues);
  if (contentLength(text) > LARGEST) return { table: undefined, issues: [...issues, { code: "too-large" }] };

  const { table, brokenRows } = readCsv(text, delimiter);
  issues.push(...brokenRows.map((row): Issue => ({ code: "quotes", row: row + rowsBefore })));
  if (table.length === 0) issues.push({ code: "empty" });
  const last = table.at(-1)?.row ?? 0;
  if (last > table.length) issues.push({ code: "read-kindly", what: "blank-rows" });
  if (/\r\n?/.test(text)) issues.push({ code: "read-kindly", what: "line-ends" });

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
  const [firstLine = ""] = /[^\s,;][^\r\n]*/.exec(text) ?? [];
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

/** How many characters stand in lines that are not blank. */
function contentLength(text: string): number {
  return text.length <= LARGEST
    ? text.length
    : text.replace(/^[ \t,;"]*$/gm, "").replace(/[\r\n]+/g, "\n").length;
}
