import { describe, expect, it } from "vitest";

import { latestComparators } from "../../../src/core/comparators/latest.ts";
import { codeOf } from "../../../src/core/period.ts";
import { figureCell } from "../../../src/core/tables/figure.ts";
import { counterpartsOf } from "./lait/handMade.ts";

const FIGURES = [
  "LAC,2024,970,68",
  "LAC,2025,970,67",
  "LAC,2025,985,49",
  "LAC,2024,985,48",
  "LAC,2025,982,80",
  "LAC,2025,874,72",
];

function latestOf(figures: readonly string[], region: string, indicator = "rate:LAC:snapshot"): string[] {
  return counterpartsOf(figures, indicator).counterparts.flatMap(({ indicator, comparators }) =>
    latestComparators(indicator, comparators, region).map(
      ({ area, period, value }) => `${area} ${codeOf(period)} ${figureCell(value)}`,
    ),
  );
}

describe("the newest comparators", () => {
  it("are England's and the council's own region's", () => {
    expect(latestOf(FIGURES, "East of England")).toEqual([
      "England 2025-03-31 67",
      "East of England 2025-03-31 49",
    ]);
  });

  it("find a region whose name is spelt with other capitals", () => {
    expect(latestOf(FIGURES, "Yorkshire and The Humber")).toContain("Yorkshire and the Humber 2025-03-31 80");
  });

  it("are England's alone where the council names no region, or one that does not exist", () => {
    expect(latestOf(FIGURES, "")).toEqual(["England 2025-03-31 67"]);
    expect(latestOf(FIGURES, "Peterborough")).toEqual(["England 2025-03-31 67"]);
  });

  it("say that the newest year has no figure, and do not use an older one instead", () => {
    expect(latestOf(["LAC,2024,970,68", "LAC,2025,970,-"], "")).toEqual(["England 2025-03-31 x"]);
  });

  it("are none for a count, which says mostly how large an area is", () => {
    expect(latestOf(FIGURES, "East of England", "children:LAC:snapshot:stock")).toEqual([]);
  });
});
