import { describe, expect, it } from "vitest";

import { besideByPeriod } from "../../../src/core/comparators/beside.ts";
import { besideOf } from "../../../src/core/comparators/latest.ts";
import type { Comparator, Level } from "../../../src/core/comparators/comparator.ts";
import { nameOf, type Day } from "../../../src/core/period.ts";
import { comparator, dec } from "../../support/build.ts";

const figure = (level: Level, area: string, starts: number, value = "1") =>
  comparator(value, { level, areaCode: area, area, period: { kind: "financial-year", starts } });
const comparators = [
  figure("country", "England", 2023),
  figure("country", "England", 2024, "2"),
  figure("region", "Yorkshire and The Humber", 2024, "x"),
  figure("region", "East of England", 2024),
  figure("authority", "England", 2024),
];

describe("what stands beside a council's figures", () => {
  it("is the country and its own region, however that is written", () => {
    const areas = besideOf(comparators, "Yorkshire and the Humber").map(
      ({ level, area }) => `${level} ${area}`,
    );
    expect(areas).toEqual(["country England", "country England", "region Yorkshire and The Humber"]);
  });

  it("comes period by period, newest first, also where one of them has no row", () => {
    const periods = besideByPeriod(comparators, "Yorkshire and The Humber");
    expect(
      periods.map(({ period, country, region }) => [nameOf(period), country?.value, region?.value]),
    ).toEqual([
      ["2024-25", dec("2"), "x"],
      ["2023-24", dec("1"), undefined],
    ]);
  });

  it("keeps a day and a year that end together apart", () => {
    const snapshot: Comparator = {
      ...figure("country", "England", 0),
      period: { kind: "snapshot", day: "2025-03-31" as Day },
    };
    expect(
      besideByPeriod([...comparators, snapshot], "")
        .map(({ period }) => period.kind)
        .sort(),
    ).toEqual(["financial-year", "financial-year", "snapshot"]);
  });
});
