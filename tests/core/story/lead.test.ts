import { describe, expect, it } from "vitest";

import { backOnTrackOf } from "../../../src/core/analysis/lead/backOnTrack.ts";
import { leadIn, type Lead } from "../../../src/core/analysis/lead/lead.ts";
import type { Series } from "../../../src/core/dataset/dataset.ts";
import {
  addedUpSentence,
  backOnTrackSentence,
  deliveredSentence,
  leadHeadline,
  leadingSentence,
  missedSentence,
  noLeadWords,
  withoutTargetSentence,
  yearBeforeSentence,
} from "../../../src/core/story/lead.ts";
import { textOfPieces } from "../../../src/core/story/pieces.ts";
import { dec, indicator, month, percentage, series } from "../../support/build.ts";
import { aimOf, BUDGET, HEALTH, REVIEWS, shares } from "../../support/lead.ts";
import { monthly } from "../../support/months.ts";

const NOW = month("2022-03");
const leadOf = (...all: readonly Series[]): Lead => {
  const lead = leadIn(all, NOW);
  if (lead.kind !== "lead") throw new Error(lead.kind);
  return lead;
};
const said = (...all: readonly Series[]) => {
  const lead = leadIn(all, all.length === 0 ? undefined : NOW);
  return lead.kind === "lead" ? textOfPieces(leadHeadline(lead)) : noLeadWords(lead).headline;
};
const money = series(BUDGET, monthly("9 9 9 9 9 9 9 9 9 9 9 9"), [aimOf(BUDGET, { target: dec("0") })]);
const twelve = (months: string) =>
  Array.from({ length: 12 }, (_, at) => {
    const of = { ...REVIEWS, id: `figure_${String.fromCharCode(97 + at)}` };
    return shares(of, months.replace("N", String(70 + at)), [aimOf(of)]);
  });

describe("the story of each of twelve altered months", () => {
  it.each<[of: string, words: string, all: readonly Series[]]>([
    [
      "a year of few",
      "We saw 120 of 240 children late in the twelve months to March 2022",
      [shares(HEALTH, "10/20*12")],
    ],
    ["a month of many", "We held 40 of 100 reviews late in March 2022", [shares(REVIEWS, "60/100*12")]],
    ["no miss", "No figure about our own service missed its target", [shares(HEALTH, "20/20*12"), money]],
    [
      "all hidden",
      "No figure about our own service can be judged",
      [shares(HEALTH, "c*12"), shares(REVIEWS, "c*12")],
    ],
    [
      "one month hidden",
      "We saw 10 of 20 children late in March 2022",
      [shares(HEALTH, "10/20*3 c 10/20*8")],
    ],
    [
      "the newest hidden",
      "We missed our target in each of the 11 months that can be judged of the last 12: first health check on time",
      [shares(HEALTH, "10/20*11 c")],
    ],
    [
      "only money off",
      "No figure about our own service missed its target",
      [money, shares(REVIEWS, "95/100*12")],
    ],
    [
      "zero tolerance",
      "We held 11 of 100 reviews late in March 2022",
      [shares(REVIEWS, "89/100*12", [aimOf(REVIEWS, { tolerance: dec("0") })])],
    ],
    [
      "a tolerance of everything",
      "We held 11 of 100 reviews late in March 2022",
      [shares(REVIEWS, "89/100*12", [aimOf(REVIEWS, { tolerance: dec("90") })])],
    ],
    [
      "a target lowered last month",
      "We held 40 of 100 reviews late in March 2022",
      [
        shares(REVIEWS, "60/100*12", [
          aimOf(REVIEWS, { to: month("2022-02") }),
          aimOf(REVIEWS, { from: NOW, target: dec("50") }),
        ]),
      ],
    ],
    ["no month at all", "No month has been published yet", []],
    ["twelve figures with one month", "We held 30 of 100 reviews late in March 2022", twelve("x*11 N/100")],
    [
      "a count without a base",
      "We missed our target in each of the last 12 months: children on a plan",
      [
        series(indicator({ id: "plans", disclosure: "service" }), monthly("9 9 9 9 9 9 9 9 9 9 9 9"), [
          aimOf(indicator(), { target: dec("0") }),
        ]),
      ],
    ],
    [
      "words of the council’s own missing",
      "We fell short in 40 of 100 cases in March 2022: On time",
      [
        shares(percentage({ id: "on_time", title: "On time", disclosure: "service" }), "60/100*12", [
          aimOf(percentage({ id: "on_time" })),
        ]),
      ],
    ],
    [
      "a day that was counted on",
      "We held 40 of 100 reviews late on 31 March 2022",
      [shares({ ...REVIEWS, basis: "snapshot" }, "60/100*12")],
    ],
  ])("%s: %s", (_, words, all) => expect(said(...all)).toBe(words));

  it("without a lead says why in a sentence, and where the others are", () => {
    const sentenceOf = (...all: readonly Series[]) => {
      const lead = leadIn(all, all.length === 0 ? undefined : NOW);
      return lead.kind === "lead" ? undefined : noLeadWords(lead).sentence;
    };
    const others = "Figures about money, staff and people’s lives do not lead: they are listed below.";
    expect(sentenceOf()).toBe("The first story stands here once there are figures.");
    expect(sentenceOf(money)).toBe(
      `In the twelve months to March 2022 none of them has both a target and a number that is shown. ${others}`,
    );
    expect(sentenceOf(money, shares(HEALTH, "20/20*12"))).toBe(
      `The one figure that can be judged was on target every time in the 12 months to March 2022. ${others}`,
    );
    expect(sentenceOf(shares(HEALTH, "c*11 20/20"), shares(REVIEWS, "c*11 95/100"))).toBe(
      `Each of the 2 figures that can be judged was on target every time in the one month that can be judged. ${others}`,
    );
  });
});

