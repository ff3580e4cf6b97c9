import { describe, expect, it } from "vitest";

import { chartPointsOf } from "../../src/charts/points.ts";
import { nameOf } from "../../src/core/period.ts";
import { beside, councilOf, seriesIn } from "../support/articles.ts";
import { comparator, snapshotOn } from "../support/build.ts";

/** S0, “our region”, and S4. The marks as they are drawn: tests/charts/TrendChart.test.tsx. */
const CITY = councilOf(`
  id,title,kind,unit,scale,decimals,polarity,basis
  care_rate,Children in care for every 10000,ratio,"per 10,000",10000,1,neutral,snapshot`);
const months = {
  "2011-02": { care_rate: "262/39000=67.2" },
  "2011-03": { care_rate: "265/39000=67.9" },
  "2011-04": { care_rate: "268/39000=68.7" },
};
const region = (ends: string, value: string) =>
  comparator(value, {
    ...{ indicator: "care_rate", level: "region", areaCode: "985", area: "East of England" },
    period: snapshotOn(ends),
  });
const BETTER = "?kind=across&area=region&indicator=care_rate&month=2011-04&theirs=49";

describe("R7 “a similar trend across the county”, “better than other local authorities in our region”", () => {
  it("an annual figure stands at its own day, under its own name, and belongs to no line of ours", () => {
    const chart = chartPointsOf(
      seriesIn(CITY, months),
      { comparators: [region("2011-03-31", "49")] },
      "all",
    )!;
    const [area] = chart.areas;
    expect(area).toMatchObject({ name: "East of England", points: [{ x: chart.points[1]!.x, value: 49 }] });
    expect(nameOf(area!.points[0]!.period)).toBe("31 March 2011");
    expect(chart.points.map(({ value }) => value)).toEqual([67.2, 67.9, 68.7]);
  });

  it("beside the region: each figure with its own period, and higher or lower, not better", () =>
    expect(beside(BETTER, CITY, months, [region("2011-03-31", "49")])).toEqual({
      figures: "Children in care for every 10000, 30 April 2011: 68.7; East of England, 31 March 2011: 49.",
      results: [{ said: "49 (East of England)", outcome: "agrees with the figures" }],
      notes: ["Ours is 19.7 higher than that of East of England; each has its own period."],
    }));

  it("without the region's figures, or with later ones only, there is no data to check it with", () => {
    for (const rows of [[], [region("2012-03-31", "49")]])
      expect(beside(BETTER, CITY, months, rows).results[0]!.outcome).toBe(
        "cannot be compared: there is no official figure to compare with",
      );
  });
});
