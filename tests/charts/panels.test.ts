import { describe, expect, it } from "vitest";

import { panelsOf, sharedNotes } from "../../src/charts/panels.ts";
import { indexOf } from "../../src/core/period.ts";
import { indicator, month, series } from "../support/build.ts";

const line = (key: string, values: Record<string, string>) => ({
  ...{ key, title: key },
  series: series(indicator(), values),
});
const large = line("large", { "2026-01": "200", "2026-02": "210" });
const small = line("small", { "2026-02": "6", "2026-03": "c" });
const ALL = { range: "all", isOneScale: true, provisional: undefined } as const;

describe("small charts side by side", () => {
  it("have the same months and, where heights are to be compared, the same scale", () => {
    const [a, b] = panelsOf({ ...ALL, lines: [large, small] });
    const span = [indexOf(month("2026-01")), indexOf(month("2026-03"))];
    expect([a?.chart.span, b?.chart.span]).toEqual([span, span]);
    expect(b?.chart.domain).toEqual(a?.chart.domain);
    expect(a?.chart.domain.high).toBeGreaterThanOrEqual(210);
  });

  it("have scales of their own where the numbers are of different kinds", () => {
    const [a, b] = panelsOf({ ...ALL, lines: [large, small], isOneScale: false });
    expect(b!.chart.domain.high).toBeLessThan(a!.chart.domain.high);
  });

  it("mark the months that are provisional, and say once what every panel has to say", () => {
    const provisional = { newest: month("2026-03"), window: 2 };
    const panels = panelsOf({ ...ALL, lines: [large, small], provisional });
    const marked = panels.map(({ chart }) => chart.points.map((point) => point.isProvisional));
    expect(marked).toEqual([
      [false, true],
      [true, true],
    ]);
    expect(sharedNotes(panels)).toEqual([
      "Hollow points are provisional: later figures may still change them.",
    ]);
    expect(sharedNotes(panelsOf({ ...ALL, lines: [large, small] }))).toEqual([]);
  });

  it("keep the place of a line without a number, and leave out one without a month", () => {
    const panels = panelsOf({ ...ALL, lines: [line("hidden", { "2026-01": "c" }), line("none", {})] });
    expect(panels.map(({ key, chart }) => [key, chart.last])).toEqual([["hidden", undefined]]);
  });
});
