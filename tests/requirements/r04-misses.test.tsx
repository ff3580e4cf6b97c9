import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";

import { chartPointsOf } from "../../src/charts/points.ts";
import { notesOf } from "../../src/charts/words.ts";
import { StatusTag } from "../../src/components/StatusTag.tsx";
import { summarise } from "../../src/core/analysis/summary.ts";
import { tallyOf } from "../../src/core/analysis/tally.ts";
import { headline, sentence } from "../../src/core/story/headline.ts";
import { overviewHeadline } from "../../src/core/story/overview.ts";
import { readFilters } from "../../src/store/filters.ts";
import { figuresPassing } from "../../src/store/overviewFigures.ts";
import { councilOf, seriesIn } from "../support/articles.ts";
import { published } from "../support/publish.ts";
import { GOOD_RETURN, inMonth, SMALL_FILES } from "../support/small.ts";

/** S4, 2011: assessments within seven days. The table of an indicator's page: tests/views/indicator/indicator.test.tsx. */
const CITY = councilOf(
  `id,title,short_title,kind,unit,decimals,polarity,disclosure
   in_time,Assessments in time,In time,ratio,%,1,higher,service`,
  { targets: "indicator,from,target,tolerance\nin_time,2010-04,80,5" },
);
const inTime = (months: Readonly<Record<string, string>>) =>
  seriesIn(
    CITY,
    Object.fromEntries(Object.entries(months).map(([month, figures]) => [month, { in_time: figures }])),
  );

describe("R4 “utterly transparent … we are not hitting every target each month”", () => {
  const miss = summarise(inTime({ "2011-06": "49/100=49.0" }))!;
  const hit = summarise(inTime({ "2011-06": "80/100=80.0" }))!;

  it("a miss is said in words, as a hit is", () => {
    expect(headline(miss)).toBe("In time: 49.0%, below the 80% target");
    expect(headline(hit)).toBe("In time: 80.0%, meeting the 80% target");
    expect(sentence(miss)).toContain("The target is 80%, so this is off target.");
  });

  it("its mark is a word and a shape of its own, not a colour alone", () => {
    const [off, on] = [miss, hit].map(({ status }) => renderToStaticMarkup(<StatusTag status={status!} />));
    expect(off).toContain(">off target<");
    expect(/ d="[^"]+"/.exec(off!)![0]).not.toBe(/ d="[^"]+"/.exec(on!)![0]);
  });

  it("misses are counted before hits, and no filter hides one unless a reader asks for it", () => {
    const tiles = [miss, hit].map((summary) => ({
      ...{ indicator: summary.indicator, summary, series: undefined, comparators: [] },
    }));
    expect(overviewHeadline(tallyOf(tiles.map(({ summary }) => summary.status)))).toBe(
      "1 of 2 figures is off target",
    );
    expect(figuresPassing(tiles, readFilters("", []))).toEqual(tiles);
  });

  it("a month that could not be collected is a gap with its reason, never joined up", () => {
    const chart = chartPointsOf(
      inTime({ "2011-05": "75/100=75.0", "2011-06": "x", "2011-07": "49/100=49.0" }),
      {},
      "all",
    )!;
    expect(chart.points.map(({ value }) => value)).toEqual([75, undefined, 49]);
    expect(notesOf(chart)).toEqual(["Not shown: June 2011 (not available)."]);
  });

  it("a month without a row is a gap too, and said to be not published", () => {
    const chart = chartPointsOf(inTime({ "2011-05": "75/100=75.0", "2011-07": "49/100=49.0" }), {}, "all")!;
    expect(chart.points.map(({ value }) => value)).toEqual([75, undefined, 49]);
    expect(notesOf(chart)).toEqual(["Not shown: June 2011 (not published)."]);
  });

  it("a month cannot be left out to hide it: the next one is refused until it is there", async () => {
    const august = await published({ reference: SMALL_FILES, given: { "2026-08.csv": inMonth("2026-08") } });
    const october = await published({
      ...{ reference: SMALL_FILES, on: august.site, given: { "2026-10.csv": GOOD_RETURN } },
    });
    expect(october.issues.map(({ code }) => code)).toEqual(["month-gap"]);
    expect(october.site).toEqual(august.site);
  });
});
