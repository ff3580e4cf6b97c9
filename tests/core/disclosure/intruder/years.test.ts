import { describe, expect, it } from "vitest";

import { attackOn, foundBy, publicFiles } from "../../../support/publicFiles.ts";

const MONTHS = ["2024-04", "2024-05", "2024-06", "2024-07", "2024-08", "2024-09"].concat([
  "2024-10",
  "2024-11",
  "2024-12",
  "2025-01",
  "2025-02",
  "2025-03",
]);
const HEADER = "indicator,period_kind,period,numerator,denominator,value\n";

/** An edition of one year in which June is hidden, with the year's own figure. */
function edition(indicator: string, row: string, hidden: string, year: string) {
  const figures = MONTHS.map((month) => `${month},it,,,${month === "2024-06" ? hidden : row}`);
  return new Map(publicFiles({ indicators: [indicator], figures })).set("years.csv", `${HEADER}it,${year}\n`);
}

describe("what the figures of years say of a hidden month", () => {
  it("is all of it, where the year of a count is shown", () => {
    const files = edition("it flow person", ",,20", ",,c", "financial-year,2024-25,,,223");
    expect(foundBy(attackOn([files]))).toEqual(["2024-06 it:value: 3*"]);
  });

  it("is all of it, where the year of a share is", () => {
    const files = edition("it ratio person", "10,20,50.0", "c,c,c", "financial-year,2024-25,112,224,50.0");
    expect(foundBy(attackOn([files]))).toContain("2024-06 it:numerator: 2*");
  });

  it("is all of it, where the figure on that day is shown", () => {
    const day = edition("it stock person", ",,20", ",,c", "snapshot,2024-06-30,,,3");
    expect(foundBy(attackOn([day]))).toEqual(["2024-06 it:value: 3*"]);
  });

  it("is nothing, where the year is hidden as well", () => {
    const files = edition("it flow person", ",,20", ",,c", "financial-year,2024-25,,,c");
    expect(attackOn([files]).counts.hidden).toBe(1);
    expect(foundBy(attackOn([files]))).toEqual([]);
  });
});
