import { describe, expect, it } from "vitest";

import { chartPointsOf } from "../../src/charts/points.ts";
import { summarise } from "../../src/core/analysis/summary.ts";
import { headline, sentence } from "../../src/core/story/headline.ts";
import { beside, councilOf, faultsIn, seriesIn } from "../support/articles.ts";

/** S4, 2011. Other shares, and shares that are hidden: tests/core/claims/share.test.ts. */
const CITY = councilOf(
  `id,title,short_title,kind,unit,decimals,polarity,disclosure,numerator_label,denominator_label,definition
   in_time,Initial assessments in time,In time,ratio,%,1,higher,service,completed within 7 working days,completed,Working days from the referral.`,
  { targets: "indicator,from,target,tolerance\nin_time,2010-04,80,5" },
);
const june = (figures: string) => ({ "2011-06": { in_time: figures } });
const LATE = "?kind=share&bound=more-than&indicator=in_time&month=2011-06&percent=50&which=rest";

describe("R8 “more than half of all initial assessments were not completed within seven days of referral”", () => {
  it("49 of 100 is 49.0% in time, beside a target line, so that more than half were not", () => {
    const series = seriesIn(CITY, june("49/100=49.0"));
    expect(headline(summarise(series)!)).toBe("In time: 49.0%, below the 80% target");
    expect(sentence(summarise(series)!)).toContain("In June 2011 it was 49.0% (49 of 100).");
    expect(chartPointsOf(series, {}, "all")!.points[0]).toMatchObject({
      value: 49,
      target: 80,
      status: "off",
    });
    expect(beside(LATE, CITY, june("49/100=49.0"))).toEqual({
      figures:
        "Initial assessments in time, June 2011, those that are not “completed within 7 working days”: 51 of 100 (51.0%).",
      results: [{ said: "more than half", outcome: "agrees with the figures" }],
      notes: [],
    });
  });

  it("50 of 100 is not more than half", () =>
    expect(beside(LATE, CITY, june("50/100=50.0")).results).toEqual([
      { said: "more than half", outcome: "does not agree: the figures give 50 of 100 (50.0%)" },
    ]));

  it("a share whose value does not follow from its parts is refused", () =>
    expect(faultsIn(CITY, { in_time: "49/100=51.0" })).toEqual(["value-does-not-follow value"]));

  it("of no assessments the share is [z], never 0% and never NaN", () => {
    for (const zero of ["0/0=0.0", "0/0=0", "0/0=100.0"])
      expect(faultsIn(CITY, { in_time: zero })).toEqual(["denominator-zero value"]);
    const none = seriesIn(CITY, june("0/0=z"));
    expect(headline(summarise(none)!)).toBe("In time: not applicable");
    expect(chartPointsOf(none, {}, "all")!.points[0]).toMatchObject({ figure: "z", value: undefined });
    expect(beside(LATE, CITY, june("0/0=z"))).toMatchObject({
      figures:
        "Initial assessments in time, June 2011, those that are not “completed within 7 working days”: cannot be compared: a figure is not applicable.",
      results: [{ outcome: "cannot be compared: a figure is not applicable" }],
    });
  });
});
