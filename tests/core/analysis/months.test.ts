import { describe, expect, it } from "vitest";

import { monthsOf } from "../../../src/core/analysis/months.ts";
import { dec, indicator, month, series, target } from "../../support/build.ts";

const plans = series(
  indicator({ polarity: "lower" }),
  { "2026-08": "270", "2026-09": "c", "2026-10": "270" },
  [
    target("2021-04", { to: month("2026-09"), target: dec("270"), tolerance: dec("0") }),
    target("2026-10", { target: dec("250"), tolerance: dec("0") }),
  ],
);

describe("the months of a series", () => {
  it("come newest first, each judged by the target then in force", () => {
    expect(monthsOf(plans).map(({ observation, status }) => [observation.period, status])).toEqual([
      ["2026-10", "off"],
      ["2026-09", undefined],
      ["2026-08", "on"],
    ]);
    expect(monthsOf(plans).map(({ aim }) => aim?.target)).toEqual([dec("250"), dec("270"), dec("270")]);
  });

  it("leave the series in its own order", () => {
    monthsOf(plans);
    expect(plans.observations.map(({ period }) => period)).toEqual(["2026-08", "2026-09", "2026-10"]);
  });
});
