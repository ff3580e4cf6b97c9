import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { domainOf } from "../../src/charts/domain.ts";
import { indicator, percentage } from "../support/build.ts";

const ends = ({ low, high }: { low: number; high: number }) => [low, high];

describe("the scale of counts, money, rates and means", () => {
  it("starts at zero, however high the figures", () => {
    expect(domainOf(indicator(), [398, 416])).toEqual({
      low: 0,
      high: 500,
      ticks: [0, 100, 200, 300, 400, 500],
    });
  });

  it("goes below zero where figures do, and has a tick at zero", () => {
    const money = indicator({ kind: "money", unit: "£", signed: true });
    const { low, high, ticks } = domainOf(money, [-130_000, 4_200_000]);
    expect([low, high]).toEqual([-1_000_000, 5_000_000]);
    expect(ticks).toContain(0);
  });

  it("has zero at its top where every figure is below", () => {
    expect(ends(domainOf(indicator({ unit: "£", signed: true }), [-100, -30]))).toEqual([-120, 0]);
  });

  it("has whole ticks for whole figures", () => {
    expect(domainOf(indicator(), [1, 2]).ticks.every(Number.isInteger)).toBe(true);
  });

  it("exists also where every figure is zero, and where there is no figure", () => {
    expect(domainOf(indicator(), [0, 0]).high).toBeGreaterThan(0);
    expect(domainOf(indicator(), []).high).toBeGreaterThan(0);
  });
});

describe("the scale of percentages", () => {
  it("is the window that the figures need, at least 20 points wide", () => {
    expect(ends(domainOf(percentage(), [62, 64]))).toEqual([50, 75]);
  });

  it("starts at zero where that is near", () => {
    expect(ends(domainOf(percentage(), [12.1, 15.3]))).toEqual([0, 25]);
    expect(domainOf(percentage(), [30, 70]).low).toBe(20);
    expect(domainOf(percentage(), [26, 70]).low).toBe(0);
  });

  it("ends at 100 where that is near, and never beyond", () => {
    expect(domainOf(percentage(), [70, 89]).high).toBe(100);
    expect(ends(domainOf(percentage(), [99.8, 100]))).toEqual([80, 100]);
  });

  it("holds percentages above 100 and below 0, too", () => {
    expect(domainOf(percentage(), [80, 120]).low).toBe(0);
    expect(domainOf(percentage({ signed: true }), [-5, 60]).low).toBeLessThanOrEqual(-5);
  });
});

describe("any scale", () => {
  const figures = fc.array(
    fc.integer({ min: -1e7, max: 1e7 }).map((tenths) => tenths / 10),
    { minLength: 1, maxLength: 8 },
  );

  it("holds every figure, between its first tick and its last, with two to nine even ticks", () => {
    fc.assert(
      fc.property(figures, fc.constantFrom("%", "", "£"), fc.constantFrom(0, 1), (drawn, unit, decimals) => {
        const { low, high, ticks } = domainOf({ kind: "flow", unit, decimals, signed: true }, drawn);
        expect(Math.min(...drawn)).toBeGreaterThanOrEqual(low - 1e-6);
        expect(Math.max(...drawn)).toBeLessThanOrEqual(high + 1e-6);
        expect([ticks[0], ticks.at(-1)]).toEqual([low, high]);
        expect(ticks.length).toBeGreaterThanOrEqual(2);
        expect(ticks.length).toBeLessThanOrEqual(9);
      }),
    );
  });

  it("of percentages stays within 0 and 100", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1 }), (drawn) => {
        const { low, high } = domainOf(percentage(), drawn);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(100);
        expect(high - low).toBeGreaterThanOrEqual(20);
      }),
    );
  });
});
