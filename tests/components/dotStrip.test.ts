import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { dotStripOf } from "../../src/components/dotStrip.ts";

const strip = (values: readonly number[], own?: number) =>
  dotStripOf({
    areas: values.map((value, at) => ({ code: String(at), value })),
    marks: own === undefined ? [] : [{ kind: "own", code: "own", value: own, label: "Own" }],
    cuts: undefined,
  });

describe("a strip of dots", () => {
  it("has every area once, at its own value, and none outside", () =>
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -50, max: 500 }), { minLength: 1, maxLength: 160 }),
        (values) => {
          const { dots } = strip(values);
          expect(dots.map(({ code }) => Number(code)).sort((a, b) => a - b)).toEqual(
            values.map((_, at) => at),
          );
          const sorted = dots.toSorted((a, b) => a.value - b.value);
          for (const [at, dot] of sorted.entries()) {
            expect(dot.x).toBeGreaterThanOrEqual(0);
            expect(dot.x).toBeLessThanOrEqual(100);
            expect(dot.x).toBeGreaterThanOrEqual(sorted[at - 1]?.x ?? 0);
          }
        },
      ),
    ));

  it("no two dots lie on each other, and all are between the top and the scale", () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 160 }), (values) => {
        const { dots, top, axis } = strip(values, 50);
        const taken = new Set(dots.map(({ x, y }) => `${x} ${y}`));
        expect(taken.size).toBe(dots.length);
        for (const { y } of dots) {
          expect(y).toBeGreaterThan(top);
          expect(y).toBeLessThan(axis);
        }
      }),
    ));

  it("has round values along its scale", () => {
    expect(strip([0.3, 48]).ticks.map(({ value }) => value)).toEqual([10, 20, 30, 40]);
    expect(strip([12.1, 12.4]).ticks.map(({ value }) => value)).toEqual([
      12.1, 12.15, 12.2, 12.25, 12.3, 12.35, 12.4,
    ]);
  });

  it("names that stand at an end run inward", () => {
    const ends = dotStripOf({
      areas: [
        { code: "a", value: 0 },
        { code: "b", value: 100 },
      ],
      marks: [0, 50, 100].map((value) => ({
        kind: "picked" as const,
        code: String(value),
        value,
        label: "",
      })),
      cuts: [25, 75],
    });
    expect(ends.marks.map(({ anchor }) => anchor)).toEqual(["start", "middle", "end"]);
    expect(new Set(ends.marks.map(({ y }) => y)).size).toBe(3);
  });
});
