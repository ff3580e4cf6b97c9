import { GOOD_RETURN, inMonth, withCells } from "../small.ts";
import { FILE, type FaultyBy } from "./fixture.ts";

const few = (value: string, text: string) => withCells("contacts", { value }, text);

/** What would lose less to disclosure control by quarter. */
export const THIN: FaultyBy<"months-too-thin"> = {
  "months-too-thin": {
    before: { "2026-09.csv": few("4", inMonth("2026-09")) },
    given: { [FILE]: few("5", GOOD_RETURN) },
    issues: [
      {
        ...{ code: "months-too-thin", indicator: "contacts", thin: 2, months: 2, threshold: 5 },
        ...{ file: "indicators.csv", column: "basis" },
      },
    ],
    seen: "Of `contacts` there were 4 in September, which are published as hidden, and 5 in October.",
  },
};
