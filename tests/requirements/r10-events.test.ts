import { describe, expect, it } from "vitest";

import { chartPointsOf } from "../../src/charts/points.ts";
import { chartDescription, pointWords } from "../../src/charts/words.ts";
import { flagsOf } from "../../src/core/event.ts";
import { event, percentage, series } from "../support/build.ts";

/**
 * S4, 2011: a “change in process in May 2011”, three specialist workers in the call centre, which “would impact on
 * performance until the process is settled”. That a re-baseline needs its reason and source is tested with events.csv
 * (tests/core/reference), that it starts limits anew in tests/core/analysis/spc.
 */
const CHANGE = event("process-2011", "2011-05-16", {
  title: "Specialist workers join the call centre",
  indicators: ["assessed_in_seven_days", "contacts"],
});
const inTime = series(percentage({ id: "assessed_in_seven_days", title: "Assessed in seven days" }), {
  "2011-04": "75.0",
  "2011-05": "61.0",
  "2011-06": "49.0",
});

describe("R10 “a change in process in May 2011 … would impact on performance until the process is settled”", () => {
  const chart = chartPointsOf(inTime, { flags: flagsOf([CHANGE], "assessed_in_seven_days") }, "all")!;

  it("the event stands at its month on the chart of every indicator it names, and on no other", () => {
    expect(chart.flags.map(({ number, x }) => [number, x])).toEqual([[1, chart.points[1]!.x]]);
    expect(flagsOf([CHANGE], "contacts")).toHaveLength(1);
    expect(flagsOf([CHANGE], "children_in_care")).toEqual([]);
  });

  it("it is in the text alternative and read out with its month, as something that happened, not as a cause", () => {
    const alternative = chartDescription(chart);
    expect(alternative).toContain("Events: May 2011, Specialist workers join the call centre.");
    expect(pointWords(chart.points[1]!, chart)).toBe(
      "May 2011: 61.0%. Event 1: Specialist workers join the call centre",
    );
    expect(alternative).not.toMatch(/because|due to|after the/i);
  });
});
