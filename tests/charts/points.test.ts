import { describe, expect, it } from "vitest";

import { chartPointsOf, type ChartPoints, type ChartRange } from "../../src/charts/points.ts";
import type { Comparator } from "../../src/core/comparators/comparator.ts";
import type { Series } from "../../src/core/dataset/dataset.ts";
import { indexOf, monthsAfter, type Period } from "../../src/core/period.ts";
import { spcOf } from "../../src/core/analysis/spc/spc.ts";
import { flagsOf } from "../../src/core/event.ts";
import {
  comparator,
  dec,
  event,
  indicator,
  month,
  percentage,
  series,
  snapshotOn,
  target,
} from "../support/build.ts";
import { monthly } from "../support/months.ts";

function chartOf(
  of: Series,
  comparators: readonly Comparator[] = [],
  range: ChartRange = "all",
): ChartPoints {
  const chart = chartPointsOf(of, { comparators }, range);
  if (chart === undefined) throw new Error("there is a chart");
  return chart;
}

const at = (text: string) => indexOf(month(text));

describe("points, one for every month", () => {
  it("are none for a series without observations", () => {
    expect(chartPointsOf(series(indicator(), {}), {}, "all")).toBeUndefined();
  });

  it("stand one step a month apart on the axis", () => {
    const { points } = chartOf(series(indicator(), { "2025-12": "7", "2026-01": "8" }));
    expect(points.map(({ x }) => x)).toEqual([at("2025-12"), at("2025-12") + 1]);
  });

  it("include a month without a row, as a gap without a figure", () => {
    const { points } = chartOf(series(indicator(), { "2026-08": "7", "2026-10": "8" }));
    expect(points.map(({ month }) => month)).toEqual(["2026-08", "2026-09", "2026-10"]);
    expect(points[1]).toMatchObject({ figure: undefined, value: undefined, status: undefined });
  });

  it.each(["c", "x", "z", "low", "u"])("make %s a gap that keeps its reason, never a zero", (symbol) => {
    const { points, last } = chartOf(series(indicator(), { "2026-09": "7", "2026-10": symbol }));
    expect(points[1]).toMatchObject({ figure: symbol, value: undefined });
    expect(last?.month).toBe("2026-09");
  });

  it("draw a true zero", () => {
    const { points } = chartOf(series(indicator(), { "2026-10": "0" }));
    expect(points[0]?.value).toBe(0);
  });

  it("end at the newest that is a number", () => {
    const { last } = chartOf(series(indicator(), { "2026-08": "7", "2026-09": "8", "2026-10": "c" }));
    expect(last).toMatchObject({ month: "2026-09", value: 8 });
  });

  it("have no last number where every month is withheld", () => {
    expect(chartOf(series(indicator(), { "2026-09": "c", "2026-10": "c" })).last).toBeUndefined();
  });

  it("skip the months in which a figure is not due, without a gap between those in which it is", () => {
    const quarterly = indicator({ frequency: "quarterly", dueMonths: [3, 6, 9, 12] });
    const { points } = chartOf(series(quarterly, { "2026-03": "7", "2026-06": "8", "2026-09": "9" }));
    expect(points.map(({ x }) => x - at("2026-03"))).toEqual([0, 3, 6]);
  });

  it("place a figure for a year at the end of that year, not in the month that reported it", () => {
    const annual = indicator({ frequency: "annual", dueMonths: [10], yearEnds: "08-31" });
    const { points } = chartOf(series(annual, { "2025-10": "64", "2026-10": "70" }));
    expect(points.map(({ x }) => x)).toEqual([at("2025-08"), at("2026-08")]);
    expect(points[0]?.covered).toEqual({ kind: "academic-year", starts: 2024 });
  });
});

