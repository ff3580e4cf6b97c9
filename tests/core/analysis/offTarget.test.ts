import { describe, expect, it } from "vitest";

import { offTargetInYear } from "../../../src/core/analysis/offTarget.ts";
import { byQuarter, dec, indicator, month, series, target } from "../../support/build.ts";
import { monthly, quarterly } from "../../support/months.ts";

const goal = [target("2021-04", { target: dec("35"), tolerance: dec("0") })];

describe("how often a figure was off target in a year", () => {
  it("counts the twelve months up to the newest, those that can be judged", () => {
    const months = series(indicator(), monthly("99 99 36 c 34 36 34 34 34 34 34 34 34 34"), goal);
    expect(offTargetInYear(months, month("2022-05"))).toEqual({
      off: 2,
      missed: 2,
      judged: 11,
      due: 12,
      since: undefined,
    });
  });

  it("is of four quarters", () => {
    const quarters = series(byQuarter(), quarterly("60 30 34 29 35 41"), goal);
    expect(offTargetInYear(quarters, month("2022-09"))).toEqual({
      off: 1,
      missed: 1,
      judged: 4,
      due: 4,
      since: undefined,
    });
  });

  it("counts misses whatever the tolerance: off and just off alike", () => {
    const wide = [target("2021-04", { target: dec("35"), tolerance: dec("9") })];
    const of = (aims: typeof goal) =>
      offTargetInYear(series(indicator(), monthly("34 36 40 99"), aims), month("2021-07"));
    expect(of(goal)).toMatchObject({ off: 3, missed: 3 });
    expect(of(wide)).toMatchObject({ off: 1, missed: 3 });
  });

  it("is not said where none can be judged", () => {
    expect(offTargetInYear(series(indicator(), monthly("34")), month("2021-04"))).toBeUndefined();
    expect(offTargetInYear(series(indicator(), monthly("c"), goal), month("2021-04"))).toBeUndefined();
  });
});
