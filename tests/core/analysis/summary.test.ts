import { describe, expect, it } from "vitest";

import { summarise } from "../../../src/core/analysis/summary.ts";
import { dec, indicator, month, series, target } from "../../support/build.ts";

const plans = series(
  indicator({ basis: "snapshot" }),
  { "2025-10": "260", "2026-08": "265", "2026-09": "270", "2026-10": "273" },
  [
    target("2021-04", { to: month("2026-09"), target: dec("270") }),
    target("2026-10", { target: dec("250"), tolerance: dec("10") }),
  ],
);

describe("a summary", () => {
  it("is of the newest month, beside the month and the year before", () => {
    expect(summarise(plans)).toMatchObject({
      observation: { period: "2026-10", value: dec("273") },
      covered: { kind: "snapshot", day: "2026-10-31" },
      aim: { target: dec("250"), polarity: "lower" },
      status: "off",
      sinceLast: { kind: "change", from: "2026-09", difference: dec("3") },
      sinceLastYear: { kind: "change", from: "2025-10", difference: dec("13"), percent: dec("5.0") },
    });
  });

  it("of an earlier month judges it by the target then in force", () =>
    expect(summarise(plans, month("2026-09"))).toMatchObject({
      aim: { target: dec("270") },
      status: "on",
      sinceLast: { from: "2026-08" },
      sinceLastYear: { kind: "none", because: "missing" },
    }));

  it("of a yearly figure goes back a year", () => {
    const yearly = indicator({ frequency: "annual", yearEnds: "08-31", dueMonths: [10] });
    expect(summarise(series(yearly, { "2025-10": "107", "2026-10": "38" }))).toMatchObject({
      covered: { kind: "academic-year", starts: 2025 },
      sinceLast: { kind: "change", from: "2025-10", difference: dec("-69") },
    });
  });

  it("of a hidden figure has no status and no change", () => {
    const hidden = series(indicator(), { "2025-10": "0", "2026-09": "0", "2026-10": "c" }, [
      target("2021-04", { target: dec("0") }),
    ]);
    expect(summarise(hidden)).toMatchObject({
      aim: { target: dec("0") },
      status: undefined,
      sinceLast: { kind: "none", because: "c" },
      sinceLastYear: { kind: "none", because: "c" },
    });
  });

  it("is none without a figure", () => {
    expect(summarise(series(indicator(), {}))).toBeUndefined();
    expect(summarise(plans, month("2026-07"))).toBeUndefined();
  });
});
