import { describe, expect, it } from "vitest";

import { comparedIn } from "../../../../src/core/comparators/standing/compared.ts";
import { spineRowOf } from "../../../../src/core/comparators/standing/spine.ts";
import type { Polarity } from "../../../../src/core/indicator.ts";
import { figure, indicator } from "../../../support/build.ts";

/** A row of authorities `1` to `n`, the first of which is the council, and England. */
function row(polarity: Polarity, england: string, ...values: readonly string[]) {
  const codes = values.map((_, at) => String(at + 1));
  const parts = { numerator: undefined, denominator: undefined };
  const areas = [...codes, "970"].map((code) => ({
    ...{ code, name: code, region: "", from: undefined, to: undefined },
    onsCodes: code === "1" ? ["E06000001"] : [],
    level: code === "970" ? ("country" as const) : ("authority" as const),
  }));
  return spineRowOf(
    comparedIn(
      {
        indicator: indicator({ kind: "ratio", unit: "%", scale: 100, polarity }),
        period: { kind: "financial-year", starts: 2024 },
        figures: new Map(
          [...codes.map((code, at) => [code, values[at]!] as const), ["970", england] as const].map(
            ([code, value]) => [code, { ...parts, value: figure(value)! }],
          ),
        ),
        isCounted: false,
      },
      {
        council: { name: "One", laCode: "E06000001", illustrative: false, region: "", neighbours: [] },
        areas: new Map(areas.map((area) => [area.code, area])),
        neighbours: [],
        years: [],
      },
    ),
  )!;
}

describe("a row of the spine", () => {
  it("has the better side on the right, whichever that is", () => {
    expect(row("lower", "50", "40", "50", "60").own).toBeGreaterThan(0.5);
    expect(row("higher", "50", "40", "50", "60").own).toBeLessThan(0.5);
    expect(row("neutral", "50", "40", "50", "60").own).toBeLessThan(0.5);
  });

  it("has England in its middle, and the median where England has no figure", () => {
    expect(row("higher", "50", "50", "40", "60")).toMatchObject({ own: 0.5, isAboutCountry: true });
    expect(row("higher", "x", "50", "40", "60")).toMatchObject({ own: 0.5, isAboutCountry: false });
  });

  it("holds all that is marked, and its bars run from left to right", () => {
    for (const polarity of ["higher", "lower"] as const) {
      const { from, to, halfFrom, halfTo, own } = row(
        polarity,
        "50",
        "99",
        "40",
        "45",
        "50",
        "55",
        "60",
        "c",
      );
      for (const each of [from, to, halfFrom, halfTo, own!]) {
        expect(each).toBeGreaterThanOrEqual(0);
        expect(each).toBeLessThanOrEqual(1);
      }
      expect(from).toBeLessThanOrEqual(halfFrom);
      expect(halfFrom).toBeLessThanOrEqual(halfTo);
      expect(halfTo).toBeLessThanOrEqual(to);
    }
  });

  it("is not pressed together by one authority far away", () => {
    const many = Array.from({ length: 100 }, (_, at) => String(40 + (at % 20)));
    const { halfFrom, halfTo } = row("higher", "50", "50", ...many, "1000");
    expect(halfTo - halfFrom).toBeGreaterThan(0.3);
  });
});
