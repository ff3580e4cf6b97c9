import { describe, expect, it } from "vitest";

import { summarise } from "../../src/core/analysis/summary.ts";
import { headline } from "../../src/core/story/headline.ts";
import { beside, councilOf, faultsIn, seriesIn } from "../support/articles.ts";

/** S2, early 2013. */
const CITY = councilOf(`
  id,title,short_title,kind,unit,decimals,denominator_decimals,polarity,basis,disclosure
  caseload,Cases for each social worker,Caseload,mean,cases,1,1,lower,snapshot,none
  team_caseload,Cases for each worker of one team,Team caseload,mean,cases,1,1,lower,snapshot,service`);
const months = {
  "2010-06": { caseload: "2750/100.0=27.5", team_caseload: "132/6.0=22.0" },
  "2013-01": { caseload: "1870/110.0=17.0", team_caseload: "70/4.5=15.6" },
};
const SAID = "?kind=range&from=2010-06&high=30&indicator=caseload&low=25&now=17&to=2013-01";

describe("R14 “average case load from around 25–30 to 17”", () => {
  it("is 32% to 43% lower, and agrees with an average of 27.5 that became 17.0", () =>
    expect(beside(SAID, CITY, months)).toEqual({
      figures:
        "Cases for each social worker, from 30 June 2010 to 31 January 2013: −10.5 (−38.2%, from 27.5).",
      results: [
        { said: "25 to 30", outcome: "agrees with the figures" },
        { said: "17", outcome: "agrees with the figures" },
      ],
      notes: ["The numbers said, by themselves: 32% to 43% lower."],
    }));

  it("is cases divided by full-time equivalent workers, and refused where it is not", () =>
    expect(faultsIn(CITY, { ...months["2010-06"], caseload: "2750/110.0=27.5" })).toEqual([
      "value-does-not-follow value",
    ]));

  it("of no worker at all is [z], never a division by zero", () => {
    expect(faultsIn(CITY, { ...months["2010-06"], caseload: "0/0.0=0.0" })).toEqual([
      "denominator-zero value",
    ]);
    const none = seriesIn(CITY, { "2010-06": { ...months["2010-06"], caseload: "0/0.0=z" } });
    expect(headline(summarise(none)!)).toBe("Caseload: not applicable");
  });

  it("of a team of no more than the threshold is [c], with both of its parts", () => {
    const team = seriesIn(CITY, months, "team_caseload");
    expect(
      team.observations.map(({ numerator, denominator, value }) => [numerator, denominator, value]),
    ).toEqual([
      [
        { units: 132n, places: 0 },
        { units: 60n, places: 1 },
        { units: 220n, places: 1 },
      ],
      ["c", "c", "c"],
    ]);
  });

  it("reconciles with its distribution: the bands add up to its cases and its workers, or the return is refused", () => {
    const banded = councilOf(
      `id,title,kind,unit,decimals,denominator_decimals,polarity,basis,disclosure
       caseload,Cases for each social worker,mean,cases,1,1,lower,snapshot,none`,
      {
        breakdowns: `indicator,breakdown,category,adds_up
          caseload,cases_held,up_to_20,yes
          caseload,cases_held,more,yes`,
      },
    );
    const faults = (low: string, high: string) =>
      faultsIn(banded, {
        caseload: "1870/110.0=17.0",
        "caseload cases_held up_to_20": low,
        "caseload cases_held more": high,
      });
    expect(faults("1370/90.0=15.2", "500/20.0=25.0")).toEqual([]);
    expect(faults("1370/90.0=15.2", "501/20.0=25.1")).toEqual(["categories-do-not-add-up numerator"]);
    expect(faults("1370/90.0=15.2", "500/19.5=25.6")).toEqual(["categories-do-not-add-up denominator"]);
  });
});
