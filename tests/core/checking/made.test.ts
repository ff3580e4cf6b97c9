import { describe, expect, it } from "vitest";

import { indicatorsWithoutRow, makeReturn, type ScorecardAnswers } from "../../../src/core/checking/made.ts";
import type { Reference } from "../../../src/core/reference/reference.ts";
import { recogniseScorecard } from "../../../src/core/scorecard/scorecard.ts";
import { dec, month, target } from "../../support/build.ts";
import { SMALL } from "../../support/small.ts";
import { pasted } from "../../support/scorecard.ts";

/** Smallbridge with two targets: 85% of assessments on time, just off down to 80; at most 17 cases, just off up to 18. */
const COUNCIL: Reference = {
  ...SMALL,
  targets: [
    target("2026-04", { indicator: "on_time", target: dec("85"), tolerance: dec("5") }),
    target("2021-04", {
      indicator: "caseload",
      to: month("2026-08"),
      target: dec("16"),
      tolerance: dec("1"),
    }),
    target("2026-09", { indicator: "caseload", target: dec("17"), tolerance: dec("1") }),
  ],
};

const made = (text: string, period = "2026-10", answers?: ScorecardAnswers, reference = COUNCIL) =>
  makeReturn(pasted(text), month(period), reference, month("2026-09"), answers)!;
const differences = (text: string, period?: string) =>
  made(text, period).questions.filter(({ code }) => /^(?:target|colour)-/.test(code));

describe("a scorecard's targets", () => {
  const withTarget = (cell: string, label = "Assessments on time", heading = "Target") =>
    `Indicator\t${heading}\tSep-26\tOct-26\n${label}\t${cell}\t81.0%\t81.1%\ncontacts\t\t1\t2`;

  it.each([["85"], ["85%"], ["≥ 85%"], [">=85.0"], ["at least 85"]])("are the council's: %s", (cell) =>
    expect(differences(withTarget(cell))).toEqual([]),
  );

  it("differ where they are others, or missing, and the difference is told", () => {
    const differs = [{ code: "target-differs", row: 2, indicator: "on_time" }];
    for (const cell of ["90", "n/a", "", "0.85"])
      expect(differences(withTarget(cell)), cell).toEqual(differs);
    expect(differences(withTarget("90", "Assessments on time", "Target 2026/27"))).toEqual(differs);
  });

  it("are compared with those of the month that is picked", () => {
    const text =
      "Indicator\tTarget\tAug-26\tSep-26\nCases for each social worker\t17\t16.3\t16.3\ncontacts\t\t1\t2";
    expect(differences(text, "2026-09")).toEqual([]);
    expect(differences(text, "2026-08")).toEqual([{ code: "target-differs", row: 2, indicator: "caseload" }]);
  });

  it("may be for what the council has no target for", () =>
    expect(differences(withTarget("1,200", "Contacts about a child"))).toContainEqual({
      code: "target-not-ours",
      row: 2,
      indicator: "contacts",
    }));

  it("are not asked about where the cell cannot be read, or two columns are headed as targets", () => {
    expect(differences(withTarget("top quartile"))).toEqual([]);
    expect(
      differences("Indicator\tTarget\tSep-26\tOct-26\tTarget\non_time\t1\t2\t3\t4\nrank\t1\t2\t3\t4"),
    ).toEqual([]);
  });
});

describe("a scorecard's colours", () => {
  const withColour = (cell: string, value = "81.1%", heading = "RAG") =>
    `Indicator\tSep-26\tOct-26\t${heading}\nAssessments on time\t60%\t${value}\t${cell}\nin_care\t1\t2\t`;

  it.each([["Amber"], ["A"], ["amber"], ["blue"], [""], ["n/a"]])("agree, or say nothing: %s", (cell) =>
    expect(differences(withColour(cell))).toEqual([]),
  );

  it("differ where the council's target and tolerance give another", () => {
    const differs = (ours: string) => [{ code: "colour-differs", row: 2, indicator: "on_time", ours }];
    expect(differences(withColour("Green"))).toEqual(differs("amber"));
    expect(differences(withColour("R", "85", "Current RAG"))).toEqual(differs("green"));
    expect(differences(withColour("Green", "79.9", "RAG rating"))).toEqual(differs("red"));
  });

  it("are about the newest month alone", () =>
    expect(differences(withColour("Green"), "2026-09")).toEqual([]));

  it("stand where the site has none", () =>
    expect(differences("Indicator\tSep-26\tOct-26\tRAG\ncontacts\t1\t2\tGreen\nin_care\t3\t4\t")).toEqual([
      { code: "colour-without-status", row: 2 },
    ]));

  it("are not compared with what is no figure", () =>
    expect(differences(withColour("Green", "tbc"))).toEqual([]));
});

