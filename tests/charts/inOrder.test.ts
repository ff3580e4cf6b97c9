import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { placedInOrder } from "../../src/charts/inOrder.ts";

const blocks = (...all: readonly (readonly [middle: number, size: number])[]) =>
  all.map(([middle, size]) => ({ middle, size }));

describe("blocks that are placed in order", () => {
  it("stay where they want to be while there is room", () => {
    expect(placedInOrder(blocks([20, 10], [60, 10]), 0, 100)).toEqual([20, 60]);
    expect(placedInOrder([], 0, 100)).toEqual([]);
  });

  it("make room for each other, both by as much", () => {
    expect(placedInOrder(blocks([50, 20], [50, 20]), 0, 100)).toEqual([40, 60]);
    expect(placedInOrder(blocks([50, 20], [52, 10]), 0, 100)).toEqual([43.5, 58.5]);
  });

  it("keep their order, also where the later ones want to be first", () => {
    expect(placedInOrder(blocks([70, 10], [30, 10]), 0, 100)).toEqual([45, 55]);
  });

  it("stay between the ends", () => {
    expect(placedInOrder(blocks([-5, 20], [99, 30]), 0, 100)).toEqual([10, 85]);
  });

  it("have no places where they do not fit", () => {
    expect(placedInOrder(blocks([50, 60], [50, 60]), 0, 100)).toBeUndefined();
    expect(placedInOrder(blocks([50, 50], [50, 50]), 0, 100)).toEqual([25, 75]);
  });

  const anyBlocks = fc.array(
    fc.record({ middle: fc.integer({ min: -100, max: 500 }), size: fc.integer({ min: 1, max: 60 }) }),
    { minLength: 1, maxLength: 8 },
  );

  it("never overlap, swap or leave the ends, and have places exactly where they fit", () => {
    fc.assert(
      fc.property(anyBlocks, (given) => {
        const places = placedInOrder(given, 0, 300);
        const fits = given.reduce((sum, { size }) => sum + size, 0) <= 300;
        expect(places !== undefined).toBe(fits);
        const sizes = given.map(({ size }) => size);
        for (const [index, middle] of (places ?? []).entries()) {
          const half = sizes[index]! / 2;
          expect(middle - half).toBeGreaterThanOrEqual(-0.001);
          expect(middle + half).toBeLessThanOrEqual(300.001);
          if (index > 0)
            expect(middle - places![index - 1]!).toBeGreaterThanOrEqual(half + sizes[index - 1]! / 2 - 0.001);
        }
      }),
    );
  });

  it("are moved as little as possible: no small move of one or of several neighbours together is better", () => {
    fc.assert(
      fc.property(anyBlocks, fc.nat(7), fc.nat(7), fc.constantFrom(-1, 1), (given, one, other, direction) => {
        const places = placedInOrder(given, 0, 300);
        if (places === undefined) return;
        const cost = (all: readonly number[]) =>
          all.reduce((sum, middle, index) => sum + (middle - given[index]!.middle) ** 2, 0);
        const [from, to] = [Math.min(one, other), Math.max(one, other)];
        const moved = places.map((middle, index) =>
          from <= index && index <= to ? middle + direction * 0.5 : middle,
        );
        const isAllowed = moved.every((middle, index) => {
          const half = given[index]!.size / 2;
          const before = moved[index - 1];
          const isApart = before === undefined || middle - before >= half + given[index - 1]!.size / 2 - 1e-9;
          return isApart && middle - half >= -1e-9 && middle + half <= 300 + 1e-9;
        });
        if (isAllowed) expect(cost(moved)).toBeGreaterThanOrEqual(cost(places) - 1e-6);
      }),
    );
  });
});
