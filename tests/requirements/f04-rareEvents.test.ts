import { describe, expect, it } from "vitest";

import { spcOf } from "../../src/core/analysis/spc/spc.ts";
import { noLimitsSentence } from "../../src/core/story/noLimits.ts";
import type { Indicator } from "../../src/core/indicator.ts";
import { falseAlarms, poisson } from "../bench/falseAlarms.ts";
import { dec, indicator, percentage, series } from "../support/build.ts";
import { monthly } from "../support/months.ts";

const flow = indicator({ kind: "flow", polarity: "neutral" });
const now = (values: readonly (number | string)[], of: Indicator = flow) => {
  const spc = spcOf(series(of, monthly(values.join(" "))))?.now;
  return spc?.kind === "none" ? spc : undefined;
};
/** 24 months of these over and over: a period of seven is no season. */
const over = <Value>(seven: readonly Value[]) => Array.from({ length: 24 }, (_, at) => seven[at % 7]!);

describe("rare events and ties have no limits, but the median and the reason", () => {
  it("where half of the baseline or more is one value", () => {
    expect(now(over([40, 47, 40, 45, 40, 43, 40]))).toMatchObject({ because: "ties", median: dec("40") });
    expect(now(over([40, 47, 41, 45, 40, 43, 40]))).toBeUndefined(); // 11 of 24
  });

  it("where a count’s baseline has fewer than five a month", () => {
    expect(now(over([3, 6, 4, 7, 2, 5, 7]))).toMatchObject({ because: "rare" }); // 116 in 24 months
    expect(now(over([4, 7, 5, 8, 3, 6, 8]))).toBeUndefined();
    expect(noLimitsSentence(now(over([3, 6, 4, 7, 2, 5, 7]))!, flow)).toBe(
      "No limits are drawn: fewer than five a month are counted on average, and limits would call ordinary months a signal. The median of the figures shown is 5.",
    );
  });

  it("where a share’s parts are that small, on either side", () => {
    const share = (parts: readonly number[], of = 50) =>
      over(parts.map((part) => `${part}/${of}=${(2 * part).toFixed(1)}`));
    expect(now(share([47, 44, 46, 43, 48, 45, 49]), percentage())).toMatchObject({ because: "few-cases" });
    expect(now(share([3, 6, 4, 7, 2, 5, 1]), percentage())).toMatchObject({ because: "few-cases" });
    expect(now(share([37, 34, 36, 33, 38, 35, 39]), percentage())).toBeUndefined();
  });

  it("a simulation: every series of rare events would give false alarms, and none gets limits", () =>
    expect(falseAlarms(100, 7, poisson(0.2)).without).toBe(1));

  it("a simulation: where there are limits, the newest month is marked at most 1.5 times as often as at a mean of 100", () => {
    const [many, few] = [falseAlarms(600, 20261031, poisson(100)), falseAlarms(600, 20261031, poisson(5))];
    expect(many.newest).toBeGreaterThan(0.025);
    expect(many.newest).toBeLessThan(0.05);
    expect(few.newest).toBeLessThan(1.5 * many.newest);
  });
});
