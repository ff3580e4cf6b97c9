import { monthsAfter } from "../../../src/core/period.ts";
import { month } from "../build.ts";
import { GOOD_RETURN, inMonth, SMALL_FILES, withCells } from "../small.ts";
import { categoryLineOf, FILE, lineOf, type FaultyBy } from "./fixture.ts";

const few = (value: string, text: string) => withCells("contacts", { value }, text);

/** The month’s return with three of the children in lodgings. The contacts go up and down without a trend. */
function withLodgings(period: string): string {
  const contacts = String(1400 + ((Number(period.slice(5)) * 7) % 13));
  return withCells("contacts", { value: contacts }, inMonth(period))
    .replace("home,kin,,,126", "home,kin,,,123")
    .replace(/$/, `${period},E06009998,in_care,home,lodgings,,,3\n`);
}

/** What would lose less to disclosure control by quarter, or with two categories as one. */
export const THIN: FaultyBy<"months-too-thin" | "category-too-thin"> = {
  "months-too-thin": {
    before: { "2026-09.csv": few("4", inMonth("2026-09")) },
    given: { [FILE]: few("5", GOOD_RETURN) },
    issues: [
      {
        ...{ code: "months-too-thin", indicator: "contacts", thin: 2, months: 2, threshold: 5 },
        ...{ file: "indicators.csv", column: "basis", ...lineOf("contacts") },
      },
    ],
    seen: "Of `contacts` there were 4 in September, which are published as hidden, and 5 in October.",
  },
  "category-too-thin": {
    reference: {
      "breakdowns.csv": `${SMALL_FILES.get("breakdowns.csv") ?? ""}in_care,home,lodgings,Lodgings,yes\n`,
    },
    given: Object.fromEntries(
      Array.from({ length: 24 }, (_, at) => monthsAfter(month("2024-11"), at)).map((period) => [
        `${period}.csv`,
        withLodgings(period),
      ]),
    ),
    issues: [
      {
        ...{ code: "category-too-thin", indicator: "in_care", breakdown: "home", category: "lodgings" },
        ...{ thin: 24, months: 24, threshold: 5, joinedTo: "foster", hidden: 48, hiddenJoined: 0 },
        ...{ file: "breakdowns.csv", column: "category" },
        ...categoryLineOf("in_care", "home", "lodgings", "Lodgings"),
      },
    ],
    seen: "Two years’ returns are given together. In each of them 3 children were in `lodgings`, 123 in `kin` and 266 in `foster`.",
  },
};
