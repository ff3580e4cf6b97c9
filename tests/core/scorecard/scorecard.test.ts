import { describe, expect, it } from "vitest";

import { recogniseScorecard, returnFrom } from "../../../src/core/scorecard/scorecard.ts";
import { templateOf } from "../../../src/core/returns/template.ts";
import { validate } from "../../../src/core/returns/validate.ts";
import { month, table } from "../../support/build.ts";
import { csv } from "../../support/publish.ts";
import { GOOD_RETURN, inMonth, SMALL, withCells } from "../../support/small.ts";
import { pasted, scorecardOf } from "../../support/scorecard.ts";

const recognised = (text: string) => recogniseScorecard(pasted(text), SMALL);
const asked = (text: string) => recognised(text)?.questions;
const TWO_MONTHS = scorecardOf(
  [GOOD_RETURN, inMonth("2026-11", withCells("contacts", { value: "1500" }))],
  SMALL,
);

describe("a scorecard", () => {
  it("is recognised by a row of months with indicators below, and has nothing to ask", () =>
    expect(recognised(TWO_MONTHS)).toMatchObject({ months: ["2026-10", "2026-11"], questions: [] }));

  it("of one month is recognised where two rows are indicators", () => {
    expect(recognised("\tOct-26\ncontacts\t1\nrank\t2")?.months).toEqual(["2026-10"]);
    expect(recognised("\tOct-26\ncontacts\t1\nTotal\t2")).toBeUndefined();
  });

  it("offers its months with the newest last, whatever their order and the title above", () => {
    const text = 'Scorecard\tOctober 2026\n\nMeasure\tDec-26\t"Nov\n2026"\t2026-10\ncontacts\t3\t2\t1';
    expect(recognised(text)?.months).toEqual(["2026-10", "2026-11", "2026-12"]);
  });

  it("may repeat its months above each section", () => {
    const sections = "Front door\tOct-26\tNov-26\ncontacts\t1\t2\n\nCare\tOct-26\tNov-26\nin_care\t3\t4";
    expect(recognised(sections)?.rows.map(({ row }) => row)).toEqual([2, 5]);
    expect(asked(sections)).toEqual([]);
  });

  it.each([
    ["a return", GOOD_RETURN.replaceAll(",", "\t")],
    ["a return without its header", GOOD_RETURN.replaceAll(",", "\t").split("\n").slice(1).join("\n")],
    ["a return of one row", "indicator\tperiod\tvalue\ncontacts\t2026-10\t1412"],
    [
      "a return with its month in the first row only",
      "Indicator\tPeriod\tvalue\ncontacts\t2026-10\t1\nrank\t\t2\nin_care\t\t3",
    ],
    ["a template", csv.write(templateOf(month("2026-10"), SMALL)).replaceAll(",", "\t")],
    ["months down and indicators across", "\tcontacts\trank\nOct-26\t1\t2\nNov-26\t3\t4"],
    ["months of two blocks", "\tOct-26\tNov-26\ncontacts\t1\t2\n\tOct-25\tNov-25\nrank\t1\t2"],
    ["rows that are no indicators", "\tOct-26\tNov-26\nJohn\t1\t2"],
    ["a month in the title only", "Scorecard\tOct-26\nMeasure\tTarget\ncontacts\t1\nrank\t2"],
    ["nothing", ""],
  ])("is not %s", (_, text) => expect(recognised(text)).toBeUndefined());
});

