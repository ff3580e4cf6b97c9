import { describe, expect, it } from "vitest";

import { monthOfReturn, returnFile } from "../../../src/core/tables/returns.ts";
import { revisionsFileOf } from "../../../src/core/tables/revisions.ts";
import { seriesFile } from "../../../src/core/tables/paths.ts";
import { indicatorOfSeries } from "../../../src/core/tables/series.ts";
import { month } from "../../support/build.ts";

describe("a path tells what its table is about", () => {
  it("an indicator's series, and its revisions", () => {
    expect(seriesFile("plans")).toBe("series/plans.csv");
    expect(indicatorOfSeries("series/plans.csv")).toBe("plans");
    expect(revisionsFileOf("plans")).toBe("revisions/plans.csv");
  });

  it("a month's return", () => {
    expect(returnFile(month("2026-10"))).toBe("returns/2026-10.csv");
    expect(monthOfReturn("returns/2026-10.csv")).toBe("2026-10");
    expect(monthOfReturn("returns/October.csv")).toBeUndefined();
  });

  it.each(["plans.csv", "series/plans.txt", "data/series/plans.csv", "revisions.csv", "returns/plans.csv"])(
    "%s is the path of no such table",
    (path) => {
      expect(indicatorOfSeries(path)).toBeUndefined();
      expect(monthOfReturn(path)).toBeUndefined();
    },
  );
});