describe("what stands beside the headline", () => {
  it("names all of a single figure as published, and works out what was failed", () => {
    expect(leadHeadline(leadOf(shares(REVIEWS, "60/100*12")))).toEqual([
      ..."We |held |40| of ".split("|"),
      { part: "denominator", text: "100" },
      ...[" reviews late", " in March 2022"],
    ]);
    const low = percentage({
      id: "low",
      disclosure: "service",
      polarity: "lower",
      missed: "lost {n} of {d}",
    });
    const lost = leadOf(shares(low, "30/100*12", [aimOf(low, { target: dec("20") })]));
    expect(leadHeadline(lost)).toContainEqual({ part: "numerator", text: "30" });
    expect(leadHeadline(leadOf(shares(HEALTH, "10/20*12"))).every((piece) => typeof piece === "string")).toBe(
      true,
    );
  });

  it("says of which months the counts are, and what they were a year before", () => {
    const year = leadIn([shares(HEALTH, "18/20*12 10/20*12", undefined, "2020-04")], NOW) as Lead;
    expect(addedUpSentence(year)).toBe(
      "This counts what was published for April 2021 to March 2022: 240 children whose first check fell due.",
    );
    expect(yearBeforeSentence(year)).toBe(
      "In the twelve months to March 2021 we saw 24 of 240 children late.",
    );
    const figure = leadOf(shares(REVIEWS, "60/100*12"));
    expect([addedUpSentence(figure), yearBeforeSentence(figure)]).toEqual([undefined, undefined]);
    expect(yearBeforeSentence(leadOf(shares(HEALTH, "10/20*12")))).toBeUndefined();
  });

  it("says how often it missed, and for how long it has led", () => {
    const lead = leadOf(shares(HEALTH, "20/20*3 10/20*9"));
    expect(missedSentence(lead)).toBe(
      "It missed its target in 9 of the last 12 months, by much or by little.",
    );
    expect(leadingSentence(lead)).toBe("It has led this page since July 2021, for 9 published months.");
    expect(leadingSentence(leadOf(shares(HEALTH, "20/20*11 10/20")))).toBe(
      "It leads this page for the first month, March 2022.",
    );
    expect(missedSentence(leadOf(shares(HEALTH, "x*11 10/20")))).toBe(
      "It missed its target in the one month that can be judged, by much or by little.",
    );
  });

  it("says who delivers it, and how many figures have no target", () => {
    expect(deliveredSentence(HEALTH)).toBe("The council delivers this itself.");
    expect(deliveredSentence({ deliveredBy: "NHS doctors" })).toBe("It is delivered by NHS doctors.");
    expect(withoutTargetSentence(12, 38)).toBe(
      "12 of the 38 figures have no target, so that they cannot miss one.",
    );
    expect(withoutTargetSentence(1, 38)).toBe(
      "One of the 38 figures has no target, so that it cannot miss one.",
    );
    expect(withoutTargetSentence(3, 3)).toBe("None of the figures has a target.");
    expect(withoutTargetSentence(0, 3)).toBeUndefined();
  });

  it("says by when it was first promised to be back on track, and how often that moved", () => {
    const words = (...by: readonly string[]) => {
      const notes = by.map((each, at) => ({
        ...{ indicator: "health", role: "Head of care", isException: true, text: "Because." },
        ...{ period: month(`2021-${String(at + 5).padStart(2, "0")}`), backOnTrackBy: month(each) },
      }));
      return backOnTrackSentence(backOnTrackOf(shares(HEALTH, "10/20*12"), notes, NOW), NOW);
    };
    expect(words()).toBe("No date is published by which it is to be back on track.");
    const start = "In May 2021 it was promised to be back on track by September 2021.";
    expect(words("2021-09")).toBe(`${start} That month is over.`);
    expect(words("2021-09", "2022-09")).toBe(
      `${start} The date has moved once since, and now is September 2022.`,
    );
    expect(words("2021-09", "2021-12", "2022-01", "2022-03")).toBe(
      `${start} The date has moved three times since, and now is March 2022, which is over.`,
    );
    expect(words("2022-06")).toBe(
      "In May 2021 it was promised to be back on track by June 2022. That date stands.",
    );
  });
});
