import { describe, expect, it } from "vitest";

import { fromTheLast } from "../../src/components/path.ts";
import { sparkBegins, sparkOf, type Spark } from "../../src/components/sparkLine.ts";
import type { Series } from "../../src/core/dataset/dataset.ts";
import { monthsAfter } from "../../src/core/period.ts";
import { dec, indicator, month, percentage, series, target } from "../support/build.ts";

const UNTIL = month("2026-10");
/** 102 pixels for 24 months, and 42 for the height: a margin of 4 all around. */
const sparkIn = (of: Series): Spark => sparkOf(of, UNTIL, 110, 50)!;
const lines = (path: string) => path.match(/M/g)?.length ?? 0;
const places = (path: string) =>
  [...path.matchAll(/([\d.]+) ([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);

describe("a sparkline", () => {
  it("spans the two years to the same month whatever it shows, higher figures higher up", () => {
    const { line, last } = sparkIn(
      series(indicator(), { "2024-10": "10", "2026-09": "20", "2026-10": "15" }),
    );
    expect(places(line)).toEqual([
      [101.8, 4],
      [106, 25],
    ]);
    expect(last).toEqual({ x: 106, y: 25 });
    expect(sparkBegins(UNTIL)).toBe("2024-10");
  });

  it("ends before the right edge where the figures end before the table's month, and leaves out what is later", () => {
    expect(sparkIn(series(indicator(), { "2025-09": "7", "2025-10": "8" })).last.x).toBe(55);
    expect(sparkIn(series(indicator(), { "2026-10": "8", "2026-11": "9" })).last.x).toBe(106);
  });

  it("has small ups and downs small: it covers at least a quarter of its highest figure", () => {
    const { line } = sparkIn(series(indicator(), { "2026-08": "399", "2026-09": "400", "2026-10": "398" }));
    const heights = places(line).map(([, y]) => y ?? 0);
    expect(Math.max(...heights) - Math.min(...heights)).toBeLessThan(1);
    expect(Math.min(...heights)).toBeGreaterThan(20);
  });

  it("shows two years and the month before, however long the series", () => {
    const months = Array.from({ length: 40 }, (_, back) => monthsAfter(month("2026-10"), -back));
    const { line } = sparkIn(series(indicator(), Object.fromEntries(months.map((each) => [each, "7"]))));
    expect(places(line)).toHaveLength(25);
  });

  it("breaks where a month is withheld or missing, and dots a number that stands alone", () => {
    const { line, alone, last } = sparkIn(
      series(indicator(), { "2026-05": "7", "2026-06": "c", "2026-07": "8", "2026-09": "9", "2026-10": "9" }),
    );
    expect(lines(line)).toBe(1);
    expect(alone).toHaveLength(2);
    expect(last.x).toBe(106);
  });

  it("joins quarterly figures", () => {
    const quarterly = indicator({ frequency: "quarterly", dueMonths: [1, 4, 7, 10] });
    const { line, alone } = sparkIn(series(quarterly, { "2026-04": "7", "2026-07": "8", "2026-10": "9" }));
    expect([lines(line), alone]).toEqual([1, []]);
  });

  it("breaks where a new definition starts", () => {
    const values = { "2026-07": "70.0", "2026-08": "71.0", "2026-09": "50.0", "2026-10": "51.0" };
    const { line } = sparkIn(
      series(percentage(), values, [
        target("2021-04", { definition: "before" }),
        target("2026-09", { definition: "after" }),
      ]),
    );
    expect(lines(line)).toBe(2);
  });

  it("steps the target half-way between two months", () => {
    const { target: steps } = sparkIn(
      series(percentage(), { "2026-09": "70.0", "2026-10": "90.0" }, [
        target("2021-04", { to: month("2026-09"), target: dec("70") }),
        target("2026-10", { target: dec("90") }),
      ]),
    );
    expect(places(steps)).toEqual([
      [101.8, 43.7],
      [103.9, 43.7],
      [103.9, 6.3],
      [106, 6.3],
    ]);
  });

  it("is written from point to point, without a rounding that adds up", () => {
    expect(fromTheLast("M4 8.1L8 8L12 8.3M20 5L24 5")).toBe("M4 8.1l4 -0.1l4 0.3M20 5l4 0");
  });

  it("writes the corners of a target alone", () => {
    const months = ["2026-07", "2026-08", "2026-09", "2026-10"].map((each) => [each, "70.0"]);
    const { target: level } = sparkIn(
      series(percentage(), Object.fromEntries(months), [target("2021-04", { target: dec("70") })]),
    );
    expect(places(level)).toEqual([
      [93.3, 25],
      [106, 25],
    ]);
  });

  it("ends at the last number where the newest months have none", () => {
    const { last } = sparkIn(series(indicator(), { "2026-08": "7", "2026-09": "8", "2026-10": "c" }));
    expect(last.x).toBe(101.8);
  });

  it("is nothing without a number", () => {
    expect(sparkOf(series(indicator(), { "2026-10": "c" }), UNTIL, 110, 50)).toBeUndefined();
    expect(sparkOf(series(indicator(), {}), UNTIL, 110, 50)).toBeUndefined();
  });

  it("is level where nothing changes, and goes below zero where figures do", () => {
    const { line } = sparkIn(series(indicator(), { "2026-09": "7", "2026-10": "7" }));
    expect(places(line).map(([, y]) => y)).toEqual([25, 25]);
    const signed = series(indicator({ signed: true }), { "2026-09": "-10", "2026-10": "10" });
    expect(places(sparkIn(signed).line).map(([, y]) => y)).toEqual([46, 4]);
  });
});
