import { describe, expect, it } from "vitest";

import { recogniseScorecard } from "../../../../src/core/scorecard/scorecard.ts";
import { month } from "../../../support/build.ts";
import { SMALL } from "../../../support/small.ts";
import { pasted } from "../../../support/scorecard.ts";

/** The months of a scorecard with these headings, and what is asked of them; September 2026 is the newest published. */
function read(headings: readonly string[], above: readonly string[] = []) {
  const cells = (figure: (at: number) => number) => headings.map((_, at) => figure(at)).join("\t");
  const rows = [
    ...above,
    `Indicator\t${headings.join("\t")}`,
    `contacts\t${cells((at) => 1400 + at)}`,
    `in_care\t${cells((at) => 390 + at)}`,
  ];
  const scorecard = recogniseScorecard(pasted(rows.join("\n")), SMALL, month("2026-09"));
  const first = scorecard?.rows[0]?.figures ?? new Map<string, string>();
  return {
    months: scorecard?.months,
    figures: Object.fromEntries(first),
    asked: scorecard?.questions.map(({ code }) => code),
  };
}

describe("months above columns", () => {
  it.each([
    [
      ["04/2026", "5/2026", "10-2026"],
      ["2026-04", "2026-05", "2026-10"],
    ],
    [
      ["Apr '26", "May ’26"],
      ["2026-04", "2026-05"],
    ],
    [
      ["Aug 26", "Sept 26"],
      ["2026-08", "2026-09"],
    ],
    [
      ["Dec 26/27", "Jan 26/27"],
      ["2026-12", "2027-01"],
    ],
    [
      ["01/09/2026", "01/10/2026"],
      ["2026-09", "2026-10"],
    ],
    [
      ["09/01/2026", "10/01/2026"],
      ["2026-09", "2026-10"],
    ],
    [
      ["1/9/26", "1/10/26"],
      ["2026-09", "2026-10"],
    ],
    [
      ["30/09/2026", "31/10/2026"],
      ["2026-09", "2026-10"],
    ],
    [
      ["9/30/2026", "10/31/2026"],
      ["2026-09", "2026-10"],
    ],
    [
      ["2026-09-01", "2026-10-01"],
      ["2026-09", "2026-10"],
    ],
    [
      ["2026-09-01 00:00:00", "2026-10-01 00:00:00"],
      ["2026-09", "2026-10"],
    ],
    [
      ["Sep 1 2026", "Oct 1 2026"],
      ["2026-09", "2026-10"],
    ],
    [
      ["01-Sep-26", "01-Oct-26"],
      ["2026-09", "2026-10"],
    ],
    [["1 October 2026"], ["2026-10"]],
    [["31/10/2026"], ["2026-10"]],
  ])("may be %j", (headings, months) => {
    const { figures, asked, ...said } = read(headings);
    expect(said.months).toEqual(months);
    expect(Object.values(figures)).toEqual(headings.map((_, at) => String(1400 + at)));
    expect(asked).toEqual([]);
  });

  it("are asked about where one date could be either of two", () => {
    expect(read(["10/01/2026"])).toMatchObject({
      months: ["2026-01", "2026-10"],
      asked: ["day-or-month-first"],
    });
    expect(read(["01/10/2026"]).months).toEqual(["2026-01", "2026-10"]);
    expect(read(["01/01/2026"])).toMatchObject({ months: ["2026-01"], asked: [] });
  });

  it.each([
    [["05/10/2026", "12/10/2026", "19/10/2026"]],
    [["01/10/2026", "08/10/2026"]],
    [["01/09/2026", "01/09/2026"]],
  ])("are not days that are no months: %j", (headings) =>
    expect(read(headings)).toMatchObject({ months: [], asked: headings.map(() => "month-unreadable") }),
  );
});

describe("months without years", () => {
  const BARE = ["Aug", "Sept", "Oct"];

  it("have the financial year that a title names", () => {
    for (const title of ["Scorecard 2026/27", "Children’s services 2026-2027 (draft)", "Scorecard\t26/27"])
      expect(read(BARE, [title, ""])).toMatchObject({ months: ["2026-08", "2026-09", "2026-10"], asked: [] });
    expect(read(["Dec", "Jan"], ["Scorecard 2026/27"]).months).toEqual(["2026-12", "2027-01"]);
  });

  it("have the year of the row above, which reaches as far as the next", () => {
    expect(read(["Nov", "Dec", "Jan"], ["\t2025\t\t2026"])).toMatchObject({
      months: ["2025-11", "2025-12", "2026-01"],
      asked: [],
    });
    expect(read(["Mar", "Apr"], ["\t2025/26\t2026/27"]).months).toEqual(["2026-03", "2026-04"]);
  });

  it("are not counted on into a year that no heading names", () =>
    expect(read(["Nov", "Dec", "Jan"], ["\t2026"])).toMatchObject({
      months: ["2026-11", "2026-12"],
      asked: ["month-unreadable"],
    }));

  it("are offered in two years where nothing says which, with the month that comes next in the first", () => {
    expect(read(BARE)).toMatchObject({
      months: ["2025-08", "2025-09", "2025-10", "2026-08", "2026-09", "2026-10"],
      asked: ["year-not-said"],
    });
    expect(read(BARE, ["From 2024/25 to 2026/27"]).asked).toEqual(["year-not-said"]);
    expect(read(["Oct", "Sep", "Aug"]).figures).toMatchObject({ "2026-10": "1400", "2026-08": "1402" });
    expect(read(["Nov", "Dec", "Jan"]).months).toContain("2025-11");
  });

  it("are not read where they are in no order", () =>
    expect(read(["Oct", "Aug", "Sep"])).toMatchObject({
      months: [],
      asked: Array(3).fill("month-unreadable"),
    }));
});
