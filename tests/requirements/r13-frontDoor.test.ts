import { describe, expect, it } from "vitest";

import { readNenebridge } from "../../examples/nenebridge/council.ts";
import { summarise } from "../../src/core/analysis/summary.ts";
import { hasFraction } from "../../src/core/indicator.ts";
import { sentence } from "../../src/core/story/headline.ts";
import { beside, councilOf, faultsIn, seriesIn } from "../support/articles.ts";

/** S0, S1, S3, S4: contacts, referrals, assessments, enquiries, conferences, plans. */
const CITY = councilOf(
  `id,title,short_title,kind,unit,decimals,polarity,disclosure,numerator_label,denominator_label
   referrals,Referrals,Referrals,flow,referrals,0,neutral,person,,
   assessments,Assessments finished,Assessments,flow,assessments,0,neutral,service,,
   referred_again,Referred again,Referred again,ratio,%,1,lower,person,referrals of a child referred before,referrals`,
);
const july = { "2011-07": { referrals: "120", assessments: "140", referred_again: "30/120=25.0" } };

describe("R13 “the Front Door … is the first step to refer any child”", () => {
  it("a stage is a count of its own month", () => {
    const summary = summarise(seriesIn(CITY, july, "referrals"))!;
    expect(summary.covered).toEqual({ kind: "month", month: "2011-07" });
    expect(sentence(summary)).toMatch(/^In July 2011 it was 120\./);
  });

  it("one stage is no share of another, in either direction: they are not the same children", () => {
    const share = (part: string, whole: string) =>
      beside(
        `?kind=share&bound=is&indicator=${part}&month=2011-07&percent=86&which=part&whole=${whole}`,
        CITY,
        july,
      );
    for (const [part, whole] of [
      ["referrals", "assessments"],
      ["assessments", "referrals"],
    ] as const) {
      const told = share(part, whole);
      expect(told.results[0]!.outcome).toBe(
        "cannot be compared: the one is not published as a part of the other",
      );
      expect(JSON.stringify(told)).not.toMatch(/85\.7|116\.7/); // 120 ÷ 140, 140 ÷ 120
    }
  });

  it("a rate says what is divided by what, and its parts stand in the sentence", () => {
    const summary = summarise(seriesIn(CITY, july, "referred_again"))!;
    expect(sentence(summary)).toContain("25.0% (30 of 120)");
    expect(faultsIn(CITY, { ...july["2011-07"], referred_again: "25.0" })).toContain(
      "part-missing denominator",
    );
  });

  it("the council shown counts its stages as flows, and names both parts of every rate", () => {
    const { indicators } = readNenebridge();
    const stages = ["contacts", "referrals", "enquiries"].map((id) =>
      indicators.find((each) => each.id === id),
    );
    expect(stages.map((each) => `${each?.kind ?? ""} ${each?.basis ?? ""}`)).toEqual(
      Array<string>(3).fill("flow month"),
    );
    const fractions = indicators.filter(hasFraction);
    expect(fractions.map(({ id }) => id)).toContain("referred_again");
    for (const { id, numeratorLabel, denominatorLabel } of fractions)
      expect([id, numeratorLabel, denominatorLabel]).not.toContain("");
  });
});
