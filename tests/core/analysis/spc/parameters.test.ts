import { describe, expect, it } from "vitest";

import { SPC } from "../../../../src/core/analysis/spc/parameters.ts";
import { toNumber, writeDecimal } from "../../../../src/core/decimal.ts";
import { dec } from "../../../support/build.ts";

describe("the parameters", () => {
  it("are those of METHOD and of Making Data Count", () =>
    expect(SPC).toMatchObject({
      ...{ limitFactor: dec("2.66"), nearTop: 2, nearBottom: 3 },
      ...{ oneSide: 7, trend: 7, near: 2, nearOf: 3 },
      ...{ fewest: 6, established: 12, baseline: 24, seasonPoints: 24, newLevel: 12, fewestCases: 5 },
    }));

  it("set limits at three standard deviations: 3 ÷ d₂, where d₂ is 2 ÷ √π for ranges of two", () =>
    expect(writeDecimal(SPC.limitFactor)).toBe((3 / (2 / Math.sqrt(Math.PI))).toFixed(2)));

  it.each([
    [0, 11],
    [1, 9],
  ] as const)(
    "look for seasons at the 95th percentile of F: %i, with 11 and %i degrees of freedom",
    (at, freedom) => {
      const value = toNumber(SPC.seasonCritical[at]);
      expect(SPC.seasonCritical[at].places).toBe(3);
      expect(belowF(value - 0.0005, 11, freedom)).toBeLessThanOrEqual(0.95);
      expect(belowF(value + 0.0005, 11, freedom)).toBeGreaterThanOrEqual(0.95);
    },
  );
});

/** How likely F with `a` and `b` degrees of freedom is below `value`: the regularised incomplete beta function, by Simpson’s rule. */
function belowF(value: number, a: number, b: number): number {
  const density = (t: number) => t ** (a / 2 - 1) * (1 - t) ** (b / 2 - 1);
  const area = (to: number) => {
    const [steps, step] = [4000, to / 4000];
    let sum = density(0) + density(to);
    for (let index = 1; index < steps; index++) sum += (index % 2 === 0 ? 2 : 4) * density(index * step);
    return (sum * step) / 3;
  };
  return area((a * value) / (a * value + b)) / area(1);
}
