import { describe, expect, it } from "vitest";

import { aprils, yearTicks } from "../../src/charts/axis.ts";
import { chartPointsOf } from "../../src/charts/points.ts";
import { indicator, series } from "../support/build.ts";

const forecast = indicator({ kind: "money", unit: "£", basis: "forecast", signed: true });
const months = { "2026-02": "10", "2026-03": "12", "2026-04": "3", "2026-05": "4" };

describe("forecasts of a year’s spending", () => {
  it("are a line for each financial year: none goes on over April", () => {
    const { points, lines, segments, years, breaks } = chartPointsOf(series(forecast, months), {}, "all")!;
    expect(points.map(({ line }) => line)).toEqual([0, 0, 1, 1]);
    expect([lines, segments]).toEqual([2, 1]);
    expect(years).toEqual([points[2]!.x]);
    expect(breaks).toEqual([]);
  });

  it("are no such lines for other figures", () => {
    const { lines, years } = chartPointsOf(series(indicator(), months), {}, "all")!;
    expect([lines, years]).toEqual([1, []]);
  });
});

describe("financial years on the axis", () => {
  const april = aprils(2021 * 12, 2021 * 12 + 11)[0]!;

  it("are named at their middle, also where only a part of one is shown", () => {
    expect(april).toBe(2021 * 12 + 3);
    expect(yearTicks(april - 6, april + 17, 10)).toEqual([
      { x: april - 3.5, label: "2020-21" },
      { x: april + 5.5, label: "2021-22" },
      { x: april + 14.5, label: "2022-23" },
    ]);
  });

  it("are fewer where there is less room, the newest always", () => {
    const labels = yearTicks(april, april + 59, 3).map(({ label }) => label);
    expect(labels).toEqual(["2021-22", "2023-24", "2025-26"]);
  });
});
