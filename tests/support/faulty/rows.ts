import { month } from "../build.ts";
import { GOOD_RETURN, rowOf, SMALL_FILES, withCells, withRow } from "../small.ts";
import { at, categoryLineOf, everyRow, FILE, faulty, HEADER, lineOf, type FaultyBy } from "./fixture.ts";

/** A cell that cannot mean what its column holds. */
export const CELLS: FaultyBy<
  | "cell-blank"
  | "not-a-month"
  | "month-differs"
  | "other-council"
  | "indicator-unknown"
  | "category-unknown"
  | "not-a-number"
  | "dot-thousands"
  | "too-many-decimals"
  | "below-zero"
  | "guide-altered"
  | "value-worked-out"
> = {
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
    row: rowOf("rank"),
    column: "indicator",
  }),
  "category-unknown": faulty(withCells("rank", { breakdown: "home", category: "kin" }), {
    code: "category-unknown",
    ...at("rank", "category"),
  }),
  "not-a-number": faulty(withCells("rank", { value: "N/A" }), {
    code: "not-a-number",
    ...at("rank", "value"),
  }),
  "dot-thousands": faulty(withCells("contacts", { value: "1.000" }), {
    code: "dot-thousands",
    ...at("contacts", "value"),
  }),
  "too-many-decimals": faulty(withCells("on_time", { value: "81.12" }), {
    code: "too-many-decimals",
    decimals: 1,
    ...at("on_time", "value"),
  }),
  "below-zero": faulty(withCells("rank", { value: "-38" }), { code: "below-zero", ...at("rank", "value") }),
  "guide-altered": {
    ...faulty(
      everyRow(
        (line) =>
          `${line},${line === HEADER ? "indicator_title" : line.includes(",rank,") ? "estimated" : ""}`,
      ),
      { code: "guide-altered", ...at("rank", "indicator_title") },
      "A remark stands in the column “indicator_title” of the month’s workbook.",
    ),
    issues: [
      { code: "guide-altered", file: FILE, ...at("rank", "indicator_title") },
      { code: "read-kindly", what: "guide-columns", file: FILE },
    ],
  },
  "value-worked-out": faulty(withCells("on_time", { value: "" }), {
    code: "value-worked-out",
    ...at("on_time", "value"),
  }),
};

/** A return beside one line of `relations.csv`; what it relates is made up. */
const related = (relation: string, content: string) => ({
  reference: { "relations.csv": `relation,indicator,parts\n${relation}\n` },
  given: { [FILE]: content },
});

/** Figures that do not agree with each other. */
export const ARITHMETIC: FaultyBy<
  | "value-does-not-follow"
  | "part-missing"
  | "part-without-value"
  | "part-of-a-symbol"
  | "denominator-not-blank"
  | "numerator-differs"
  | "numerator-above-denominator"
  | "denominator-zero"
  | "categories-do-not-add-up"
  | "above-its-whole"
  | "not-the-sum"
> = {
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
  "categories-do-not-add-up": faulty(
    withCells("in_care", { value: "393" }),
    { code: "categories-do-not-add-up", breakdown: "home", ...at("in_care", "value") },
    "`in_care` is 393; its categories `foster` and `kin` are 266 and 126.",
  ),
  "above-its-whole": {
    ...related("subset,contacts,in_care", withCells("contacts", { value: "391" })),
    issues: [{ code: "above-its-whole", whole: "contacts", file: FILE, ...at("in_care", "value") }],
    seen: "`in_care` is 392 and `contacts` 391; `relations.csv` has `subset,contacts,in_care`.",
  },
  "not-the-sum": {
    ...related("sum,contacts,in_care -rank", withCells("contacts", { value: "355" })),
    issues: [{ code: "not-the-sum", parts: ["in_care", "-rank"], file: FILE, ...at("contacts", "value") }],
    seen: "`contacts` is 355; `in_care` less `rank` is 354, and `relations.csv` has `sum,contacts,in_care -rank`.",
  },
};

/** Rows that are too many or too few. */
export const ROWS: FaultyBy<"nothing-due" | "row-repeated" | "row-not-due" | "row-missing"> = {
  "nothing-due": {
    ...faulty(
      GOOD_RETURN,
      { code: "nothing-due", month: month("2026-10"), column: "period" },
      "October 2026, where each indicator has a `first_period` of 2027-01.",
    ),
    reference: {
      "indicators.csv": SMALL_FILES.get("indicators.csv")!
        .trimEnd()
        .split("\n")
        .map((line, row) => `${line},${row === 0 ? "first_period" : "2027-01"}\n`)
        .join(""),
    },
  },
  "row-repeated": faulty(
    withRow(rowOf("rank"), (line) => `${line}\n${line}`),
    { code: "row-repeated", row: rowOf("rank") + 1, first: rowOf("rank"), ...lineOf("rank") },
  ),
  "row-not-due": {
    given: { "2026-09.csv": GOOD_RETURN.replaceAll("2026-10,", "2026-09,") },
    issues: [{ code: "row-not-due", file: "2026-09.csv", ...at("rank", "indicator") }],
  },
  "row-missing": faulty(
    withRow(rowOf("in_care", "kin"), () => undefined),
    {
      ...{ code: "row-missing", indicator: "in_care", breakdown: "home", category: "kin" },
      ...categoryLineOf("in_care", "home", "kin"),
    },
    "`in_care` has its headline and one of its two categories.",
  ),
};
