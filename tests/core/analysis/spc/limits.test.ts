import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { limitsOf, possible, type Limits } from "../../../../src/core/analysis/spc/limits.ts";
import { compare, decimal, round, writeDecimal } from "../../../../src/core/decimal.ts";
import { dec, indicator, percentage } from "../../../support/build.ts";
import { points } from "../../../support/months.ts";
import { RUNS } from "../../../support/runs.ts";

const free = { least: undefined, most: undefined };
const shown = (limits: Limits | undefined, places = 2) =>
  limits &&
  [limits.lower, limits.nearLower, limits.mean, limits.nearUpper, limits.upper].map((line) =>
    writeDecimal(round(line, places)),
  );

describe("limits", () => {
  // 10 + 14 + 12 + 15 + 9 + 12 = 72, mean 72 ÷ 6 = 12; moves 4 + 2 + 3 + 6 + 3 = 18, mean 18 ÷ 5 = 3.6;
  // 2.66 × 3.6 = 9.576, and two thirds of it 6.384.
  it("are the mean and 2.66 mean moving ranges on either side of it", () =>
    expect(shown(limitsOf(points("10 14 12 15 9 12"), free), 3)).toEqual([
      "2.424",
      "5.616",
      "12.000",
      "18.384",
      "21.576",
    ]));

  // 80.0 + 80.1 + 80.1 = 240.2, mean 80.0667; moves 0.1 + 0 = 0.1, mean 0.05; 2.66 × 0.05 = 0.133.
  it("count a month without a change as a moving range of 0", () =>
    expect(shown(limitsOf(points("80.0 80.1 80.1"), free), 4)).toEqual([
      "79.9337",
      "79.9780",
      "80.0667",
      "80.1553",
      "80.1997",
    ]));

  it("are none where nothing moves, and none of a single figure", () => {
    expect(limitsOf(points("7 7 7 7 7 7"), free)).toBeUndefined();
    expect(limitsOf(points("7"), free)).toBeUndefined();
    expect(limitsOf([], free)).toBeUndefined();
  });

  // mean 2, moves 4 + 4 + 4 = 12, mean 4, 2.66 × 4 = 10.64, two thirds 7.0933.
  it("are cut at what is possible; the two-thirds lines are measured to the limits before they are cut", () => {
    const limits = limitsOf(points("0 4 0 4"), possible(indicator()));
    expect(shown(limits)).toEqual(["0", "-5.09", "2.00", "9.09", "12.64"]);
    expect(limits?.clipped).toEqual({ lower: true, upper: false });
  });

  it("of a percentage stay between 0 and 100, and may touch them", () => {
    const limits = limitsOf(points("100.0 90.0 100.0 90.0"), possible(percentage()));
    expect(shown(limits)).toEqual(["68.40", "77.27", "95.00", "112.73", "100"]);
    expect(limits?.clipped).toEqual({ lower: false, upper: true });
    // mean 2.66, one move of 2: 2.66 × 2 = 5.32 for 0 and 2; here mean 1.33, move 0.5, 2.66 × 0.5 = 1.33.
    const touching = limitsOf(points("1.08 1.58"), possible(percentage()));
    expect(shown(touching)?.[0]).toBe("0.00");
    expect(touching?.clipped.lower).toBe(false);
  });

  // mean 50, every move 2, 2.66 × 2 = 5.32. And mean 98.67, a move of 0.5, 2.66 × 0.5 = 1.33: 100 to the point.
  it("of a percentage are not cut where they lie within 0 and 100, or on either", () => {
    const inside = limitsOf(points("49.0 51.0 49.0 51.0"), possible(percentage()));
    expect(shown(inside)).toEqual(["44.68", "46.45", "50.00", "53.55", "55.32"]);
    expect(inside?.clipped).toEqual({ lower: false, upper: false });
    const touching = limitsOf(points("98.92 98.42"), possible(percentage()));
    expect(shown(touching)?.[4]).toBe("100.00");
    expect(touching?.clipped.upper).toBe(false);
  });

  it("have six more decimal places than the figure that has most", () =>
    expect(limitsOf(points("12 12.5"), free)?.mean).toEqual(dec("12.2500000")));

  it("of a signed figure may be negative", () => {
    expect(possible(indicator({ signed: true }))).toEqual(free);
    expect(possible(percentage({ signed: true }))).toEqual(free);
    expect(possible(indicator())).toEqual({ least: dec("0"), most: undefined });
  });

  it("are on the same side of every figure as without rounding", () =>
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 24 }),
        fc.integer({ min: -200, max: 200 }),
        (baseline, figure) => {
          const count = baseline.length;
          const total = baseline.reduce((sum, value) => sum + value, 0);
          const moved = baseline
            .slice(1)
            .reduce((sum, value, i) => sum + Math.abs(value - (baseline[i] ?? 0)), 0);
          const limits = limitsOf(points(baseline.join(" ")), free);
          if (limits === undefined) {
            expect(moved).toBe(0);
            return;
          }
          const sides = [limits.lower, limits.nearLower, limits.mean, limits.nearUpper, limits.upper].map(
            (line) => Math.sign(compare(decimal(figure), line)),
          );
          const exact = [-3, -2, 0, 2, 3].map((thirds) =>
            Math.sign(
              figure * 300 * count * (count - 1) - 300 * total * (count - 1) - thirds * 266 * moved * count,
            ),
          );
          expect(sides).toEqual(exact.map((side) => (side === 0 ? 0 : side)));
        },
      ),
      RUNS,
    ));
});
