import { describe, expect, it } from "vitest";

import { recogniseScorecard, returnFrom } from "../../../src/core/scorecard/scorecard.ts";
import { month } from "../../support/build.ts";
import { SMALL } from "../../support/small.ts";
import { pasted } from "../../support/scorecard.ts";

const OCTOBER = month("2026-10");

/** October of a scorecard: the three cells of every line that has any, what is offered as `x`, and what is asked. */
function october(lines: readonly string[], absent: readonly number[] = []) {
  const scorecard = recogniseScorecard(pasted(lines.join("\n")), SMALL, month("2026-09"))!;
  const { records, offered, questions } = returnFrom(scorecard, OCTOBER, SMALL, new Set(absent));
  const filled = records.rows
    .map((cells) => [[cells[2], cells[4]].join(" ").trim(), cells.slice(5).join(" | ")] as const)
    .filter(([, cells]) => cells !== " |  | ");
  return {
    cells: Object.fromEntries(filled),
    offered: offered.map(({ row }) => row),
    asked: questions.filter(({ code }) => code !== "row-missing" && code !== "column-left-out"),
  };
}

describe("numerator and denominator", () => {
  const ON_TIME = { on_time: "202 | 249 | 81.1%" };

  it.each([
    [
      "before the only month",
      ["Indicator\tNumerator\tDenominator\tOct-26", "Assessments on time\t202\t249\t81.1%"],
    ],
    ["after it", ["Indicator\tOct-26\tNum\tDen", "Assessments on time\t81.1%\t202\t249"]],
    [
      "before each month",
      ["Indicator\tNum\tDen\tSep-26\tNum\tDen\tOct-26", "Assessments on time\t1\t2\t50%\t202\t249\t81.1%"],
    ],
    [
      "after each month",
      ["Indicator\tSep-26\tNum\tDen\tOct-26\tNum\tDen", "Assessments on time\t50%\t1\t2\t81.1%\t202\t249"],
    ],
    [
      "under the month again",
      ["Indicator\tOct-26 Num\tOct-26 Denominator\tOct-26 (%)", "Assessments on time\t202\t249\t81.1%"],
    ],
    [
      "in a second row of headings, under merged months",
      [
        "\tSep-26\t\t\tOct-26\t\t",
        "Indicator\tNum\tDen\t%\tNum\tDen\t%",
        "Assessments on time\t1\t2\t50%\t202\t249\t81.1%",
        "Contacts about a child\t\t\t7\t\t\t",
      ],
    ],
    ["in the cell", ["Indicator\tOct-26", "Assessments on time\t81.1% (202/249)"]],
    ["in the cell, before the value", ["Indicator\tOct-26", "Assessments on time\t202 / 249 (81.1%)"]],
    [
      "in rows named with the title",
      [
        "Indicator\tOct-26",
        "Assessments on time\t81.1%",
        "Assessments on time – numerator\t202",
        "Assessments on time (denominator)\t249",
      ],
    ],
  ])("may stand %s", (_, lines) => expect(october(lines)).toMatchObject({ cells: ON_TIME, asked: [] }));

  it("give the value where there is none, rounded as declared, and it is said", () => {
    for (const cell of ["202/249", "202 of 249", "202 out of 249"])
      expect(october(["Indicator\tOct-26", `Assessments on time\t${cell}`])).toMatchObject({
        cells: { on_time: "202 | 249 | 81.1" },
        asked: [{ code: "value-worked-out", row: 2, indicator: "on_time" }],
      });
    expect(october(["Indicator\tOct-26", "Cases for each social worker\t1,812/111.1"]).cells).toEqual({
      caseload: "1,812 | 111.1 | 16.3",
    });
    expect(october(["Indicator\tOct-26", "Assessments on time\t0/0"]).cells).toEqual({
      on_time: "0 | 0 | z",
    });
  });

  it("are nobody's where one pair stands before several months", () =>
    expect(
      october(["Indicator\tNum\tDen\tSep-26\tOct-26", "Assessments on time\t202\t249\t50%\t81.1%"]).cells,
    ).toEqual({ on_time: " |  | 81.1%" }));

  it("are never taken from the cell of a count", () =>
    expect(october(["Indicator\tOct-26", "Contacts about a child\t7/12"]).cells).toEqual({
      contacts: " |  | 7/12",
    }));
});