describe("rows matched by hand", () => {
  const TEXT = [
    "Indicator\tSep-26\tOct-26",
    "Worries passed on to us\t1411\t1412",
    "C&F done in 45 days\t81.0%\t81.1%",
    "numerator\t200\t202",
    "denominator\t247\t249",
    "in_care\t390\t392",
  ].join("\n");
  const answered = (...matches: readonly (readonly [number, string])[]) =>
    made(TEXT, "2026-10", { matches: matches.map(([row, indicator]) => ({ row, indicator })), absent: [] });

  it("are read with their parts, and give the words to keep", () => {
    const { records, aliases } = answered([2, "contacts"], [3, "on_time"]);
    const lines = records.rows.map((cells) => cells.join(","));
    expect(lines).toContain("2026-10,E06009998,contacts,,,,,1412");
    expect(lines).toContain("2026-10,E06009998,on_time,,,202,249,81.1%");
    expect(aliases).toEqual([
      { indicator: "contacts", aliases: ["Worries passed on to us"] },
      { indicator: "on_time", aliases: ["C&F done in 45 days"] },
    ]);
  });

  it("are found by themselves once these words are kept", () => {
    const { aliases } = answered([2, "contacts"], [3, "on_time"]);
    const kept = new Map(aliases.map(({ indicator, aliases: words }) => [indicator, words]));
    const indicators = COUNCIL.indicators.map((each) => ({ ...each, aliases: kept.get(each.id) ?? [] }));
    const found = recogniseScorecard(pasted(TEXT), { ...COUNCIL, indicators })!;
    expect(found.unmatched).toEqual([]);
    expect(made(TEXT, "2026-10", undefined, { ...COUNCIL, indicators }).records).toEqual(
      answered([2, "contacts"], [3, "on_time"]).records,
    );
  });

  it("keep the words that were there", () => {
    const indicators = COUNCIL.indicators.map((each) => ({ ...each, aliases: ["front door"] }));
    const answers = { matches: [{ row: 2, indicator: "contacts" }], absent: [] };
    expect(made(TEXT, "2026-10", answers, { ...COUNCIL, indicators }).aliases).toEqual([
      { indicator: "contacts", aliases: ["front door", "Worries passed on to us"] },
    ]);
  });

  it.each([
    ["a line of ours already", "Children in care"],
    ["two aliases in one", "worries; alarms"],
    ["what a spreadsheet takes for a formula", "=worries"],
    ["somebody's name", "Jane Osei"],
    ["a way to reach somebody", "worries@example.org"],
  ])("give no word that is %s", (_, label) => {
    const text = `Indicator\tSep-26\tOct-26\n${label}\t1\t2\nin_care\t3\t4`;
    const answers = { matches: [{ row: 2, indicator: "contacts" }], absent: [] };
    expect(made(text, "2026-10", answers).aliases).toEqual([]);
  });

  it("are chosen among the indicators that no row names", () => {
    const open = indicatorsWithoutRow(recogniseScorecard(pasted(TEXT), COUNCIL)!, COUNCIL);
    expect(open.map(({ id }) => id)).not.toContain("in_care");
    expect(open).toContainEqual({ id: "contacts", title: "Contacts about a child" });
  });
});

it("nothing that a scorecard says is repeated in what is asked of it", () => {
  const secret = "Zeberdee";
  const text = `${secret}\tSep-26\tOct-26\tRAG\tOwner\tTarget\nin_care\t1\t2\t${secret}\t${secret}\t${secret}\n${secret}\t3\t4\t\t\t\nrank\t\t5\t\t\t`;
  const { questions, offered, records } = made(text);
  expect(questions.length).toBeGreaterThan(2);
  expect(JSON.stringify([questions, offered, records])).not.toContain(secret);
});
