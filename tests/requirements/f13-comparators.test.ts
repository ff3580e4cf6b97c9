import { describe, expect, it } from "vitest";

import { behindCountry } from "../../src/core/analysis/behindCountry.ts";
import { summarise } from "../../src/core/analysis/summary.ts";
import type { Comparator } from "../../src/core/comparators/comparator.ts";
import type { Indicator } from "../../src/core/indicator.ts";
import { behindCountrySentence } from "../../src/core/story/behindCountry.ts";
import { day, dec, figure, indicator, percentage, series, target } from "../support/build.ts";

const england = (value: string, on = "2025-03-31"): Comparator => ({
  ...{ indicator: "plans", level: "country", areaCode: "970", area: "England", source: "dfe" },
  ...{ numerator: undefined, denominator: undefined },
  period: { kind: "snapshot", day: day(on) },
  value: figure(value)!,
});
const said = (
  of: Indicator,
  now: string,
  [goal, tolerance]: readonly [string, string],
  beside: Comparator[],
) => {
  const aims = [target("2021-04", { target: dec(goal), tolerance: dec(tolerance) })];
  const behind = behindCountry(summarise(series(of, { "2026-10": now }, aims))!, beside);
  return behind && behindCountrySentence(behind, of);
};
const share = percentage();
const caseload = indicator({ kind: "mean", unit: "cases", decimals: 1 });

describe("on target beside a figure clearly worse than England’s newest says both", () => {
  it("of a share where higher is good, of a mean where lower is", () => {
    expect(said(share, "61.0", ["60", "5"], [england("72.3")])).toBe(
      "On target, and clearly worse than in England: 72.3% (31 March 2025).",
    );
    expect(said(caseload, "19.0", ["20", "2"], [england("15.2")])).toBe(
      "On target, and clearly worse than in England: 15.2 (31 March 2025).",
    );
  });

  it("by England’s newest figure, and not by an older one", () => {
    const years = [england("90.0", "2023-03-31"), england("90.0", "2024-03-31"), england("62.0")];
    expect(said(share, "61.0", ["60", "5"], years)).toBeUndefined();
    expect(said(share, "61.0", ["60", "5"], [england("90.0", "2024-03-31"), england("x")])).toBeUndefined();
  });

  it("not where it is off target, better, or worse by no more than the tolerance or a twentieth", () => {
    expect(said(share, "58.0", ["60", "5"], [england("72.3")])).toBeUndefined();
    expect(said(share, "80.0", ["60", "5"], [england("72.3")])).toBeUndefined();
    expect(said(share, "66.0", ["60", "5"], [england("71.0")])).toBeUndefined();
    expect(said(share, "66.0", ["60", "5"], [england("71.1")])).toBeDefined();
    expect(said(share, "68.0", ["60", "0"], [england("71.0")])).toBeUndefined();
  });

  it("never of a count, of nothing to see, or where neither direction is good", () => {
    expect(said(indicator(), "400", ["500", "0"], [england("100")])).toBeUndefined();
    expect(said(share, "c", ["60", "5"], [england("72.3")])).toBeUndefined();
    expect(said(percentage({ polarity: "neutral" }), "61.0", ["60", "5"], [england("72.3")])).toBeUndefined();
    expect(said(share, "61.0", ["60", "5"], [])).toBeUndefined();
  });
});
