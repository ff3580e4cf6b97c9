import { describe, expect, it } from "vitest";

import { panelsOf } from "../../src/charts/panels.ts";
import { indexOf } from "../../src/core/period.ts";
import { indicator, month, series } from "../support/build.ts";

const line = (key: string, values: Record<string, string>) => ({
  ...{ key, title: key },
  series: series(indicator(), values),
});
const large = line("large", { "2026-01": "200", "2026-02": "210" });
const small = line("small", { "2026-02": "6", "2026-03": "c" });

describe("small charts side by side", () => {
  it("have the same months and, where heights are to be compared, the same scale", () => {
    const [a, b] = panelsOf([large, small], "all", true);
    const span = [indexOf(month("2026-01")), indexOf(month("2026-03"))];
    expect([a?.chart.span, b?.chart.span]).toEqual([span, span]);
    expect(b?.chart.domain).toEqual(a?.chart.domain);
    expect(a?.chart.domain.high).toBeGreaterThanOrEqual(210);
  });

  it("have scales of their own where the numbers are of different kinds", () => {
    const [a, b] = panelsOf([large, small], "all", false);
    expect(b!.chart.domain.high).toBeLessThan(a!.chart.domain.high);
  });

  it("keep the place of a line without a number, and leave out one without a month", () => {
    const panels = panelsOf([line("hidden", { "2026-01": "c" }), line("none", {})], "all", true);
    expect(panels.map(({ key, chart }) => [key, chart.last])).toEqual([["hidden", undefined]]);
  });
});
