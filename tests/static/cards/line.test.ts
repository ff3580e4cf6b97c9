import { describe, expect, it } from "vitest";

import { cardLineOf } from "../../../src/static/cards/line.ts";
import { chartPointsOf } from "../../../src/charts/points.ts";
import { dec, indicator, month, percentage, series, target } from "../../support/build.ts";

const box = { left: 100, top: 10, width: 400, height: 200 };
const lineFor = (...of: Parameters<typeof series>) =>
  cardLineOf({ ...chartPointsOf(series(...of), {}, "5y")!, form: "line" }, box);

describe("the line of a card", () => {
  it("leads through the months, on a scale that starts at zero", () => {
    const { runs, last, alone } = lineFor(indicator(), { "2026-08": "0", "2026-09": "10", "2026-10": "5" });
    expect(runs).toEqual(["M100 210L300 43.3L500 126.7"]);
    expect(last).toEqual({ x: 500, y: 126.7 });
    expect(alone).toEqual([]);
  });

  it("does not lead over a hidden figure, nor draws it", () => {
    const { runs, alone, last } = lineFor(indicator(), {
      "2026-06": "4",
      "2026-07": "6",
      "2026-08": "c",
      "2026-09": "8",
      "2026-10": "c",
    });
    expect(runs).toHaveLength(1);
    expect(runs[0]?.match(/[ML]/g)).toHaveLength(2);
    expect(alone).toHaveLength(1);
    expect(last).toEqual(alone[0]);
    expect(last?.x).toBe(400); // the newest month has its place, and no figure
  });

  it("does not lead over a month that was never published", () => {
    const { runs, alone } = lineFor(indicator(), { "2026-07": "6", "2026-09": "8", "2026-10": "9" });
    expect([runs.length, alone.length]).toEqual([1, 1]);
  });

  it("does not lead to a figure under another definition", () => {
    const changed = [
      target("2026-01", { definition: "One." }),
      target("2026-09", { definition: "Another." }),
    ];
    const values = { "2026-07": "6", "2026-08": "7", "2026-09": "8", "2026-10": "9" };
    const { runs, breaks } = lineFor(indicator(), values, changed);
    expect(runs).toHaveLength(2);
    expect(breaks).toEqual([300]);
  });

  it("is a bar for each figure that is shown where the chart has bars, from zero and within the box", () => {
    const few = chartPointsOf(
      series(indicator(), { "2026-08": "0", "2026-09": "c", "2026-10": "5" }),
      {},
      "5y",
    )!;
    const { bars, runs, alone } = cardLineOf(few, box);
    expect([runs, alone]).toEqual([[], []]);
    expect(bars).toHaveLength(2);
    expect(bars.map(({ top, height }) => top + height)).toEqual([210, 210]);
    expect(bars[0]!.height).toBeLessThan(5);
    expect(bars[0]!.left).toBeGreaterThanOrEqual(100);
    expect(bars[1]!.left + bars[1]!.width).toBeLessThanOrEqual(500);
  });

  it("has its target beside it, which steps between two months", () => {
    const targets = [
      target("2026-01", { to: month("2026-08"), target: dec("4") }),
      target("2026-09", { target: dec("8") }),
    ];
    const { target: path } = lineFor(
      indicator(),
      { "2026-08": "5", "2026-09": "5", "2026-10": "5" },
      targets,
    );
    expect(path).toBe("M100 130L200 130L200 50L500 50");
  });

  it("names the ends of its scale, and zero between them unless that is too near to tell apart", () => {
    const levels = (values: Readonly<Record<string, string>>, of = indicator({ unit: "£", signed: true })) =>
      lineFor(of, values).levels.map(({ label, isZero }) => (isZero ? `(${label})` : label));
    expect(levels({ "2026-09": "-900", "2026-10": "900" })).toEqual(["−£1,500", "(£0)", "£1,500"]);
    expect(levels({ "2026-09": "-10", "2026-10": "9000" })).toEqual(["", "(£0)", "£10,000"]);
    expect(levels({ "2026-09": "80", "2026-10": "70" }, percentage())).toEqual(["65%", "85%"]);
  });
});