describe("what a scorecard holds beside months and indicators", () => {
  it("is left out and said, by column letter", () =>
    expect(asked("Ref\tMeasure\tTarget\tOct-26\tRAG\tNov-26\tYTD\n1\tcontacts\t5\t1\tG\t2\t3\n")).toEqual([
      { code: "column-left-out", column: "A" },
      { code: "column-left-out", column: "C" },
      { code: "column-left-out", column: "E" },
      { code: "column-left-out", column: "G" },
    ]));

  it("may be a column whose month is not certain", () =>
    expect(asked("\t01/09/2026\tOct-26\tNov-26\tDec-26\n\t\tActual\t\t\ncontacts\t1\t2\t3\t4")).toEqual([
      { code: "month-unreadable", row: 1, column: "B" },
      { code: "month-unreadable", row: 1, column: "C" },
    ]));

  it("may be days of one month, each of which reads as a month of some year", () => {
    const text = "Measure\tOct 05\tOct 12\tOct 19\tOct 26\ncontacts\t301\t322\t318\t335\n";
    expect(recognised(text)).toMatchObject({
      months: [],
      questions: ["B", "C", "D", "E"].map((column) => ({ code: "month-unreadable", row: 1, column })),
    });
  });

  it("may be a month twice: then it cannot be picked", () => {
    const scorecard = recognised("\tOct-26\tNov-26\tOctober 2026\ncontacts\t1\t2\t3");
    expect(scorecard?.months).toEqual(["2026-11"]);
    expect(scorecard?.questions).toEqual([
      { code: "month-repeated", row: 1, column: "D", first: "B", month: "2026-10" },
    ]);
  });

  it("is never repeated", () => {
    const secret = recognised("Zoë\tOct-26\tNov-26\tZoë\ncontacts\t1\t2\tZoë\nZoë\t3\t4\tZoë\nrank\t1\t2\t3");
    const { records, questions } = returnFrom(secret!, month("2026-10"), SMALL);
    expect(questions.map(({ code }) => code)).toContain("row-not-recognised");
    expect(JSON.stringify([secret, records, questions])).not.toContain("Zoë");
  });

  it("may be headings, which have no figures", () =>
    expect(
      asked(
        "\tOct-26\tNov-26\nFront door\t\t\ncontacts\t1\t2\nRank\t\t\nChildren in care\t\t\nin_care\t3\t4",
      ),
    ).toEqual([]));
});

describe("a month of a scorecard as a return", () => {
  const picked = (text: string, period: string) => returnFrom(recognised(text)!, month(period), SMALL);

  it.each([
    ["2026-10", GOOD_RETURN],
    ["2026-11", inMonth("2026-11", withCells("contacts", { value: "1500" }))],
  ])("is %s as sent", (period, sent) => {
    const { records, questions } = picked(TWO_MONTHS, period);
    expect(validate(table(csv.write(records)), SMALL)).toEqual(validate(table(sent), SMALL));
    expect(questions).toEqual([]);
  });

  it("has its figures exactly as they stood, and blanks where there are none", () => {
    const { records } = picked(
      "\tOct-26\tNov-26\ncontacts\t 1,412 \t\nforecast\t£5\t-\non_time\t81.1%\t..",
      "2026-10",
    );
    const values = new Map(records.rows.map((cells) => [`${cells[2]} ${cells[4]}`.trim(), cells[7]]));
    expect(Object.fromEntries(values)).toMatchObject({
      contacts: " 1,412 ",
      forecast: "£5",
      on_time: "81.1%",
      rank: "",
    });
    expect(records.header).toEqual(templateOf(month("2026-10"), SMALL).header);
  });

  it("asks about what is due and not there", () =>
    expect(
      picked(
        "\tOct-26\tNov-26\ncontacts\t1\t2\nin_care\t\t\nkin\t1\t2\nforecast\t1\t2\ncaseload\t1\t2",
        "2026-11",
      ).questions,
    ).toEqual([
      { code: "row-missing", indicator: "in_care", breakdown: "home", category: "foster" },
      { code: "row-missing", indicator: "care_rate", breakdown: "", category: "" },
      { code: "row-missing", indicator: "home_cost", breakdown: "", category: "" },
      { code: "row-missing", indicator: "on_time", breakdown: "", category: "" },
    ]));

  it("asks about a figure that is not due", () => {
    const notDue = (text: string, period: string) =>
      picked(text, period).questions.filter(({ code }) => code === "row-not-due");
    expect(notDue("\tOct-26\tNov-26\nrank\t1\t2", "2026-11")).toEqual([{ code: "row-not-due", row: 2 }]);
    expect(notDue("\tOct-26\tNov-26\nrank\t1\t2", "2026-10")).toEqual([]);
    expect(notDue("\tOct-26\tNov-26\nrank\t1\t \ncontacts\t1\t2", "2026-11")).toEqual([]);
  });

  it("leaves blank what two rows give, and does not call it missing", () => {
    const { records, questions } = picked("\tOct-26\tNov-26\ncontacts\t1\t2\ncontacts\t1\t2", "2026-10");
    expect(records.rows[0]).toEqual(["2026-10", "E06009998", "contacts", "", "", "", "", ""]);
    expect(questions.filter((each) => !("indicator" in each))).toEqual([
      { code: "row-repeated", row: 3, first: 2 },
    ]);
    expect(questions).not.toContainEqual(expect.objectContaining({ indicator: "contacts" }));
  });

  it("has no figures where the scorecard has not the month", () =>
    expect(picked(TWO_MONTHS, "2026-12").records).toEqual(templateOf(month("2026-12"), SMALL)));
});
