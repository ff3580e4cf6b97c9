import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { flagPlaces, FLAG_RADIUS } from "../../src/charts/flagPlaces.ts";
import type { ChartFlag } from "../../src/charts/points.ts";
import { event } from "../support/build.ts";

const flag = (number: number, x: number): ChartFlag => ({
  number,
  x,
  event: event("An event", "2026-01-01"),
});

describe("flags of events", () => {
  it("neither touch, nor swap, nor leave the plot by more than themselves", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 25 }), (months) => {
        const flags = months.sort((a, b) => a - b).map((x, index) => flag(index + 1, x));
        const placed = flagPlaces(flags, (x) => 40 + x * 4, { left: 40, width: 240 });
        expect(placed).toHaveLength(flags.length);
        for (const row of new Set(placed.map((each) => each.row))) {
          const own = placed.filter((each) => each.row === row);
          for (const [index, each] of own.entries()) {
            const before = own[index - 1];
            expect(each.middle).toBeGreaterThanOrEqual(40 - FLAG_RADIUS - 1);
            expect(each.middle).toBeLessThanOrEqual(280 + FLAG_RADIUS + 1);
            if (before === undefined) continue;
            expect(each.middle - before.middle).toBeGreaterThanOrEqual(2 * FLAG_RADIUS);
            expect(each.flag.number).toBeGreaterThan(before.flag.number);
          }
        }
      }),
    );
  });

  it("have one row while they fit in it", () => {
    const placed = flagPlaces([flag(1, 10), flag(2, 10), flag(3, 11)], (x) => 40 + x * 4, {
      left: 40,
      width: 240,
    });
    expect(placed.map(({ row }) => row)).toEqual([0, 0, 0]);
  });
});
