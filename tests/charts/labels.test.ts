import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { chartLabels, settle } from "../../src/charts/labels.ts";
import { chartPointsOf } from "../../src/charts/points.ts";
import { comparator, dec, indicator, month, percentage, series, target } from "../support/build.ts";

const TARGET = target("2021-04", { target: dec("85") });
const EAST = comparator("85.7", { area: "East of England" });

describe("direct labels", () => {
  const own = series(percentage(), { "2025-01": "80.0", "2026-09": "83.0", "2026-10": "c" }, [TARGET]);
  const chart = chartPointsOf(own, { comparators: [EAST] }, "all")!;

  it("give the last number with its month, the target, and every area with its own date", () => {
    expect(chartLabels(chart, 40).map(({ kind, lines, when }) => [kind, ...lines, when])).toEqual([
      ["last", "83.0%", "Sep 2026"],
      ["target", "Target 85%", ""],
      ["area", "East of England 85.7%", "31 Mar 2025"],
    ]);
  });

  it("are wrapped between words where they are too long", () => {
    expect(chartLabels(chart, 11)[2]?.lines).toEqual(["East of", "England", "85.7%"]);
  });

  it("name the target in force last, and none where there is none", () => {
    const stepped = series(percentage(), { "2026-09": "83.0", "2026-10": "83.0" }, [
      target("2021-04", { to: month("2026-09"), target: dec("80") }),
      target("2026-10", { target: dec("85") }),
    ]);
    expect(chartLabels(chartPointsOf(stepped, {}, "all")!, 40)[1]?.lines).toEqual(["Target 85%"]);
    expect(chartLabels(chartPointsOf(series(indicator(), { "2026-10": "7" }), {}, "all")!, 40)).toHaveLength(
      1,
    );
  });
});

describe("a target that has ended", () => {
  it("is labelled nowhere: it is no target of today’s", () => {
    const ended = series(percentage(), { "2026-09": "83.0", "2026-10": "83.0" }, [
      target("2021-04", { to: month("2026-09"), target: dec("80") }),
    ]);
    const kinds = chartLabels(chartPointsOf(ended, {}, "all")!, 40).map(({ kind }) => kind);
    expect(kinds).toEqual(["last"]);
  });
});

describe("labels that would overlap", () => {
  it("are left where they want to be while there is room", () => {
    expect(
      settle(
        [
          { middle: 20, height: 10 },
          { middle: 60, height: 10 },
        ],
        0,
        100,
      ),
    ).toEqual([20, 60]);
  });

  it("are moved for the ones placed before, by as little as possible", () => {
    const before = { middle: 50, height: 20 };
    expect(settle([before, { middle: 48, height: 10 }], 0, 100)).toEqual([50, 35]);
    expect(settle([before, { middle: 52, height: 10 }], 0, 100)).toEqual([50, 65]);
  });

  it("stay between the ends", () => {
    expect(
      settle(
        [
          { middle: -5, height: 20 },
          { middle: 99, height: 30 },
        ],
        0,
        100,
      ),
    ).toEqual([10, 85]);
  });

  it("never overlap where all of them fit easily", () => {
    const block = fc.record({
      middle: fc.integer({ min: -50, max: 450 }),
      height: fc.integer({ min: 10, max: 45 }),
    });
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), (blocks) => {
        const middles = settle(blocks, 0, 400);
        for (const [index, middle] of middles.entries()) {
          expect(middle).toBeGreaterThanOrEqual(blocks[index]!.height / 2);
          expect(middle).toBeLessThanOrEqual(400 - blocks[index]!.height / 2);
          for (const [other, beside] of middles.entries()) {
            if (other === index) continue;
            const apart = (blocks[index]!.height + blocks[other]!.height) / 2;
            expect(Math.abs(middle - beside)).toBeGreaterThanOrEqual(apart - 0.1);
          }
        }
      }),
    );
  });
});
