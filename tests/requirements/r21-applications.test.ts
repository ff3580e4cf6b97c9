import { describe, expect, it } from "vitest";

import { summarise } from "../../src/core/analysis/summary.ts";
import { changeText } from "../../src/core/story/change.ts";
import { sentence } from "../../src/core/story/headline.ts";
import { beside, councilOf, faultsIn, seriesIn } from "../support/articles.ts";

/** S0, 2022-23: 2,100 more is an increase from 3,801. */
const CITY = councilOf(`
  id,title,kind,unit,decimals,polarity,frequency,due_months,year_ends
  applications,School-place applications,flow,applications,0,neutral,annual,9,08-31`);
const years = { "2022-09": { applications: "3801" }, "2023-09": { applications: "5901" } };
const said = (percent: string, as = "increase") =>
  `?kind=change&as=${as}&difference=2100&from=2022-09&indicator=applications&percent=${percent}&to=2023-09`;
const outcome = (percent: string, as?: string) => beside(said(percent, as), CITY, years).results[1]!.outcome;

describe("R21 “5901 applications … in 2022-23, an increase of 2100”", () => {
  it("3,801 -> 5,901 is +2,100 (+55.2%), each in its academic year", () => {
    const summary = summarise(seriesIn(CITY, years))!;
    expect(changeText(summary.sinceLast!, summary.indicator)).toBe("+2,100 (+55.2%, from 3,801)");
    expect(sentence(summary)).toMatch(/^In 2022\/23 it was 5,901\./);
    expect(beside(said("55.2"), CITY, years)).toMatchObject({
      figures: "School-place applications: 3,801 (2021/22), 5,901 (2022/23); +2,100 (+55.2%, from 3,801).",
      results: [
        { said: "+2,100", outcome: "agrees with the figures" },
        { said: "+55.2%", outcome: "agrees with the figures, rounded to 1 decimal" },
      ],
    });
  });

  it.each(["2100", "200", "155", "56"])("“%s% more” does not agree", (percent) =>
    expect(outcome(percent)).toBe("does not agree: the figures give +55%, rounded to whole per cent"),
  );

  it("“155% of what it was” does, and “2100% of what it was” does not", () => {
    expect(outcome("155", "multiple")).toBe("agrees with the figures, rounded to whole per cent");
    expect(outcome("2100", "multiple")).toContain("does not agree: the figures give 155%");
  });

  it("academic and financial years are written apart, and one figure has one clock: no other month takes it", () => {
    const financial = councilOf(`
      id,title,kind,unit,decimals,polarity,frequency,due_months,year_ends
      applications,School-place applications,flow,applications,0,neutral,annual,9,03-31`);
    expect(sentence(summarise(seriesIn(financial, years))!)).toMatch(/^In 2022-23 it was 5,901\./);
    expect(faultsIn(CITY, { applications: "5901" }, "2023-08")).toEqual(["nothing-due period"]);
  });
});
