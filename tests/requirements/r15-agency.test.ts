import { describe, expect, it } from "vitest";

import { summarise } from "../../src/core/analysis/summary.ts";
import { headline } from "../../src/core/story/headline.ts";
import { beside, councilOf, faultsIn, seriesIn } from "../support/articles.ts";

/** S2, early 2013: full-time equivalents, in the denominator's own words. */
const CITY = councilOf(
  `id,title,short_title,kind,unit,decimals,numerator_decimals,denominator_decimals,polarity,basis,disclosure,denominator_label
   agency,Agency social workers,Agency,ratio,%,1,1,1,lower,snapshot,none,full-time equivalent social workers
   workers,Social workers,Social workers,stock,full-time equivalent,1,,,neutral,snapshot,none,`,
  {
    breakdowns: `indicator,breakdown,category,adds_up
      workers,contract,permanent,yes
      workers,contract,agency,yes`,
    targets: "indicator,from,target,tolerance\nagency,2010-04,20,5",
  },
);
const rows = (agency: string, permanent = "80.0", contract = "20.0") => ({
  ...{ agency, workers: "100.0" },
  ...{ "workers contract permanent": permanent, "workers contract agency": contract },
});

describe("R15 “reduce the number of agency staff”, more permanent", () => {
  it("20 of 100 full-time equivalents is 20.0%", () =>
    expect(
      beside(
        "?kind=share&bound=is&indicator=agency&month=2013-01&of=100&part=20&percent=20.0&which=part",
        CITY,
        { "2013-01": rows("20.0/100.0=20.0") },
      ),
    ).toMatchObject({
      figures: "Agency social workers, 31 January 2013: 20.0 of 100.0 (20.0%).",
      results: [
        { said: "20.0%", outcome: "agrees with the figures, rounded to 1 decimal" },
        { said: "20", outcome: "agrees with the figures" },
        { said: "100", outcome: "agrees with the figures" },
      ],
    }));

  it("lower is better: 20.0% meets a target of 20%, 26.0% is above it", () => {
    const shown = (agency: string) => headline(summarise(seriesIn(CITY, { "2013-01": rows(agency) }))!);
    expect(shown("20.0/100.0=20.0")).toBe("Agency: 20.0%, meeting the 20% target");
    expect(shown("26.0/100.0=26.0")).toBe("Agency: 26.0%, above the 20% target");
  });

  it("permanent and agency add up to all of them, or the return is refused", () => {
    expect(faultsIn(CITY, rows("20.0/100.0=20.0"))).toEqual([]);
    expect(faultsIn(CITY, rows("20.0/100.0=20.0", "80.0", "19.5"))).toEqual([
      "categories-do-not-add-up value",
    ]);
  });

  it("a part above its whole is refused", () =>
    expect(faultsIn(CITY, rows("101.0/100.0=101.0"))).toEqual(["numerator-above-denominator numerator"]));
});
