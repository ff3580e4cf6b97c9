import { describe, expect, it } from "vitest";

import { chartLayoutOf, nearestTo } from "../../src/charts/layout.ts";
import { chartPointsOf } from "../../src/charts/points.ts";
import { indicator, series } from "../support/build.ts";

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
