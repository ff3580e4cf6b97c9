import { describe, expect, it } from "vitest";

import { countsPointsOf } from "../../../src/charts/counts/countsPoints.ts";
import { twelvePointsOf } from "../../../src/charts/counts/twelvePoints.ts";
import { chartLabels } from "../../../src/charts/labels.ts";
import { chartDescription, chartName, notesOf, pointWords } from "../../../src/charts/words.ts";
import type { Indicator } from "../../../src/core/indicator.ts";
import { dec, indicator, percentage, series, target } from "../../support/build.ts";
import { monthly } from "../../support/months.ts";

const LABELS = { numeratorLabel: "children seen in time", denominatorLabel: "children who were due" };
const seen = (changed: Partial<Indicator> = {}) =>
  percentage({ title: "Seen in time", ...LABELS, missed: "saw {n} of {d} children late", ...changed });
const VALUES = { "2026-08": "10/10=100.0", "2026-09": "c", "2026-10": "9/15=60.0" };
const countsOf = (of: Indicator, values: Record<string, string> = VALUES) =>
  countsPointsOf(series(of, values, [target("2021-04", { target: dec("90") })]), {}, "all");

describe("the counts behind a share as one chart", () => {
  it("have the part and its whole on one scale from zero, in bars where they are few", () => {
    const chart = countsOf(seen())!;
    expect(chart.points.map(({ value }) => value)).toEqual([10, undefined, 9]);
    expect(chart.wholes?.figures).toEqual([dec("10"), "c", dec("15")]);
    expect([chart.domain.low, chart.domain.high >= 15]).toEqual([0, true]);
    expect(chart.form).toBe("bars");
    const many = countsOf(seen(), { "2026-10": "90/150=60.0", "2026-09": "80/120=66.7" })!;
    expect(many.form).toBe("line");
  });

  it("mark a month in which either is hidden as a gap with its symbol", () => {
    expect(countsOf(seen())?.gaps.map(({ symbol }) => symbol)).toEqual(["[c]"]);
    const parts = series(seen(), VALUES);
    const [first, ...others] = parts.observations;
    const hidden = { ...first!, numerator: dec("10"), denominator: "c", value: "c" } as const;
    const chart = countsPointsOf({ ...parts, observations: [hidden, ...others] }, {}, "all")!;
    expect(chart.points[0]).toMatchObject({ figure: "c", value: undefined });
    expect(chart.gaps).toHaveLength(1); // August and September together
  });

  it("name what was failed in the council’s own words, between the two, where more is better", () => {
    const labels = chartLabels(countsOf(seen())!).map(({ kind, words, value }) => [kind, words, value]);
    expect(labels).toEqual([
      ["last", "Children seen in time: 9", 9],
      ["whole", "Children who were due: 15", 15],
      ["failed", "Saw 6 of 15 children late", 12],
    ]);
    const plain = chartLabels(countsOf(seen({ missed: "" }))!);
    expect(plain.at(-1)?.words).toBe("The other 6");
    const none = chartLabels(countsOf(seen(), { "2026-10": "9/9=100.0" })!);
    expect(none.map(({ kind }) => kind)).toEqual(["last", "whole"]);
  });

  it("shade the part where less is better, and neither where no direction is good", () => {
    const [lower, neutral] = [
      countsOf(seen({ polarity: "lower" }))!,
      countsOf(seen({ polarity: "neutral" }))!,
    ];
    expect([lower.wholes?.failed, neutral.wholes?.failed]).toEqual(["part", "neither"]);
    expect(chartLabels(lower).map(({ kind }) => kind)).toEqual(["last", "whole"]);
    expect(pointWords(lower.points[2]!, lower)).toContain("Saw 9 of 15 children late");
    expect(pointWords(neutral.points[2]!, neutral)).not.toContain("late");
  });

  it("are read out, described and explained in words", () => {
    const chart = countsOf(seen())!;
    expect(pointWords(chart.points[2]!, chart)).toBe(
      "October 2026. Children who were due: 15. Children seen in time: 9. Saw 6 of 15 children late",
    );
    expect(pointWords(chart.points[0]!, chart)).toContain("Saw none of 10 children late");
    expect(pointWords(chart.points[1]!, chart)).toContain("Children seen in time: hidden to protect privacy");
    expect(chartName(chart)).toBe(
      "Seen in time, the numbers behind it: bar chart, August 2026 to October 2026",
    );
    expect(notesOf(chart)).toEqual([
      "A whole bar: children who were due. Filled: children seen in time. Hollow: the others.",
      "Not shown: September 2026 (hidden to protect privacy).",
    ]);
    expect(chartDescription(chart)).toContain("August 2026. Children who were due: 10.");
  });

  it("are no chart where the denominator does not count the same people at the same time", () => {
    for (const other of [
      seen({ basis: "rolling_12" }),
      seen({ basis: "year_to_date", yearEnds: "03-31" }),
      seen({ unit: "per 10,000 children", scale: 10_000 }),
      seen({ signed: true }),
      seen({ highest: dec("250") }),
      indicator({ kind: "mean", ...LABELS }),
    ])
      expect(countsOf(other)).toBeUndefined();
    expect(countsOf(seen({ basis: "snapshot" }))).toBeDefined();
  });
});

describe("a chart of twelve months together", () => {
  const MONTHS = monthly(Array.from({ length: 13 }, () => "4/8=50.0").join(" "));
  const chart = twelvePointsOf(
    series(seen(), MONTHS, [target("2021-04", { target: dec("90") })]),
    {},
    "all",
  )!;

  it("says what its points are of, and judges none of them", () => {
    expect(pointWords(chart.points[1]!, chart)).toBe("12 months to April 2022: 50.0% (48 of 96)");
    expect(chart.points.map(({ status }) => status)).toEqual([undefined, undefined]);
    expect(chart.points.map((point) => point.target)).toEqual([90, 90]);
    expect(chartName(chart)).toMatch(/^Seen in time, twelve months together: line chart/);
    expect(chartLabels(chart)[0]?.when).toBe("year to Apr 2022");
    expect(notesOf(chart)).toEqual(["Each point adds up the twelve months that end with it."]);
  });

  it("says why points are not shown", () => {
    const hidden = { ...MONTHS, [Object.keys(MONTHS)[0] ?? ""]: "c" };
    const of = twelvePointsOf(series(seen(), hidden), {}, "all")!;
    expect(notesOf(of)).toContain(
      "1 point is not shown: one of the twelve months is hidden to protect privacy.",
    );
    expect(of.gaps.map(({ symbol }) => symbol)).toEqual(["[c]"]);
  });
});
