import { describe, expect, it } from "vitest";

import { chartLayoutOf, nearestTo } from "../../src/charts/layout.ts";
import { chartPointsOf } from "../../src/charts/points.ts";
import { dec, indicator, percentage, series, target } from "../support/build.ts";

const chart = chartPointsOf(
  series(indicator(), { "2026-01": "7", "2026-03": "8", "2026-10": "9" }),
  {},
  "all",
)!;
const xs = chart.points.map(({ x }) => x);

describe("a layout", () => {
  it.each([320, 360, 768, 1280])("leaves most of %i pixels to the plot", (width) => {
    const { plot, margin, axes } = chartLayoutOf(chart, { width, height: 300 });
    expect(plot.width).toBeGreaterThanOrEqual(width * 0.7);
    expect(plot.left + plot.width + margin.right).toBeCloseTo(width);
    expect(axes.width).toBe(plot.left);
  });

  it("does so at every width, whatever its labels leave", () => {
    const values = { "2026-08": "84.0", "2026-09": "82.5", "2026-10": "71.0" };
    const aimed = chartPointsOf(
      series(percentage(), values, [target("2025-01", { target: dec("85") })]),
      {},
      "all",
    )!;
    const widths = Array.from({ length: 1000 }, (_, index) => 300 + index);
    const shareAt = (width: number) => chartLayoutOf(aimed, { width, height: 300 }).plot.width / width;
    expect(widths.filter((width) => shareAt(width) < 0.7)).toEqual([]);
  });

  it("gives a single month a width", () => {
    const one = chartPointsOf(series(indicator(), { "2026-01": "7" }), {}, "all")!;
    const { span } = chartLayoutOf(one, { width: 360, height: 300 });
    expect(span[1]).toBeGreaterThan(span[0]);
  });

  it("finds the month nearest to a pixel, also outside the plot", () => {
    const layout = chartLayoutOf(chart, { width: 768, height: 300 });
    const step = layout.plot.width / (xs.length - 1);
    expect(nearestTo(layout.plot.left + step * 2.4, xs, layout)).toBe(2);
    expect(nearestTo(0, xs, layout)).toBe(0);
    expect(nearestTo(768, xs, layout)).toBe(xs.length - 1);
  });
});