describe("a range", () => {
  const months = Array.from({ length: 66 }, (_, back) => monthsAfter(month("2026-10"), back - 65));
  const long = series(indicator(), Object.fromEntries(months.map((each) => [each, "8"])));

  it.each([
    ["2y", 24, "2024-11"],
    ["5y", 60, "2021-11"],
    ["all", 66, "2021-05"],
  ] as const)("%s is the newest %i months", (range, count, first) => {
    const { points } = chartOf(long, [], range);
    expect([points.length, points[0]?.month, points.at(-1)?.month]).toEqual([count, first, "2026-10"]);
  });

  it("longer than the series is all of it, without empty months before", () => {
    expect(chartOf(series(indicator(), { "2026-10": "8" }), [], "5y").points).toHaveLength(1);
  });
});

describe("targets", () => {
  const stepping = series(percentage(), { "2024-02": "84.0", "2024-03": "84.0", "2024-04": "84.0" }, [
    target("2021-04", { to: month("2024-03"), target: dec("80"), tolerance: dec("5") }),
    target("2024-04", { target: dec("85"), tolerance: dec("5") }),
  ]);

  it("step in the month in which they change, and each month is judged by its own", () => {
    const { points } = chartOf(stepping);
    expect(points.map(({ target: drawn }) => drawn)).toEqual([80, 80, 85]);
    expect(points.map(({ status }) => status)).toEqual(["on", "on", "just-off"]);
  });

  it("leave a gap where none is in force", () => {
    const ended = series(percentage(), { "2026-09": "84.0", "2026-10": "84.0" }, [
      target("2026-01", { to: month("2026-09"), target: dec("80") }),
    ]);
    expect(chartOf(ended).points.map(({ target: drawn }) => drawn)).toEqual([80, undefined]);
  });

  it("are drawn through months that are withheld, which have no status", () => {
    const hidden = series(percentage(), { "2026-10": "c" }, [target("2021-04", { target: dec("80") })]);
    expect(chartOf(hidden).points[0]).toMatchObject({ target: 80, status: undefined });
  });

  it("are not drawn where neither direction is better", () => {
    const neutral = series(percentage({ polarity: "neutral" }), { "2026-10": "80.0" }, [
      target("2021-04", { target: dec("80") }),
    ]);
    expect(chartOf(neutral).points[0]?.target).toBeUndefined();
  });
});

describe("a new definition", () => {
  const broken = series(percentage(), { "2024-03": "70.0", "2024-04": "50.0", "2024-05": "52.0" }, [
    target("2022-04", { to: month("2024-03"), definition: "by the manager" }),
    target("2024-04", { definition: "by another team" }),
  ]);

  it("starts a segment and is marked half-way between the months", () => {
    const { points, segments, breaks } = chartOf(broken);
    expect(points.map(({ segment }) => segment)).toEqual([0, 1, 1]);
    expect(segments).toBe(2);
    expect(breaks).toEqual([{ x: at("2024-03") + 0.5, month: "2024-04" }]);
  });

  it("that starts between two figures breaks the line at the next", () => {
    const quarterly = percentage({ frequency: "quarterly", dueMonths: [3, 6] });
    const { breaks } = chartOf(series(quarterly, { "2024-03": "70.0", "2024-06": "50.0" }, broken.targets));
    expect(breaks).toEqual([{ x: at("2024-03") + 1.5, month: "2024-06" }]);
  });

  it("that starts outside the range is no break", () => {
    expect(chartOf(series(percentage(), { "2024-04": "50.0" }, broken.targets))).toMatchObject({
      segments: 1,
      breaks: [],
    });
  });
});

