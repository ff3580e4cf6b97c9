import { describe, expect, it } from "vitest";

import { chartLabels, setIn } from "../../src/charts/labels.ts";
import { chartPointsOf } from "../../src/charts/points.ts";
import { comparator, dec, indicator, month, percentage, series, target } from "../support/build.ts";

const TARGET = target("2021-04", { target: dec("85") });
const EAST = comparator("85.7", { area: "East of England" });

describe("direct labels", () => {
  const own = series(percentage(), { "2025-01": "80.0", "2026-09": "83.0", "2026-10": "c" }, [TARGET]);
  const chart = chartPointsOf(own, { comparators: [EAST] }, "all")!;

  it("give the last number with its month, the target, and every area with its own date", () => {
    expect(chartLabels(chart).map(({ kind, words, when }) => [kind, words, when])).toEqual([
      ["last", "83.0%", "Sep 2026"],
      ["target", "Target 85%", ""],
      ["area", "East of England 85.7%", "31 Mar 2025"],
    ]);
  });

  it("are wrapped between words where they are too long", () => {
    const { lines, whenLines, width, height } = setIn(chartLabels(chart)[2]!, 75);
    expect(lines).toEqual(["East of", "England", "85.7%"]);
    expect(whenLines).toEqual(["31 Mar", "2025"]);
    expect(width).toBeLessThanOrEqual(75);
    expect(height).toBe(3 * 17 + 2 * 15);
  });

  it("name the target in force last, and none where there is none", () => {
    const stepped = series(percentage(), { "2026-09": "83.0", "2026-10": "83.0" }, [
      target("2021-04", { to: month("2026-09"), target: dec("80") }),
      target("2026-10", { target: dec("85") }),
    ]);
    expect(chartLabels(chartPointsOf(stepped, {}, "all")!)[1]?.words).toBe("Target 85%");
    expect(chartLabels(chartPointsOf(series(indicator(), { "2026-10": "7" }), {}, "all")!)).toHaveLength(1);
  });
});

describe("a target that has ended", () => {
  it("is labelled nowhere: it is no target of today’s", () => {
    const ended = series(percentage(), { "2026-09": "83.0", "2026-10": "83.0" }, [
      target("2021-04", { to: month("2026-09"), target: dec("80") }),
    ]);
    const kinds = chartLabels(chartPointsOf(ended, {}, "all")!).map(({ kind }) => kind);
    expect(kinds).toEqual(["last"]);
  });
});
