import { describe, expect, it } from "vitest";

import { chartPointsOf } from "../../src/charts/points.ts";
import { chartDescription } from "../../src/charts/words.ts";
import { baselinesOf } from "../../src/core/analysis/baselines.ts";
import { findingsOf } from "../../src/core/analysis/findings.ts";
import type { Indicator } from "../../src/core/indicator.ts";
import { monthsAfter } from "../../src/core/period.ts";
import { findingSentence } from "../../src/core/story/findings.ts";
import { extremeTerms } from "../../src/core/story/superlative.ts";
import { fraction, indicator, month, percentage, series, target } from "../support/build.ts";

const NOW = month("2026-09");
type Changed = Readonly<Record<string, string>>;
/** `count` figures up to September 2026, `step` months apart, each 50 but the newest and those that are changed. */
const of = (count: number, now: string, changed: Changed = {}, own: Partial<Indicator> = {}, step = 1) =>
  series(indicator(own), {
    ...Object.fromEntries(
      Array.from({ length: count }, (_, at) => [monthsAfter(NOW, (at + 1 - count) * step), "50"]),
    ),
    ...changed,
    [NOW]: now,
  });
const labels = (given: ReturnType<typeof of>) => {
  const { ends } = baselinesOf(given, NOW);
  return ends && extremeTerms(given.indicator, ends);
};
const found = (given: ReturnType<typeof of>) => findingsOf([given], NOW, []).map(findingSentence)[0];
const redefined = (from: string) => [
  target("2016-01", { definition: "Old." }),
  target(from, { definition: "New." }),
];
const neutral = { polarity: "neutral" } as const;
const quarters = { ...neutral, frequency: "quarterly", dueMonths: [3, 6, 9, 12] } as const;
const years = { ...neutral, frequency: "annual", dueMonths: [9], yearEnds: "08-31" } as const;

describe("a superlative names the window it covers", () => {
  it("is of five years only over sixty months", () => {
    expect(labels(of(60, "51", {}, neutral))?.highest).toBe("Highest in five years");
    expect(labels(of(54, "51", {}, neutral))?.highest).toBe("Highest in figures that begin in April 2022");
    expect(found(of(54, "51", {}, neutral))).toContain("the highest in figures that begin in April 2022;");
  });

  it("is of five years over twenty quarters, and over five years of annual figures", () => {
    expect(found(of(43, "51", {}, quarters, 3))).toContain("the highest in five years;");
    expect(labels(of(20, "51", {}, quarters, 3))?.highest).toBe("Highest in five years");
    expect(labels(of(19, "51", {}, quarters, 3))?.highest).toBe(
      "Highest in figures that begin in March 2022",
    );
    expect(labels(of(5, "51", {}, years, 12))?.highest).toBe("Highest in five years");
    expect(labels(of(4, "51", {}, years, 12))).toBeUndefined();
  });

  it("is of five years where it is due in some months only", () => {
    const terms = { ...neutral, dueMonths: [1, 9] };
    const figures = Object.fromEntries(
      Array.from({ length: 12 }, (_, year) => [
        [`${2015 + year}-01`, "50"],
        [`${2015 + year}-09`, "50"],
      ]).flat(),
    ) as Changed;
    const given = series(indicator(terms), { ...figures, "2026-09": "51" });
    expect(labels(given)?.highest).toBe("Highest in five years");
  });

  it("starts at a changed definition, and is of five years where that is older", () => {
    const given = of(80, "51", { "2022-01": "99" }, neutral);
    expect(labels({ ...given, targets: redefined("2024-04") })?.highest).toBe(
      "Highest since the definition changed in April 2024",
    );
    expect(found({ ...given, targets: redefined("2024-04") })).toContain(
      "the highest since the definition changed in April 2024; the highest before was 50, in August 2026",
    );
    expect(labels({ ...of(80, "51", {}, neutral), targets: redefined("2021-10") })?.highest).toBe(
      "Highest in five years",
    );
  });
});

