import { monthsAfter } from "../../../src/core/period.ts";
import { month } from "../build.ts";
import { GOOD_RETURN, inMonth, rowOf, SMALL_FILES, withCells, withRow } from "../small.ts";
import { at, FILE, lineOf, type FaultyBy } from "./fixture.ts";

const inAugust = { "2026-08.csv": inMonth("2026-08") };
const inSeptember = { "2026-09.csv": inMonth("2026-09") };
const inOctober = { [FILE]: GOOD_RETURN };

/** Good returns that do not follow what is published. */
export const HISTORY: FaultyBy<
  | "month-not-over"
  | "month-before-first"
  | "month-gap"
  | "month-already-published"
  | "nothing-published"
  | "record-closed"
  | "identity-changed"
  | "indicator-gone"
> = {
  "month-not-over": {
    given: { "2026-11.csv": inMonth("2026-11") },
    issues: [{ code: "month-not-over", month: month("2026-11"), file: "2026-11.csv", column: "period" }],
    seen: "The file is given on 22 November 2026.",
  },
  "month-before-first": {
    before: inOctober,
    given: inSeptember,
    issues: [{ code: "month-before-first", first: month("2026-10"), file: "2026-09.csv", column: "period" }],
    seen: "October 2026 is the first month that is published.",
  },
  "month-gap": {
    before: inAugust,
    given: inOctober,
    issues: [{ code: "month-gap", expected: month("2026-09"), file: FILE, column: "period" }],
    seen: "August 2026 is the last month that is published.",
  },
  "month-already-published": {
    before: inOctober,
    given: { [FILE]: withCells("contacts", { value: "1415" }) },
    issues: [{ code: "month-already-published", month: month("2026-10"), cells: 1, file: FILE }],
    seen: "October 2026 is published with 1412 contacts; this file says 1415.",
  },
  "nothing-published": {
    given: {},
    issues: [{ code: "nothing-published" }],
    seen: "`publish --reference` is the first command that was ever given.",
  },
  "record-closed": {
    before: inSeptember,
    closed: true,
    given: inOctober,
    issues: [{ code: "record-closed" }],
    seen: "September 2026 is published; then `close --reason legal` was given.",
  },
  "identity-changed": {
    before: inSeptember,
    referenceBefore: Object.fromEntries(SMALL_FILES),
    reference: { "council.json": SMALL_FILES.get("council.json")!.replace("E06009998", "E06009997") },
    given: inOctober,
    issues: [{ code: "identity-changed", key: "la_code", file: "council.json" }],
    seen: "September 2026 is published under E06009998; `council.json` now has E06009997.",
  },
  "indicator-gone": {
    before: inSeptember,
    referenceBefore: Object.fromEntries(SMALL_FILES),
    reference: {
      "indicators.csv": SMALL_FILES.get("indicators.csv")!
        .split("\n")
        .filter((line) => !line.startsWith("forecast,"))
        .join("\n"),
    },
    given: inOctober,
    issues: [{ code: "indicator-gone", indicator: "forecast", file: "indicators.csv" }],
    seen: "September 2026 is published with `forecast`; `indicators.csv` has no such row now.",
  },
};

const addsUpToNothing = SMALL_FILES.get("breakdowns.csv")!.replaceAll(",yes", ",");
const shifted = withCells("in_care", { value: "1411" })
  .replace("home,foster,,,266", "home,foster,,,392")
  .replace("home,kin,,,126", "home,kin,,,266");
const thirteenMonths = Array.from({ length: 13 }, (_, index) => monthsAfter(month("2025-09"), index));

const threeYears = Array.from({ length: 35 }, (_, index) => monthsAfter(month("2023-11"), index));

/** A good return after which a figure has stood elsewhere for a year. */
export const LIMITS: FaultyBy<"limits-old"> = {
  "limits-old": {
    before: Object.fromEntries(threeYears.map((each) => [`${each}.csv`, inMonth(each)])),
    given: inOctober,
    issues: [
      {
        code: "limits-old",
        indicator: "contacts",
        since: month("2024-11"),
        months: 24,
        file: "events.csv",
        ...lineOf("contacts"),
      },
    ],
    seen: "Since November 2023 there is one contact more every month; limits rest on the first 24.",
  },
};

/** Returns without a fault, one of whose figures a person should look at again. */
export const DOUBTS: FaultyBy<
  | "last-month-again"
  | "rows-shifted"
  | "pounds-or-thousands"
  | "tenfold"
  | "far-from-history"
  | "beyond-bounds"
> = {
  "last-month-again": {
    before: inSeptember,
    given: { [FILE]: withLastMonths() },
    issues: [{ code: "last-month-again", figures: 9, file: FILE }],
    seen: "October’s return says what September’s said.",
  },
  "rows-shifted": {
    before: inSeptember,
    reference: { "breakdowns.csv": addsUpToNothing },
    given: { [FILE]: shifted },
    issues: [{ code: "rows-shifted", rows: 3, file: FILE, ...at("in_care", "value") }],
    seen: "Three values have slipped down by a row: `in_care` says what `contacts` said in September, and so on.",
  },
  "pounds-or-thousands": {
    before: inSeptember,
    given: { [FILE]: withCells("forecast", { value: "-412" }) },
    issues: [{ code: "pounds-or-thousands", file: FILE, ...at("forecast", "value") }],
    seen: "`forecast` was -413000 in September, and is -412 in this file.",
  },
  tenfold: {
    before: inSeptember,
    given: { [FILE]: withCells("contacts", { value: "14120" }) },
    issues: [{ code: "tenfold", file: FILE, ...at("contacts", "value") }],
    seen: "`contacts` were 1411 in September, and are 14120 in this file.",
  },
  "far-from-history": {
    before: Object.fromEntries(thirteenMonths.map((each) => [`${each}.csv`, inMonth(each)])),
    given: { [FILE]: withCells("contacts", { value: "1700" }) },
    issues: [{ code: "far-from-history", file: FILE, ...at("contacts", "value") }],
    seen: "For thirteen months `contacts` were between 1399 and 1411; in this file they are 1700.",
  },
  "beyond-bounds": {
    given: { [FILE]: withCells("contacts", { value: "500000" }) },
    issues: [{ code: "beyond-bounds", side: "above", file: FILE, ...at("contacts", "value") }],
    seen: "It is the first month of all, and says that 500000 `contacts` came in it.",
  },
};

function withLastMonths(): string {
  const rank = GOOD_RETURN.split("\n")[rowOf("rank") - 1]!;
  const september = inMonth("2026-09").replaceAll("2026-09,", "2026-10,");
  return withRow(rowOf("rank"), (line) => `${rank}\n${line}`, september);
}
