import type { Disguise } from "../../../src/core/issue.ts";
import { ABSENT } from "../publish.ts";
import { bytesOf, GOOD_RETURN, rowOf, withCells, withRow } from "../small.ts";
import {
  at,
  lineOf,
  between,
  everyRow,
  faulty,
  FILE,
  HEADER,
  withColumn,
  type Faulty,
  type FaultyBy,
} from "./fixture.ts";

/** A file that cannot be taken for a month's return, whatever its rows say. */
export const FILES: FaultyBy<
  | "no-such-file"
  | "not-a-file"
  | "file-name"
  | "file-name-other-month"
  | "scorecard-given"
  | "encoding"
  | "too-large"
  | "empty"
  | "month-given-twice"
  | "more-problems"
> = {
  "no-such-file": faulty(ABSENT, { code: "no-such-file" }, "The name is misspelt, or the file is elsewhere."),
  "not-a-file": faulty(undefined, { code: "not-a-file" }, `\`${FILE}\` is a folder, or a link to a file.`),
  "file-name": {
    given: { "2026-10 final.csv": GOOD_RETURN },
    issues: [{ code: "file-name", file: "file 1" }],
    seen: "The file is called `2026-10 final.csv`.",
  },
  "file-name-other-month": {
    given: { "2026-09.csv": GOOD_RETURN },
    issues: [{ code: "file-name-other-month", file: "2026-09.csv", column: "period" }],
    seen: "The file is called `2026-09.csv`, and all its rows say `2026-10`.",
  },
  "scorecard-given": {
    given: { "Scorecard.csv": "Indicator,Sep-26,Oct-26\ncontacts,1411,1412\nrank,,38\n" },
    issues: [{ code: "scorecard-given", file: "file 1" }],
    seen: "Months stand across the top, and indicators down the left.",
  },
  encoding: faulty(
    between([], GOOD_RETURN, [0xe9]),
    { code: "encoding" },
    "One byte is an é as older Windows programs store it.",
  ),
  "too-large": faulty(
    GOOD_RETURN + GOOD_RETURN.replace(`${HEADER}\n`, "").repeat(3000),
    { code: "too-large" },
    "The rows of one month stand three thousand times in the file.",
  ),
  empty: faulty(`${HEADER}\n`, { code: "empty" }, "There is a header, and no row under it."),
  "month-given-twice": {
    given: { [FILE]: GOOD_RETURN, "2026-10.CSV": GOOD_RETURN },
    issues: [{ code: "month-given-twice", file: FILE }],
    seen: "Two files, `2026-10.csv` and `2026-10.CSV`, are given together.",
  },
  "more-problems": {
    given: { [FILE]: HEADER + "\n2026-10,,,,".repeat(1200) },
    issues: [
      { code: "more-problems", count: 200, file: FILE },
      ...Array.from({ length: 1000 }, (_, index) => ({
        ...({ code: "row-ragged", file: FILE } as const),
        row: index + 2,
      })),
    ],
    seen: "Twelve hundred rows have too few cells: the first thousand problems come before this.",
  },
};

const signed = (...bytes: number[]) => new Uint8Array(bytes);
const disguised = (found: Disguise, content: string | Uint8Array, seen: string) =>
  faulty(content, { code: "not-a-csv", found }, seen);

/** What is saved under a CSV's name and is none, told by its first bytes. */
export const DISGUISED: Readonly<Record<Disguise, Faulty<"not-a-csv">>> = {
  workbook: disguised("workbook", signed(0x50, 0x4b, 3, 4), "an Excel workbook (`.xlsx`) renamed"),
  archive: disguised("archive", signed(0x1f, 0x8b, 8), "a gzip or 7-Zip archive renamed"),
  "old-workbook": disguised(
    "old-workbook",
    signed(0xd0, 0xcf, 0x11, 0xe0),
    "a workbook of Excel 97–2003 (`.xls`) renamed",
  ),
  interchange: disguised("interchange", "ID;PWXL;N;E\n", "a file saved as SYLK (`.slk`) or DIF"),
  pdf: disguised("pdf", bytesOf("%PDF-1.7\n"), "a printed report renamed"),
  markup: disguised("markup", "<table><tr><td>1412</td></tr></table>\n", "a report exported as a web page"),
  "rich-text": disguised(
    "rich-text",
    "{\\rtf1\\ansi 1412\\par}\n",
    "a text saved by a word processor as rich text (`.rtf`)",
  ),
  json: disguised("json", '{ "contacts": 1412 }\n', "what a program sends to a program"),
  binary: disguised("binary", between([], GOOD_RETURN, [0]), "a file with bytes that no text has"),
};

/** Rows that cannot be taken apart, and a header that is not a return's. */
export const STRUCTURE: FaultyBy<
  | "quotes"
  | "hidden-character"
  | "npm-banner"
  | "one-column"
  | "column-missing"
  | "column-unknown"
  | "column-repeated"
  | "column-unnamed"
  | "breakdown-without-category"
  | "row-ragged"
> = {
  quotes: faulty(withCells("rank", { value: '"38' }), { code: "quotes", row: rowOf("rank") }),
  "hidden-character": faulty(
    withCells("rank", { value: "38\u200b" }),
    { code: "hidden-character", ...at("rank", "H") },
    "A zero-width space, which web pages and chat programs put in, stands after the `38`.",
  ),
  "npm-banner": {
    given: {
      [FILE]: `\n> open-return@0.1.0 returns\n> node --import tsx scripts/returns/returns.ts template 2026-10\n\n${GOOD_RETURN}`,
    },
    issues: [
      { code: "npm-banner", file: FILE, row: 2 },
      { code: "read-kindly", what: "blank-rows", file: FILE },
    ],
    seen: "`npm run returns -- template 2026-10 > 2026-10.csv` has written what npm says as well.",
  },
  "one-column": faulty(
    GOOD_RETURN.replaceAll(",", "|"),
    { code: "one-column", row: 1 },
    "Bars stand between the cells in place of commas.",
  ),
  "column-missing": faulty(
    everyRow((line) => line.replace(/,[^,]*$/, "")),
    { code: "column-missing", row: 1, column: "value" },
  ),
  "column-unknown": faulty(withColumn("team", ""), { code: "column-unknown", row: 1, column: "I" }),
  "column-repeated": faulty(
    everyRow((line) => `${line},${line.split(",").at(-1) ?? ""}`),
    { code: "column-repeated", row: 1, column: "value" },
  ),
  "column-unnamed": faulty(withColumn("", "checked"), { code: "column-unnamed", row: 1, column: "I" }),
  "breakdown-without-category": faulty(
    everyRow((line) => line.split(",").toSpliced(4, 1).join(",")),
    { code: "breakdown-without-category", row: 1 },
  ),
  "row-ragged": faulty(
    withRow(rowOf("rank"), (line) => `${line},`),
    { code: "row-ragged", row: rowOf("rank"), ...lineOf("rank") },
  ),
};
