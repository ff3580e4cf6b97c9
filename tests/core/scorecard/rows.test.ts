import { describe, expect, it } from "vitest";

import type { Reference } from "../../../src/core/reference/reference.ts";
import { recogniseScorecard } from "../../../src/core/scorecard/scorecard.ts";
import { slotOf } from "../../../src/core/scorecard/said.ts";
import { SMALL } from "../../support/small.ts";
import { pasted } from "../../support/scorecard.ts";

/** Smallbridge, with labels for the parts of two of its fractions; a denominator is an indicator as well. */
const COUNCIL: Reference = {
  ...SMALL,
  indicators: SMALL.indicators.map((each) => ({
    ...each,
    ...(each.id === "on_time" && { numeratorLabel: "finished in time", denominatorLabel: "finished" }),
    ...(each.id === "home_cost" && { numeratorLabel: "£ paid", denominatorLabel: "children in care" }),
  })),
};

/** What each row of a scorecard for two months is taken for, and the rows that are not recognised. */
function taken(rows: readonly string[], leading = 1, reference = COUNCIL) {
  const head = [...Array.from({ length: leading }, () => ""), "Oct-26", "Sep-26"].join("\t");
  const lines = rows.map((row) =>
    row === "" ? "" : `${row}${"\t".repeat(leading - row.split("\t").length)}\t1\t2`,
  );
  const scorecard = recogniseScorecard(pasted([head, ...lines].join("\n")), reference)!;
  return {
    rows: Object.fromEntries(scorecard.rows.map((row) => [row.row, slotOf(row)])),
    asked: scorecard.questions.map((question) =>
      `${question.code} ${"row" in question ? question.row : ""}`.trim(),
    ),
  };
}

/** The council, with everyday words for some of its indicators. */
function withAliases(words: Readonly<Record<string, readonly string[]>>): Reference {
  const indicators = COUNCIL.indicators.map((each) => ({ ...each, aliases: words[each.id] ?? [] }));
  return { ...COUNCIL, indicators };
}

const VALUE = "on_time   value";
const OVER = "on_time   numerator";
const UNDER = "on_time   denominator";

describe("a row is an indicator's", () => {
  it.each([["on_time"], ["Assessments on time"], ["ASSESSMENTS  ON-TIME:"], ["assessments on time (%)"]])(
    "by its id, or its title without case, punctuation and repeated blanks: %s",
    (label) => expect(taken([label])).toEqual({ rows: { 2: VALUE }, asked: [] }),
  );

  it.each([
    ["On_Time"],
    ["on time"],
    ["Assessment on time"],
    ["Assessments"],
    ["Assessments on time 2026"],
    ["Total"],
  ])("but never by likeness: %s", (label) =>
    expect(taken(["contacts", label]).asked).toEqual(["row-not-recognised 3"]),
  );

  it("not where two indicators have the name", () => {
    const indicators = COUNCIL.indicators.map((each) => ({
      ...each,
      shortTitle: each.kind === "ratio" ? "Rate" : "",
    }));
    expect(taken(["contacts", "Rate"], 1, { ...COUNCIL, indicators }).asked).toEqual([
      "row-not-recognised 3",
    ]);
  });

  it("by an everyday word that it alone has, case and punctuation apart", () => {
    const reference = withAliases({ on_time: ["Late assessments", "NEET"], contacts: ["calls; letters"] });
    expect(taken(["contacts", "late-assessments"], 1, reference)).toEqual({
      rows: { 2: "contacts   value", 3: VALUE },
      asked: [],
    });
  });

  it("whose title it is before one whose everyday word it is", () => {
    const reference = withAliases({ contacts: ["assessments on time"] });
    expect(taken(["Assessments on time"], 1, reference).rows).toEqual({ 2: VALUE });
  });

  it("and is asked about, with the ids, where two share the word", () => {
    const reference = withAliases({ on_time: ["Fostering"], in_care: ["fostering"] });
    expect(taken(["contacts", "Fostering"], 1, reference)).toEqual({
      rows: { 2: "contacts   value" },
      asked: ["row-of-several 3"],
    });
    const scorecard = recogniseScorecard(
      pasted("\tOct-26\tSep-26\ncontacts\t1\t2\nFostering\t3\t4"),
      reference,
    )!;
    expect(scorecard.questions).toEqual([
      { code: "row-of-several", row: 3, indicators: ["in_care", "on_time"] },
    ]);
  });

  it("not where another column names another one", () =>
    expect(
      taken(["Contacts about a child\tcontacts", "Assessments on time\tcontacts", "rank\trank"], 2),
    ).toMatchObject({
      asked: ["column-left-out", "row-not-recognised 3"],
    }));

  it("whatever the theme before it is called", () => {
    const indicators = COUNCIL.indicators.map((each) => ({ ...each, theme: "Children in care" }));
    const reference = { ...COUNCIL, indicators };
    expect(taken(["Children in care\ton_time"], 2, reference).rows).toEqual({ 2: VALUE });
    expect(taken(["Children in care\ton_time", "Children in care\tMissing"], 2, reference)).toEqual({
      rows: { 2: VALUE },
      asked: ["column-left-out", "row-not-recognised 3"],
    });
  });

  it("but not where two rows of it have figures: neither is used", () => {
    const { rows, asked } = taken(["contacts", "rank", "Contacts about a child", "contacts"]);
    expect(asked).toEqual(["row-repeated 4", "row-repeated 5"]);
    expect(rows).toEqual({ 2: "contacts   value", 3: "rank   value" });
  });
});

