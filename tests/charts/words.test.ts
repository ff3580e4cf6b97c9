import { describe, expect, it } from "vitest";

import { chartPointsOf, type ChartPoints } from "../../src/charts/points.ts";
import { chartDescription, chartName, notesOf, pointWords } from "../../src/charts/words.ts";
import type { Series } from "../../src/core/dataset/dataset.ts";
import { spcOf } from "../../src/core/analysis/spc/spc.ts";
import { flagsOf } from "../../src/core/event.ts";
import {
  byQuarter,
  comparator,
  dec,
  event,
  indicator,
  percentage,
  series,
  snapshotOn,
  target,
} from "../support/build.ts";
import { at, monthly, noise, quarterly } from "../support/months.ts";

const NOISE = noise(24);

function chartOf(of: Series): ChartPoints {
  return chartPointsOf(of, {}, "all")!;
}

const saidIn = (chart: ChartPoints, place: number) => pointWords(chart.points[place]!, chart);

describe("a point in words", () => {
  const TARGET = target("2021-04", { target: dec("85"), tolerance: dec("5") });

  it("gives its period, its figure with the unit, its status and its target", () => {
    const chart = chartOf(series(percentage(), { "2026-10": "83.0" }, [TARGET]));
    expect(saidIn(chart, 0)).toBe("October 2026: 83.0%, just off target (the target is 85%)");
  });

  it("names the day of a snapshot and the unit of a count", () => {
    const chart = chartOf(series(indicator({ basis: "snapshot" }), { "2026-10": "1412" }));
    expect(saidIn(chart, 0)).toBe("31 October 2026: 1,412 children");
  });

  it("says that it is provisional, what signals mark it and what happened in it", () => {
    const rising = series(indicator({ kind: "flow" }), monthly(`${NOISE} 90`));
    const flags = flagsOf([event("Teams join", at(24) + "-06")], "plans");
    const chart = chartPointsOf(
      rising,
      { spc: spcOf(rising), flags, provisional: { newest: at(24), window: 2 } },
      "all",
    )!;
    expect(saidIn(chart, 24)).toBe(
      "April 2023: 90 children, provisional. Signal: above the upper limit. Event 1: Teams join",
    );
    expect(saidIn(chart, 22)).toBe("February 2023: 58 children");
  });

  it("says why there is no figure, and then has no status", () => {
    const chart = chartOf(series(percentage(), { "2026-08": "c", "2026-10": "83.0" }, [TARGET]));
    expect(saidIn(chart, 0)).toBe("August 2026: hidden to protect privacy");
    expect(saidIn(chart, 1)).toBe("September 2026: not published");
  });
});

describe("a chart in words", () => {
  const chart = chartOf(
    series(indicator(), { "2026-07": "12", "2026-08": "30", "2026-09": "9", "2026-10": "14" }),
  );

  it("has a name with its span", () => {
    expect(chartName(chart)).toBe("Children on a plan: bar chart, July 2026 to October 2026");
  });

  it("has its ends and extremes", () => {
    expect(chartDescription(chart)).toBe(
      "First 12 children (July 2026), last 14 children (October 2026). " +
        "Highest 30 children (August 2026), lowest 9 children (September 2026).",
    );
  });

  it("has the target, other areas and what is missing", () => {
    const withAll = chartPointsOf(
      series(percentage(), { "2026-08": "83.0", "2026-09": "x", "2026-10": "84.0" }, [
        target("2021-04", { target: dec("85") }),
      ]),
      {
        comparators: [comparator("67.1", { period: snapshotOn("2026-09-30") })],
      },
      "all",
    )!;
    const words = chartDescription(withAll);
    expect(words).toContain("The target is 85%.");
    expect(words).toContain("England 67.1% (30 September 2026).");
    expect(words).toContain("Not shown: September 2026 (not available).");
  });

  it("has its levels with every signal, and its events by month", () => {
    const rising = series(indicator({ kind: "flow" }), monthly(`${NOISE} 90`));
    const flags = flagsOf([event("Teams join", "2022-06-06"), event("Teams part", "2022-09-06")], "plans");
    const words = chartDescription(chartPointsOf(rising, { spc: spcOf(rising), flags }, "all")!);
    expect(words).toContain(
      "From April 2021 to April 2023 the average is 50.3, the limits are 27.7 and 73.0. April 2023 is above the upper limit of 73.0",
    );
    expect(words).toContain("Events: June 2022, Teams join; September 2022, Teams part.");
    expect(words).toContain("Triangles mark signals");
  });

  it("has the median where limits may not be", () => {
    const stock = series(indicator({ kind: "stock" }), monthly("7 9 8"));
    expect(chartDescription(chartPointsOf(stock, { spc: spcOf(stock) }, "all")!)).toContain(
      "From April 2021 to June 2021 the median is 8.",
    );
  });

  it("says that there is nothing to draw", () => {
    expect(chartDescription(chartOf(series(indicator(), { "2026-10": "c" })))).toContain("no figures");
  });
});

describe("the notes beneath a chart", () => {
  it("are none where the line is whole", () => {
    expect(notesOf(chartOf(series(indicator(), { "2026-09": "7", "2026-10": "8" })))).toEqual([]);
  });

  it("name a few gaps and count many, by their reason", () => {
    const gaps = { "2026-03": "c", "2026-04": "c", "2026-05": "c", "2026-06": "c" };
    const chart = chartOf(series(indicator(), { "2026-01": "7", "2026-02": "x", ...gaps, "2026-07": "9" }));
    expect(notesOf(chart)).toEqual([
      "Not shown: February 2026 (not available).",
      "4 of 7 figures are hidden to protect privacy.",
    ]);
  });

  it("say where a definition changed", () => {
    const broken = series(percentage(), { "2024-03": "70.0", "2024-04": "50.0" }, [
      target("2022-04", { definition: "before" }),
      target("2024-04", { definition: "after" }),
    ]);
    expect(notesOf(chartOf(broken))).toEqual([
      "The definition changed in April 2024: do not compare figures before and after.",
    ]);
  });
});

describe("a chart of quarters in words", () => {
  const targets = ["2021-04", "2021-10"].map((from) => target(from, { definition: from }));
  const quarters = series(byQuarter(), quarterly("30 34 29 35"), targets);
  const flags = flagsOf([event("Teams join", "2021-08-06"), event("Move", "2021-10-01")], "plans");
  const chart = chartPointsOf(quarters, { flags, spc: spcOf(quarters) }, "all")!;

  it("names the quarters, and the months at both ends", () => {
    expect(chartName(chart)).toBe("Children on a plan: line chart by quarter, April 2021 to March 2022");
    expect(chartDescription(chart)).toContain(
      "First 30 children (April to June 2021), last 35 children (January to March 2022).",
    );
    expect(chartDescription(chart)).toContain("From April 2021 to September 2021 the median is 32");
  });

  it("tells an event in the quarter that it happened in, and in no other", () => {
    expect(saidIn(chart, 0)).toBe("April to June 2021: 30 children");
    expect(saidIn(chart, 1)).toBe("July to September 2021: 34 children. Event 1: Teams join");
    expect(saidIn(chart, 2)).toBe("October to December 2021: 29 children. Event 2: Move");
  });

  it("has a new definition start with the first month of a quarter", () =>
    expect(notesOf(chart)[0]).toContain("The definition changed in October 2021"));
});
