import { describe, expect, it } from "vitest";

import { gapsIn, gapSigns } from "../../src/charts/gaps.ts";
import { chartPointsOf } from "../../src/charts/points.ts";
import { indicator, series } from "../support/build.ts";

const points = chartPointsOf(
  series(indicator(), {
    "2026-01": "7",
    "2026-02": "c",
    "2026-03": "c",
    "2026-04": "x",
    "2026-05": "9",
    "2026-07": "8",
  }),
  {},
  "all",
)!.points;
const JANUARY = points[0]!.x;

describe("stretches without a number", () => {
  it("are months in a row with one reason, each with its symbol; a month without a row has a dash", () => {
    expect(gapsIn(points)).toEqual([
      { from: JANUARY + 1, to: JANUARY + 2, symbol: "[c]" },
      { from: JANUARY + 3, to: JANUARY + 3, symbol: "[x]" },
      { from: JANUARY + 5, to: JANUARY + 5, symbol: "–" },
    ]);
  });

  const gaps = [0, 2, 40].map((x) => ({ from: x, to: x, symbol: "[c]" }));

  it("have their symbol at their middle, and one where two would touch", () => {
    expect(gapSigns(gaps, (x) => 20 + x * 4, [0, 300])).toEqual([
      { symbol: "[c]", middle: 24 },
      { symbol: "[c]", middle: 180 },
    ]);
    expect(gapSigns(gaps, (x) => 20 + x * 40, [0, 2000])).toHaveLength(3);
  });

  it("have no symbols where they do not fit", () => {
    const many = Array.from({ length: 30 }, (_, x) => ({
      from: x,
      to: x,
      symbol: x % 2 === 0 ? "[c]" : "[x]",
    }));
    expect(gapSigns(many, (x) => 20 + x * 4, [0, 150])).toEqual([]);
  });
});
