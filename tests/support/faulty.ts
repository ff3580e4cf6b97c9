import type { Doubt, Issue, IssueCode } from "../../src/core/issue.ts";
import { bytesOf, GOOD_RETURN, inMonth, rowOf, withCells, withRow } from "./small.ts";

/** One file as sent that is at fault, and the only errors that it may be refused with. */
export type Faulty = {
  readonly name?: string;
  /** undefined where there is no plain file to read. */
  readonly bytes: Uint8Array | undefined;
  readonly issues: readonly Issue[];
};

type Elsewhere =
  | "read-kindly"
  | "month-given-twice"
  | "month-before-first"
  | "month-gap"
  | "month-already-published"
  | "council-not-illustrative"
  | "nothing-published"
  | "published-unreadable"
  | Doubt["code"]
  | `reference-${string}`;

const file = "2026-10.csv";
const faulty = (text: string, ...issues: Issue[]): Faulty => ({
  bytes: bytesOf(text),
  issues: issues.map((issue) => ({ ...issue, file })),
});
const at = (indicator: string, column: string) => ({ row: rowOf(indicator), column });
const HEADER = GOOD_RETURN.split("\n", 1)[0]!;
const everyRow = (rewrite: (line: string) => string) =>
  GOOD_RETURN.trimEnd().split("\n").map(rewrite).join("\n");

