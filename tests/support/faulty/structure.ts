import { month } from "../build.ts";
import { FLOW_FILES, flows } from "../flows.ts";
import { monthsAfter } from "../../../src/core/period.ts";
import { inMonth, SMALL_FILES, withCells } from "../small.ts";
import { at, FILE, lineOf, type FaultyBy } from "./fixture.ts";

const INDICATORS = SMALL_FILES.get("indicators.csv")!;

/** The returns of so many months from one on, by file. */
function returns(from: string, months: number, text: (period: string) => string): Record<string, string> {
  const periods = Array.from({ length: months }, (_, at) => monthsAfter(month(from), at));
  return Object.fromEntries(periods.map((period) => [`${period}.csv`, text(period)]));
}

/** A return with a second row that counts the contacts. */
function withCalls(period: string): string {
  const text = withCells(
    "contacts",
    { value: String(1400 + ((Number(period.slice(5)) * 7) % 13)) },
    inMonth(period),
  );
  const row = text.split("\n").find((line) => line.includes(",contacts,")) ?? "";
  return `${text.trimEnd()}\n${row.replace(",contacts,", ",calls,")}\n`;
}

/** How figures hang together, as the record has it and the council does not say it, or the other way round. */
export const STRUCTURES: FaultyBy<"relation-contradicted" | "relation-undeclared" | "hidden-alone"> = {
  "relation-contradicted": {
    before: { "2026-09.csv": flows(392, 20, 8, inMonth("2026-09")) },
    reference: Object.fromEntries(FLOW_FILES),
    given: { [FILE]: flows(400, 20, 8) },
    issues: [
      {
        ...{
          code: "relation-contradicted",
          relation: "stock",
          whole: "in_care",
          period: month("2026-10"),
          isDropped: true,
        },
        file: "relations.csv",
      },
      {
        ...{ code: "stock-does-not-follow", before: month("2026-09"), parts: ["came", "-left"], file: FILE },
        ...at("in_care", "value"),
      },
    ],
    seen: "392 children in care in September, 20 who came and 8 who left in October: that is 404, and October’s return says 400.",
  },
  "relation-undeclared": {
    before: returns("2024-11", 23, withCalls),
    reference: {
      "indicators.csv": `${INDICATORS.trimEnd()}\ncalls,Calls and letters,flow,contacts,,0,neutral,,,,person,,Calls and letters.,They are where help starts.,They do not count children.\n`,
    },
    given: { [FILE]: withCalls("2026-10") },
    issues: [
      {
        ...{ code: "relation-undeclared", whole: "contacts", parts: ["calls"], months: 24 },
        file: "relations.csv",
      },
    ],
    seen: "In each of two years’ returns `calls` has the same number as `contacts`, and `relations.csv` is empty.",
  },
  "hidden-alone": {
    before: returns("2025-04", 11, (period) => inMonth(period)),
    reference: {
      "indicators.csv": INDICATORS.split("\n")
        .filter((line) => line !== "")
        .map(
          (line, at) =>
            `${line},${at === 0 ? "official_code" : line.startsWith("contacts,") ? "Contacts" : ""}`,
        )
        .join("\n"),
    },
    given: { "2026-03.csv": withCells("contacts", { value: "3" }, inMonth("2026-03")) },
    issues: [
      {
        ...{ code: "hidden-alone", indicator: "contacts", period: month("2026-03"), file: "2026-03.csv" },
        ...lineOf("contacts"),
      },
    ],
    seen: "There were 3 contacts in March 2026, and every other month of the financial year is shown.",
  },
};