describe("a cell that says that there is no figure", () => {
  const lines = (cell: string) => [
    "Indicator\tSep-26\tOct-26",
    `Contacts about a child\t7\t${cell}`,
    "rank\t\t38",
  ];

  it.each([
    ["n/a"],
    ["N/A"],
    ["NA"],
    ["–"],
    ["—"],
    ["-"],
    ["tbc"],
    ["TBC"],
    [".."],
    ["not available"],
    ["#N/A"],
  ])("is offered as x, and is x only where the officer says so: %s", (cell) => {
    expect(october(lines(cell))).toMatchObject({ cells: { contacts: ` |  | ${cell}` }, offered: [2] });
    expect(october(lines(cell), [2])).toMatchObject({ cells: { contacts: " |  | x" }, offered: [2] });
  });

  it.each([[""], ["0"], ["*"], ["<5"], ["c"], ["seven"], ["n/a (7)"]])("is not %j", (cell) => {
    expect(october(lines(cell)).offered).toEqual([]);
    expect(october(lines(cell), [2])).toEqual(october(lines(cell)));
  });

  it("loses its parts only where they say the same", () =>
    expect(october(["Indicator\tNum\tDen\tOct-26", "Assessments on time\tn/a\t249\ttbc"], [2]).cells).toEqual(
      { on_time: " | 249 | x" },
    ));

  it("asks nothing of an indicator that is not due", () => {
    const scorecard = recogniseScorecard(
      pasted("Indicator\tSep-26\tOct-26\nrank\tn/a\t38\ncontacts\t1\t2"),
      SMALL,
    )!;
    const { offered, questions } = returnFrom(scorecard, month("2026-09"), SMALL);
    expect(offered).toEqual([]);
    expect(questions.filter(({ code }) => code === "row-not-due")).toEqual([]);
  });
});

describe("percentages that a spreadsheet keeps as shares of 1", () => {
  const twice = {
    ...SMALL,
    indicators: SMALL.indicators.map((each) => (each.id === "care_rate" ? { ...each, scale: 100 } : each)),
  };
  const read = (text: string) => recogniseScorecard(pasted(text), twice)!;

  it("are left out, row by row, and it is said", () => {
    const scorecard = read(
      "Indicator\tSep-26\tOct-26\non_time\t0.935\t1\ncare_rate\t0.2\t.31\ncontacts\t1\t0.5",
    );
    expect(scorecard.questions).toEqual([
      { code: "share-of-one", row: 2 },
      { code: "share-of-one", row: 3 },
    ]);
    expect(scorecard.rows.map(({ figures }) => figures.size)).toEqual([0, 0, 2]);
  });

  it("are not one row of small percentages among others, nor percentages with their sign", () => {
    for (const [one, other] of [
      ["0.9", "81.1"],
      ["0.9%", "0.8%"],
    ])
      expect(
        read(`Indicator\tSep-26\tOct-26\non_time\t${one}\t0.7\ncare_rate\t${other}\t${other}`).questions,
      ).toEqual([]);
  });
});

describe("a row of the council's own words", () => {
  it("is unmatched where no heading is known but that of the indicators", () => {
    const scorecard = recogniseScorecard(pasted("KPI\tDescription\tSep-26\tOct-26\n1\tWorries\t1\t2"), SMALL);
    expect(scorecard).toMatchObject({ months: ["2026-09", "2026-10"], rows: [], unmatched: [2] });
    expect(recogniseScorecard(pasted("\tSep-26\tOct-26\nWorries\t1\t2"), SMALL)).toBeUndefined();
    expect(recogniseScorecard(pasted("Indicator\tOct-26\nWorries\t1"), SMALL)).toBeUndefined();
  });

  it("alone is enough beside one month where its heading is Indicator", () =>
    expect(recogniseScorecard(pasted("Ref\tIndicator\tOct-26\n1\tcontacts\t1412"), SMALL)?.months).toEqual([
      "2026-10",
    ]));
});