/** One failing return for every fault that a file can have on its own. A new code without one does not compile. */
export const FAULTY: { readonly [Code in Exclude<IssueCode, Elsewhere>]: Faulty } = {
  "not-a-file": { bytes: undefined, issues: [{ code: "not-a-file", file }] },
  "file-name": {
    name: "2026-10 final.csv",
    bytes: bytesOf(GOOD_RETURN),
    issues: [{ code: "file-name", file: "file 1" }],
  },
  "file-name-other-month": {
    name: "2026-09.csv",
    bytes: bytesOf(GOOD_RETURN),
    issues: [{ code: "file-name-other-month", file: "2026-09.csv", column: "period" }],
  },
  // The number is invented; its check digit is valid.
  "personal-data": faulty(withCells("rank", { value: "9434765919" }), {
    code: "personal-data",
    kind: "nhs-number",
    row: rowOf("rank"),
    column: "H",
  }),
  "not-a-csv": {
    bytes: new Uint8Array([0x50, 0x4b, 0x03, 0x04]),
    issues: [{ code: "not-a-csv", found: "workbook", file }],
  },
  encoding: {
    bytes: new Uint8Array([...bytesOf(GOOD_RETURN), 0xe9]),
    issues: [{ code: "encoding", file }],
  },
  "too-large": faulty(GOOD_RETURN + GOOD_RETURN.replace(HEADER, "").repeat(3000), { code: "too-large" }),
  empty: faulty(`${HEADER}\n`, { code: "empty" }),

  quotes: faulty(withCells("rank", { value: '"38' }), { code: "quotes", row: rowOf("rank") }),
  "hidden-character": faulty(withCells("rank", { value: "38\u200b" }), {
    code: "hidden-character",
    row: rowOf("rank"),
    column: "H",
  }),
  "column-missing": faulty(
    everyRow((line) => line.replace(/,[^,]*$/, "")),
    { code: "column-missing", row: 1, column: "value" },
  ),
  "column-unknown": faulty(
    everyRow((line) => `${line},${line === HEADER ? "team" : ""}`),
    { code: "column-unknown", row: 1, column: "I" },
  ),
  "column-repeated": faulty(
    everyRow((line) => `${line},${line.split(",").at(-1) ?? ""}`),
    { code: "column-repeated", row: 1, column: "value" },
  ),
  "column-unnamed": faulty(
    everyRow((line) => `${line},${line === HEADER ? "" : "checked"}`),
    { code: "column-unnamed", row: 1, column: "I" },
  ),
  "breakdown-without-category": faulty(
    everyRow((line) => line.split(",").toSpliced(4, 1).join(",")),
    { code: "breakdown-without-category", row: 1 },
  ),
  "row-ragged": faulty(
    withRow(rowOf("rank"), (line) => `${line},`),
    { code: "row-ragged", row: rowOf("rank") },
  ),

  "cell-blank": faulty(withCells("rank", { value: "" }), { code: "cell-blank", ...at("rank", "value") }),
  "not-a-month": faulty(withCells("rank", { period: "2026-10-01" }), {
    code: "not-a-month",
    ...at("rank", "period"),
  }),
  "month-differs": faulty(withCells("rank", { period: "2026-09" }), {
    code: "month-differs",
    ...at("rank", "period"),
  }),
  "other-council": faulty(withCells("rank", { la_code: "E06000031" }), {
    code: "other-council",
    ...at("rank", "la_code"),
  }),
  "indicator-unknown": faulty(withCells("rank", { indicator: "ranking" }), {
    code: "indicator-unknown",
    ...at("rank", "indicator"),
  }),
  "category-unknown": faulty(withCells("rank", { breakdown: "home", category: "kin" }), {
    code: "category-unknown",
    ...at("rank", "category"),
  }),
  "not-a-number": faulty(withCells("rank", { value: "N/A" }), {
    code: "not-a-number",
    ...at("rank", "value"),
  }),
  "too-many-decimals": faulty(withCells("on_time", { value: "81.12" }), {
    code: "too-many-decimals",
    decimals: 1,
    ...at("on_time", "value"),
  }),
  "below-zero": faulty(withCells("rank", { value: "-38" }), { code: "below-zero", ...at("rank", "value") }),

  "value-does-not-follow": faulty(withCells("on_time", { value: "81.2" }), {
    code: "value-does-not-follow",
    decimals: 1,
    ...at("on_time", "value"),
  }),
  "part-missing": faulty(withCells("on_time", { numerator: "" }), {
    code: "part-missing",
    ...at("on_time", "numerator"),
  }),
  "part-without-value": faulty(withCells("on_time", { denominator: "c" }), {
    code: "part-without-value",
    ...at("on_time", "denominator"),
  }),
  "part-of-a-symbol": faulty(withCells("on_time", { numerator: "c", value: "x" }), {
    code: "part-of-a-symbol",
    ...at("on_time", "numerator"),
  }),
  "denominator-not-blank": faulty(withCells("rank", { denominator: "151" }), {
    code: "denominator-not-blank",
    ...at("rank", "denominator"),
  }),
  "numerator-differs": faulty(withCells("rank", { numerator: "39" }), {
    code: "numerator-differs",
    ...at("rank", "numerator"),
  }),
  "numerator-above-denominator": faulty(withCells("on_time", { numerator: "249", denominator: "202" }), {
    code: "numerator-above-denominator",
    ...at("on_time", "numerator"),
  }),
  "denominator-zero": faulty(withCells("on_time", { numerator: "0", denominator: "0", value: "0" }), {
    code: "denominator-zero",
    ...at("on_time", "value"),
  }),
  "categories-do-not-add-up": faulty(withCells("in_care", { value: "393" }), {
    code: "categories-do-not-add-up",
    breakdown: "home",
    ...at("in_care", "value"),
  }),

  "row-repeated": faulty(
    withRow(rowOf("rank"), (line) => `${line}\n${line}`),
    { code: "row-repeated", row: rowOf("rank") + 1, first: rowOf("rank") },
  ),
  "row-not-due": {
    name: "2026-09.csv",
    bytes: bytesOf(GOOD_RETURN.replaceAll("2026-10,", "2026-09,")),
    issues: [{ code: "row-not-due", file: "2026-09.csv", ...at("rank", "indicator") }],
  },
  "row-missing": faulty(
    withRow(rowOf("in_care", "kin"), () => undefined),
    { code: "row-missing", indicator: "in_care", breakdown: "home", category: "kin" },
  ),
  "month-not-over": {
    name: "2026-11.csv",
    bytes: bytesOf(inMonth("2026-11")),
    issues: [{ code: "month-not-over", file: "2026-11.csv", month: "2026-11", column: "period" } as Issue],
  },
};
