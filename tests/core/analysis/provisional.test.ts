import { describe, expect, it } from "vitest";

import { isProvisional } from "../../../src/core/analysis/provisional.ts";
import { month } from "../../support/build.ts";

describe("a provisional figure", () => {
  const inWindow = (period: string, window: number) =>
    isProvisional(month(period), { newest: month("2026-02"), window });

  it("is one of the newest months, as many as the council says may still be restated", () => {
    const months = ["2025-11", "2025-12", "2026-01", "2026-02"];
    expect(months.map((each) => inWindow(each, 3))).toEqual([false, true, true, true]);
    expect(months.map((each) => inWindow(each, 1))).toEqual([false, false, false, true]);
  });

  it("is none where the council restates nothing by schedule", () => {
    expect(inWindow("2026-02", 0)).toBe(false);
  });

  it("is none after the newest month published", () => {
    expect(inWindow("2026-03", 3)).toBe(false);
  });

  it("is none while nothing is published", () => {
    expect(isProvisional(month("2026-02"), { newest: undefined, window: 3 })).toBe(false);
  });
});
