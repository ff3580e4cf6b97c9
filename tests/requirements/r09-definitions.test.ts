import { describe, expect, it } from "vitest";

import { chartPointsOf } from "../../src/charts/points.ts";
import { notesOf } from "../../src/charts/words.ts";
import { baselinesOf } from "../../src/core/analysis/baselines.ts";
import { spcOf } from "../../src/core/analysis/spc/spc.ts";
import { summarise } from "../../src/core/analysis/summary.ts";
import { monthsAfter } from "../../src/core/period.ts";
import { changeText } from "../../src/core/story/change.ts";
import { headline, sentence } from "../../src/core/story/headline.ts";
import { beside, councilOf, seriesIn } from "../support/articles.ts";
import { month } from "../support/build.ts";

/** S4 and Working Together 2010: from seven to ten working days, and later a target of its own. */
const CITY = councilOf(
  `id,title,short_title,kind,unit,decimals,polarity,disclosure
   in_time,Initial assessments in time,In time,ratio,%,1,higher,service
   rank,Rank,Rank,rank,of 151 councils,0,lower,none`,
  {
    targets: `indicator,from,to,target,tolerance,definition
      in_time,2009-04,2010-03,75,5,Within seven working days.
      in_time,2010-04,2011-03,75,5,Within ten working days.
      in_time,2011-04,,80,5,Within ten working days.
      rank,2009-04,2010-03,,,Of the old measure.
      rank,2010-04,,,,Of the new measure.`,
  },
);
const row = (value: number, rank = 40) => ({ in_time: `${value}/100=${value}.0`, rank: String(rank) });
const months = Object.fromEntries(
  [62, 58, 60, 61, 59, 60, 72, 70, 71, 73, 69, 71, 70, 72, 74, 68, 70, 71].map((value, index) => [
    monthsAfter(month("2009-10"), index),
    row(value),
  ]),
);
const series = seriesIn(CITY, months);

describe("R9 the rule changed from seven days to ten working days", () => {
  it("is two segments of a line, with a note at the break", () => {
    const chart = chartPointsOf(series, {}, "all")!;
    expect(chart.segments).toBe(2);
    expect(chart.points.map(({ segment }) => segment)).toEqual([
      ...Array<number>(6).fill(0),
      ...Array<number>(12).fill(1),
    ]);
    expect(chart.breaks.map((each) => each.month)).toEqual(["2010-04"]);
    expect(notesOf(chart)).toEqual([
      "The definition changed in April 2010: do not compare figures before and after.",
    ]);
  });

  it("a change across it is not worked out, and says why", () => {
    const summary = summarise(series, month("2010-10"))!;
    expect(changeText(summary.sinceLastYear, summary.indicator)).toBe(
      "not compared: the definition has changed",
    );
    expect(sentence(summary)).toContain("It is not compared with October 2009, because the definition");
    expect(headline(summary)).toBe("In time: 70.0%, just below the 75% target");
    const said = "?kind=change&difference=11&from=2009-12&indicator=in_time&to=2010-12";
    expect(beside(said, CITY, months).results[0]!.outcome).toBe(
      "cannot be compared: the definition has changed between the two",
    );
  });

  it("neither averages nor extremes nor limits look across it, nor does a rank", () => {
    const baselines = baselinesOf(series, month("2010-10"));
    expect(baselines.average).toEqual({ kind: "none", because: "new-definition" });
    expect(baselines.ends).toBeUndefined(); // seven months of the new definition, thirteen of both
    const { now, earlier } = spcOf(series)!;
    expect([...earlier, now].map(({ from, to }) => `${from} ${to}`)).toEqual([
      "2009-10 2010-03",
      "2010-04 2011-03",
    ]);
    const moved = "?kind=rank&before=40&from=2009-12&indicator=rank&of=151&place=40&to=2010-12";
    expect(beside(moved, CITY, months).figures).toContain(
      "; cannot be compared: the definition has changed between the two.",
    );
  });

  it("a new target under the same definition is only a step in the target line", () => {
    const stepping = seriesIn(CITY, { "2011-03": row(74), "2011-04": row(74) });
    const chart = chartPointsOf(stepping, {}, "all")!;
    expect(chart.segments).toBe(1);
    expect(chart.points.map(({ target, status }) => `${target ?? ""} ${status ?? ""}`)).toEqual([
      "75 just-off",
      "80 off",
    ]);
    expect(summarise(stepping)!.sinceLast).toMatchObject({ kind: "change" });
  });
});
