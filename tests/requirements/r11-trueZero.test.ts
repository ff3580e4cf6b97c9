import { describe, expect, it } from "vitest";

import { chartPointsOf } from "../../src/charts/points.ts";
import { pointWords } from "../../src/charts/words.ts";
import { baselinesOf } from "../../src/core/analysis/baselines.ts";
import { explanationOf } from "../../src/core/analysis/notes.ts";
import { summarise } from "../../src/core/analysis/summary.ts";
import { headline, sentence } from "../../src/core/story/headline.ts";
import { councilOf, seriesIn } from "../support/articles.ts";
import { month } from "../support/build.ts";

/** S4, 2011: a key target of no plan open for two years. Hidden by the Department's rule for children in need. */
const CITY = councilOf(
  `id,title,short_title,kind,unit,decimals,polarity,basis
   plans_two_years,Plans open two years or more,Two-year plans,stock,children,0,lower,snapshot`,
  { targets: "indicator,from,target,tolerance\nplans_two_years,2010-04,0,0" },
);
const plans = (...values: readonly string[]) =>
  seriesIn(
    CITY,
    Object.fromEntries(values.map((value, index) => [`2011-0${index + 5}`, { plans_two_years: value }])),
  );

describe("R11 “no children with cases over two years, which was another key target”", () => {
  it("a true zero is published, and meets the target", () => {
    const summary = summarise(plans("0"))!;
    expect(headline(summary)).toBe("Two-year plans: 0, meeting the target of 0");
    expect(sentence(summary)).toContain("On 31 May 2011 it was 0. The target is 0, so this is on target.");
    expect(chartPointsOf(plans("0"), {}, "all")!.points[0]).toMatchObject({ value: 0, status: "on" });
  });

  it.each(["1", "2", "5"])(
    "%s is hidden, and so is everything that would say on which side it is",
    (value) => {
      const series = plans("0", "0", value);
      const summary = summarise(series)!;
      expect(summary.observation.value).toBe("c");
      expect([summary.status, summary.sinceLast]).toEqual([
        undefined,
        { kind: "none", from: "2011-06", because: "c" },
      ]);
      expect(headline(summary)).toBe("Two-year plans: hidden to protect privacy");
      expect(sentence(summary)).toBe("On 31 July 2011 this figure is hidden to protect privacy.");
      const [, , point] = chartPointsOf(series, {}, "all")!.points;
      expect(point).toMatchObject({ figure: "c", value: undefined, status: undefined });
      expect(pointWords(point!, chartPointsOf(series, {}, "all")!)).toBe(
        "31 July 2011: hidden to protect privacy",
      );
      expect(baselinesOf(series, month("2011-07")).offTarget).toMatchObject({ off: 0, judged: 2 });
      expect(explanationOf(series, [], month("2011-07")).offFor).toBe(0);
    },
  );

  it("all hidden figures are described alike: nothing differs between 1 and 5", () =>
    expect(summarise(plans("0", "1"))).toEqual(summarise(plans("0", "5"))));

  it("6 is published, and is off target", () =>
    expect(headline(summarise(plans("6"))!)).toBe("Two-year plans: 6, above the target of 0"));
});
