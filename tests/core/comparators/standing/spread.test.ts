import { quantileSorted } from "d3-array";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { medianFigure, spreadOf } from "../../../../src/core/comparators/standing/spread.ts";
import { decimal, toNumber, writeDecimal } from "../../../../src/core/decimal.ts";
import { dec, figure } from "../../../support/build.ts";

const figures = (values: string) => values.split(" ").map((value) => figure(value)!);

describe("the spread of figures", () => {
  it("has exact cuts between two figures, and leaves out what is no number", () => {
    const spread = spreadOf(figures("3.1 c 1.0 2.0 x 10.0"))!;
    expect(Object.values(spread).map(writeDecimal).map(Number)).toEqual([
      ...[1, 1.75, 2.55, 4.825, 10],
      ...[1.15, 8.965],
    ]);
  });

  it("is all one figure where there is one, and none where there is none", () => {
    expect(spreadOf([dec("4")])).toMatchObject({ low: dec("4"), high: dec("4") });
    expect(medianFigure(figures("c x"))).toBeUndefined();
  });

  it("is that of d3-array, to the last digit of a float", () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -500, max: 5_000 }), { minLength: 1 }), (values) => {
        const spread = spreadOf(values.map((value) => decimal(value, 1)))!;
        const sorted = values.map((value) => value / 10).sort((a, b) => a - b);
        for (const [share, cut] of [
          [0.25, spread.lowerCut],
          [0.5, spread.median],
          [0.75, spread.upperCut],
          [0.05, spread.mostFrom],
          [0.95, spread.mostTo],
        ] as const)
          expect(toNumber(cut)).toBeCloseTo(quantileSorted(sorted, share)!, 9);
      }),
    ));
});
