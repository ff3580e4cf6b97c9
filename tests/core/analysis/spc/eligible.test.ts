import { describe, expect, it } from "vitest";

import { interruption, unfitness } from "../../../../src/core/analysis/spc/eligible.ts";
import { ABSENCES } from "../../../../src/core/observation.ts";
import { byQuarter, indicator, percentage, series } from "../../../support/build.ts";
import { monthly } from "../../../support/months.ts";

describe("limits", () => {
  it.each(["flow", "ratio", "mean"] as const)("fit a month’s own %s", (kind) =>
    expect(unfitness(indicator({ kind }))).toBeUndefined(),
  );
  it.each(["stock", "money"] as const)("do not fit a figure of the kind %s", (kind) =>
    expect(unfitness(indicator({ kind }))).toBe(kind),
  );
  it.each(["snapshot", "rolling_12", "year_to_date", "forecast"] as const)(
    "do not fit a figure on the basis %s",
    (basis) => {
      expect(unfitness(percentage({ basis }))).toBe(basis);
      expect(unfitness(indicator({ kind: "stock", basis }))).toBe(basis);
    },
  );
  it("do not fit a quarter’s own figure: there are too few for its seasons", () =>
    expect(unfitness(byQuarter())).toBe("quarter"));
  it.each(["quarterly", "annual"] as const)("do not fit a figure that is %s", (frequency) =>
    expect(unfitness(percentage({ frequency, basis: "snapshot" }))).toBe(frequency),
  );
});

describe("a segment", () => {
  const of = (values: Record<string, string>) =>
    interruption({ start: { kind: "first" }, observations: series(indicator(), values).observations });

  it("is not interrupted where every month has a number, even zero", () => {
    expect(of(monthly("0 1 0 2"))).toBeUndefined();
    expect(of(monthly("5"))).toBeUndefined();
    expect(of(monthly("1 2 3", "2025-11"))).toBeUndefined();
  });

  it.each(ABSENCES)("is interrupted by “%s”, wherever it stands", (symbol) => {
    expect(of(monthly(`${symbol} 1 2`))).toBe(symbol);
    expect(of(monthly(`1 ${symbol} 2`))).toBe(symbol);
    expect(of(monthly(`1 2 ${symbol}`))).toBe(symbol);
  });

  it("is interrupted by a month without a row; what comes first is the reason", () => {
    expect(of({ "2026-08": "1", "2026-10": "2" })).toBe("missing");
    expect(of({ "2025-10": "1", "2026-10": "2" })).toBe("missing");
    expect(of({ "2026-06": "c", "2026-08": "1" })).toBe("c");
    expect(of({ "2026-06": "1", "2026-08": "c" })).toBe("missing");
  });
});
