import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { limitsOf, type Point } from "../../../../src/core/analysis/spc/limits.ts";
import { SPC } from "../../../../src/core/analysis/spc/parameters.ts";
import { signalsOf } from "../../../../src/core/analysis/spc/signals.ts";
import { points } from "../../../support/months.ts";
import { RUNS } from "../../../support/runs.ts";

const free = { least: undefined, most: undefined };

/** Signals of a series by limits from its first 24 points, as published. */
const signals = (values: readonly number[]) => {
  const all: Point[] = points(values.map(String).join(" "));
  const limits = limitsOf(all.slice(0, SPC.baseline), free);
  return limits && signalsOf(all, limits);
};
/** Few values and many, so that neighbours and lines are often equal. */
const series = fc
  .integer({ min: 1, max: 60 })
  .chain((most) => fc.array(fc.integer({ min: 0, max: most }), { minLength: 6, maxLength: 60 }));
const reversed = { higher: "lower", lower: "higher" } as const;

describe("the signals of a series", () => {
  it("stay the same where every figure is higher or lower by a constant", () =>
    fc.assert(
      fc.property(series, fc.integer({ min: -500, max: 500 }), (values, constant) => {
        expect(signals(values.map((value) => value + constant))).toEqual(signals(values));
      }),
      RUNS,
    ));

  it("stay the same in other units", () =>
    fc.assert(
      fc.property(series, fc.integer({ min: 1, max: 977 }), (values, factor) => {
        expect(signals(values.map((value) => value * factor))).toEqual(signals(values));
      }),
      RUNS,
    ));

  it("mark the same months in the other direction for the same series upside down", () =>
    fc.assert(
      fc.property(series, (values) => {
        const turned = signals(values)?.map((each) => ({ ...each, direction: reversed[each.direction] }));
        expect(signals(values.map((value) => -value))).toEqual(turned);
      }),
      RUNS,
    ));

  it("mark months in order, each rule each month once", () =>
    fc.assert(
      fc.property(series, (values) => {
        for (const rule of ["outside", "one-side", "two-of-three"]) {
          const marked = (signals(values) ?? [])
            .filter((each) => each.rule === rule)
            .flatMap(({ months }) => months);
          expect(marked).toEqual([...new Set(marked)].sort());
        }
      }),
      RUNS,
    ));
});

describe("in independent noise", () => {
  /** A bell-shaped whole number with mean 1000 and standard deviation 100: twelve dice of a seeded generator. */
  const noise = (seed: number) => {
    let state = seed;
    const next = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
    return () =>
      Math.round(1000 + 100 * (Array.from({ length: 12 }, next).reduce((sum, each) => sum + each, 0) - 6));
  };
  const RUN = 60;
  const alarms = (baseline: number) => {
    const draw = noise(20261031);
    const found = Array.from({ length: 300 }, () => {
      const all = points(Array.from({ length: RUN }, () => String(draw())).join(" "));
      const limits = limitsOf(all.slice(0, baseline), free);
      return limits === undefined ? [] : signalsOf(all, limits);
    });
    const marked = found.map((each) => new Set(each.flatMap(({ months }) => months)).size);
    return {
      signals: found.flat().length / (found.length * RUN),
      marked: marked.reduce((sum, each) => sum + each, 0) / (found.length * RUN),
    };
  };

  it("a signal is raised once in about 55 months, marking 8 in 100; more where limits rest on fewer months", () => {
    const [frozen, young, trial] = [alarms(SPC.baseline), alarms(SPC.established), alarms(SPC.fewest)];
    expect(frozen.signals).toBeCloseTo(0.018, 3);
    expect(frozen.marked).toBeCloseTo(0.078, 3);
    expect(young.signals).toBeCloseTo(0.036, 3);
    expect(trial.signals).toBeCloseTo(0.071, 3);
    expect(alarms(RUN).signals).toBeCloseTo(0.0095, 3);
  });
});