describe("other areas", () => {
  const own = series(percentage(), { "2023-04": "80.0", "2026-10": "82.0" });
  const official = (areaCode: string, area: string, period: Period, value: string) =>
    comparator(value, { areaCode, area, period });

  it("are points at the end of their own periods, in order of time, not at the council's months", () => {
    const { areas } = chartOf(own, [
      official("970", "England", { kind: "financial-year", starts: 2024 }, "85.7"),
      official("970", "England", { kind: "academic-year", starts: 2022 }, "84.5"),
      official("970", "England", snapshotOn("2024-03-31"), "83.6"),
    ]);
    expect(areas).toHaveLength(1);
    expect(areas[0]?.points.map(({ x, value }) => [x, value])).toEqual([
      [at("2023-08"), 84.5],
      [at("2024-03"), 83.6],
      [at("2025-03"), 85.7],
    ]);
  });

  const around = [
    official("970", "England", snapshotOn("2021-03-31"), "84.5"),
    official("970", "England", snapshotOn("2026-11-30"), "85.5"),
    official("985", "East of England", snapshotOn("2020-03-31"), "x"),
  ];

  it("are left out before the months that are chosen and after the last, and where they have no number", () => {
    const { areas, span } = chartOf(own, around, "5y");
    expect(areas).toEqual([]);
    expect(span).toEqual([at("2023-04"), at("2026-10")]);
  });

  it("are all there over all years, on one axis with the months, also before the first and after the last", () => {
    const { areas, span, points } = chartOf(own, around);
    expect(areas.map(({ name, points: drawn }) => [name, drawn.map(({ x }) => x)])).toEqual([
      ["England", [at("2021-03"), at("2026-11")]],
    ]);
    expect(span).toEqual([at("2021-03"), at("2026-11")]);
    expect([points[0]?.x, points.at(-1)?.x]).toEqual([at("2023-04"), at("2026-10")]);
  });

  it("are told apart by number, since names are respelt, and three are drawn", () => {
    const { areas } = chartOf(
      own,
      [1, 2, 3, 4]
        .map((code) => official(String(code), `Area ${code}`, snapshotOn("2024-03-31"), "80.0"))
        .concat(official("1", "Area One", snapshotOn("2025-03-31"), "81.0")),
    );
    expect(areas.map(({ name, points }) => [name, points.length])).toEqual([
      ["Area One", 2],
      ["Area 2", 1],
      ["Area 3", 1],
    ]);
  });

  it("are within the scale", () => {
    const { domain } = chartOf(own, [official("970", "England", snapshotOn("2025-03-31"), "31.0")]);
    expect(domain.low).toBeLessThanOrEqual(31);
  });
});

describe("what stands beside the line", () => {
  const own = series(indicator(), { "2026-01": "7", "2026-02": "9", "2026-03": "8" });

  it("includes the events of its months, each at the month in which it happened", () => {
    const flags = flagsOf([event("before", "2025-12-31"), event("in", "2026-02-28")], "plans");
    const { flags: drawn } = chartPointsOf(own, { flags }, "all")!;
    expect(drawn.map(({ number, x }) => [number, x - at("2026-01")])).toEqual([[2, 1]]);
  });

  it("includes medians, or averages with limits, clipped to its months; the scale has room for them", () => {
    const flow = indicator({ kind: "flow" });
    const long = series(flow, monthly(`${"48 58 52 44 56 42 50 ".repeat(4)}48`, "2022-01"));
    const spc = spcOf(long)!;
    const { stretches, domain, points } = chartPointsOf(long, { spc }, "2y")!;
    expect(stretches.map(({ from, to }) => [from, to])).toEqual([[points[0]!.x, points.at(-1)!.x]]);
    expect(stretches[0]!.upper).toBeGreaterThan(58);
    expect(domain.high).toBeGreaterThanOrEqual(stretches[0]!.upper!);
  });

  it("leaves out a stretch that ended before its months or has no number", () => {
    const redefined = [target("2021-04", { definition: "Old." }), target("2026-03", { definition: "New." })];
    const broken = series(indicator(), { "2023-01": "7", "2026-03": "c" }, redefined);
    expect(chartPointsOf(broken, { spc: spcOf(broken) }, "2y")!.stretches).toEqual([]);
    expect(chartPointsOf(broken, { spc: spcOf(broken) }, "all")!.stretches).toHaveLength(1);
  });

  it("includes no marks unless they are asked for", () => {
    expect(chartPointsOf(own, {}, "all")).toMatchObject({ flags: [], stretches: [], areas: [] });
    expect(chartOf(own).points.map(({ isProvisional }) => isProvisional)).toEqual([false, false, false]);
  });

  it("marks figures as provisional from a month on", () => {
    const { points } = chartPointsOf(own, { provisional: { newest: month("2026-03"), window: 2 } }, "all")!;
    expect(points.map(({ isProvisional }) => isProvisional)).toEqual([false, true, true]);
  });
});