describe("a row is a category's", () => {
  const FOSTER = "in_care home foster value";

  it.each([
    ["Children in care – Foster carers"],
    ["in_care home foster"],
    ["Children in care: foster carers"],
  ])("by the titles or the ids of both: %s", (label) => expect(taken([label]).rows).toEqual({ 2: FOSTER }));

  it("by its title or id below its indicator's row, also after “of which”", () => {
    expect(taken(["in_care", "  Foster carers", "kin"]).rows).toMatchObject({
      3: FOSTER,
      4: "in_care home kin value",
    });
    const spaced = recogniseScorecard(
      pasted("\tOct-26\tSep-26\nin_care\t1\t2\nof which:\t\t\nkin\t1\t2"),
      COUNCIL,
    );
    expect(spaced?.rows.map(({ row }) => row)).toEqual([2, 4]);
  });

  it.each([
    ["in another column beside its indicator", ["in_care\thome\tfoster", "in_care\thome\tkin"]],
    ["in another column below its indicator", ["in_care", "\t\tFoster carers"]],
  ])("%s", (_, rows) => expect(Object.values(taken(rows, 3).rows)).toContain(FOSTER));

  it("not below a row that is not recognised, a blank one, or another indicator's", () => {
    expect(taken(["in_care", "Carers approved", "kin"]).asked).toEqual([
      "row-not-recognised 3",
      "row-not-recognised 4",
    ]);
    expect(taken(["in_care", "", "kin"]).asked).toEqual(["row-not-recognised 4"]);
    expect(taken(["in_care", "rank", "kin"]).asked).toEqual(["row-not-recognised 4"]);
  });

  it("not where it could be another indicator's", () => {
    const categories = COUNCIL.categories.map((each) => ({ ...each, title: "Place in England" }));
    expect(taken(["in_care", "Place in England"], 1, { ...COUNCIL, categories }).asked).toEqual([
      "row-not-recognised 3",
    ]);
  });

  it("not where the column of categories says something else", () =>
    expect(taken(["in_care\tkin", "in_care\tSecure unit"], 2).asked).toEqual(["row-not-recognised 3"]));
});

describe("a row is a numerator or a denominator", () => {
  const ALL = { 2: VALUE, 3: OVER, 4: UNDER };

  it.each([
    ["in the council's words", ["on_time", "Finished in time", "finished"]],
    ["in the usual words", ["on_time", "Numerator", "Den"]],
    ["in another column", ["on_time\t%", "on_time\tn", "on_time\td"]],
    ["in another column, the label merged", ["on_time\tValue", "\tNum", "\tDenom"]],
  ])("%s, below its indicator", (_, rows) =>
    expect(taken(rows, rows[0]!.split("\t").length).rows).toEqual(ALL),
  );

  it("above its indicator", () =>
    expect(taken(["finished in time", "finished", "on_time"])).toEqual({
      rows: { 2: OVER, 3: UNDER, 4: VALUE },
      asked: [],
    }));

  it("not apart from its indicator", () => {
    expect(taken(["on_time", "", "finished"]).asked).toEqual(["row-not-recognised 4"]);
    expect(taken(["on_time", "rank", "finished"]).asked).toEqual(["row-not-recognised 4"]);
    expect(taken(["finished", "", "on_time"]).asked).toEqual(["row-not-recognised 2"]);
    expect(taken(["finished in time", "", "finished", "on_time"]).asked).toEqual(["row-not-recognised 2"]);
  });

  it("between two indicators only where the other parts show which way they go", () => {
    const shared = ["on_time", "Num", "Den", "caseload"];
    expect(taken(shared).asked).toEqual(["row-not-recognised 3", "row-not-recognised 4"]);
    expect(taken([...shared, "Num", "Den"])).toMatchObject({ rows: ALL, asked: [] });
    expect(taken(["Num", "Den", ...shared]).rows).toMatchObject({
      2: OVER,
      4: VALUE,
      6: "caseload   denominator",
    });
  });

  it("beneath every indicator, also beneath one whose numerator is the indicator above it", () => {
    const rated = COUNCIL.indicators.map((each) =>
      each.id === "care_rate" ? { ...each, numeratorLabel: "children in care" } : each,
    );
    const rows = ["on_time", "Num", "Den", "Children in care", "care_rate", "Num", "Den", "rank"];
    expect(taken(rows, 1, { ...COUNCIL, indicators: rated })).toEqual({
      rows: {
        ...ALL,
        ...{ 5: "in_care   value", 6: "care_rate   value", 9: "rank   value" },
        ...{ 7: "care_rate   numerator", 8: "care_rate   denominator" },
      },
      asked: [],
    });
  });

  it("under the name of another indicator only beside the other part", () => {
    expect(taken(["home_cost", "£ paid", "Children in care"]).rows).toMatchObject({
      4: "home_cost   denominator",
    });
    expect(taken(["home_cost", "Children in care", "£ paid"]).rows).toMatchObject({
      3: "home_cost   denominator",
    });
    expect(taken(["home_cost", "Children in care", "rank"]).rows).toMatchObject({ 3: "in_care   value" });
  });

  it("not of a count: beside one, n is the count and a percentage is another figure", () => {
    expect(taken(["on_time\tn", "on_time\td", "contacts\tn", "rank\t%"], 2)).toEqual({
      rows: { 2: OVER, 3: UNDER, 4: "contacts   value" },
      asked: ["row-not-recognised 5"],
    });
  });
});
