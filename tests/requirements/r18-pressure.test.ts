import { describe, expect, it } from "vitest";

import { summarise } from "../../src/core/analysis/summary.ts";
import { changeText } from "../../src/core/story/change.ts";
import { headline } from "../../src/core/story/headline.ts";
import { beside, councilOf, faultsIn, seriesIn } from "../support/articles.ts";

/** S0, October 2023. What is over budget is above zero, and lower is better. */
const CITY = councilOf(
  `id,title,short_title,kind,unit,decimals,polarity,basis,signed
   pressure,Forecast over budget,Council forecast,money,£,0,lower,forecast,yes
   children,Forecast over budget: Children’s Services,Children’s forecast,money,£,0,lower,forecast,yes`,
  {
    targets: "indicator,from,target,tolerance\npressure,2023-04,0,500000",
    relations: "relation,indicator,parts\nsubset,pressure,children",
  },
);
const months = (pressure: string, children: string) => ({ "2023-10": { pressure, children } });
const SAID =
  "?kind=share&bound=is&indicator=children&month=2023-10&of=6.1m&part=4.2m&percent=68.9&which=part&whole=pressure";
const outcomes = (pressure: string, children: string) =>
  beside(SAID, CITY, months(pressure, children)).results.map(({ outcome }) => outcome);

describe("R18 “a pressure of £6.1 million with £4.2 million in Children’s Services”", () => {
  it("4.2 of 6.1 is 68.9%", () =>
    expect(beside(SAID, CITY, months("6100000", "4200000"))).toEqual({
      figures: "Forecast over budget: Children’s Services, October 2023: £4,200,000 of £6,100,000 (68.9%).",
      results: [
        { said: "68.9%", outcome: "agrees with the figures, rounded to 1 decimal" },
        { said: "£4.2 million", outcome: "agrees with the figures" },
        { said: "£6.1 million", outcome: "agrees with the figures" },
      ],
      notes: ["The numbers said, by themselves: 68.9%."],
    }));

  it("every number keeps its own rounding", () =>
    expect(outcomes("6050000", "4249999")).toEqual([
      "does not agree: the figures give 70.2%, rounded to 1 decimal",
      "agrees with the figures",
      "agrees with the figures",
    ]));

  it("a part above its whole is not compared", () =>
    expect(new Set(outcomes("4200000", "6100000"))).toEqual(
      new Set(["cannot be compared: the part is larger than the whole"]),
    ));

  it("a return in which a part is above its whole is refused, unless the amounts may be below zero and cancel out", () => {
    const counted = councilOf(
      `id,title,kind,unit,decimals,polarity
       contacts,Contacts,flow,contacts,0,neutral
       referrals,Referrals,flow,referrals,0,neutral`,
      { relations: "relation,indicator,parts\nsubset,contacts,referrals" },
    );
    expect(faultsIn(counted, { contacts: "400", referrals: "400" })).toEqual([]);
    expect(faultsIn(counted, { contacts: "400", referrals: "401" })).toEqual(["above-its-whole value"]);
    expect(faultsIn(CITY, months("4200000", "6100000")["2023-10"])).toEqual([]);
  });

  it("millions of pounds say so, and which side of zero they are on: never 6.1, never by colour alone", () => {
    const shown = (value: string) => headline(summarise(seriesIn(CITY, months(value, "0")))!);
    expect(shown("6100000")).toBe("Council forecast: +£6.1m, above the £0 target");
    expect(shown("0")).toBe("Council forecast: £0, meeting the £0 target");
    expect(shown("-1200000")).toBe("Council forecast: −£1.2m, meeting the £0 target");
  });

  it("a change of it has its own sign", () => {
    const years = { "2022-10": { pressure: "4000000", children: "0" }, ...months("6100000", "0") };
    const summary = summarise(seriesIn(CITY, years))!;
    expect(changeText(summary.sinceLastYear, summary.indicator)).toBe(
      "+£2,100,000 (+52.5%, from +£4,000,000)",
    );
  });
});