describe("a superlative is silent, or of the figures shown, where it cannot know", () => {
  const lower = { polarity: "lower" } as const;

  it.each(["c", "u", "x"])("a month of %s may have been beyond it, on either side", (symbol) => {
    const given = of(60, "30", { "2024-01": symbol }, lower);
    expect(labels(given)).toEqual({
      lowest: "Best of the figures shown in five years",
      highest: "Worst of the figures shown in five years",
    });
  });

  it("a month without a row may have been beyond it too", () => {
    const given = of(60, "30", {}, lower);
    const observations = given.observations.filter(({ period }) => period !== "2024-01");
    expect(labels({ ...given, observations })?.lowest).toBe("Best of the figures shown in five years");
  });

  it("nothing is beyond the end of a scale, and what does not apply is no figure", () => {
    expect(labels(of(60, "0", { "2024-01": "c" }, lower))?.lowest).toBe("Best in five years");
    expect(labels(of(60, "0", { "2024-01": "c" }, { ...lower, signed: true }))?.lowest).toContain("shown");
    expect(labels(of(60, "30", { "2024-01": "z" }, lower))?.lowest).toBe("Best in five years");
    const all = Array.from({ length: 60 }, (_, at) =>
      fraction(at === 30 ? "c/c=c" : at === 59 ? "20/20=100.0" : "10/20=50.0", {
        period: monthsAfter(NOW, at - 59),
      }),
    );
    expect(labels({ indicator: percentage(), observations: all, targets: [] })).toEqual({
      highest: "Best in five years",
      lowest: "Worst of the figures shown in five years",
    });
  });

  it("what rounds to zero is lower than any number but zero, and higher than none", () => {
    expect(labels(of(60, "30", { "2024-01": "low" }, lower))).toEqual({
      lowest: "Best of the figures shown in five years",
      highest: "Worst in five years",
    });
  });

  it("no record is told beside a hidden month", () => {
    expect(found(of(60, "30", { "2024-01": "c" }, lower))).not.toContain("five years");
    expect(found(of(60, "30", { "2024-01": "x" }, lower))).toContain(
      "the best of the figures shown in five years;",
    );
  });

  it("figures that add up over a year have no best and no worst", () => {
    const adding = { basis: "year_to_date", yearEnds: "03-31", ...neutral } as const;
    const given = of(60, "90", {}, adding);
    expect(labels(given)).toBeUndefined();
    expect(chartDescription(chartPointsOf(given, {}, "all")!)).not.toMatch(/highest|lowest/i);
    expect(found(of(60, "0", {}, adding))).not.toContain("first time");
  });
});

describe("a first zero", () => {
  it("starts at a changed definition, and says where a month was not counted", () => {
    const given = of(40, "0", { "2023-06": "0" });
    expect(found(given)).not.toContain("first time");
    expect(found({ ...given, targets: redefined("2025-04") })).toContain(
      "the definition changed in April 2025",
    );
    expect(found(of(40, "0", { "2024-01": "x", "2023-07": "0" }))).not.toContain("in five years");
  });

  it("is silent where a zero would be hidden", () =>
    expect(found(of(70, "0", { "2020-12": "0", "2024-01": "c" }, { zeroSensitive: true }))).not.toContain(
      "first time",
    ));
});

describe("a chart in words", () => {
  it("has its ends under the present definition, and of the figures shown", () => {
    const given = of(40, "51", { "2023-08": "99", "2026-01": "c", "2026-02": "52" }, neutral);
    expect(chartDescription(chartPointsOf(given, {}, "all")!)).toContain(
      "Of the figures shown, highest 99 children (August 2023), lowest 50 children",
    );
    expect(
      chartDescription(chartPointsOf({ ...given, targets: redefined("2025-04") }, {}, "all")!),
    ).toContain(
      "Since the definition changed in April 2025, of the figures shown, highest 52 children (February 2026)",
    );
  });
});
