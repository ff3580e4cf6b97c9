import { describe, expect, it } from "vitest";

import { seasonsIn } from "../../../../src/core/analysis/spc/seasons.ts";
import type { Segment } from "../../../../src/core/analysis/spc/segments.ts";
import { toNumber } from "../../../../src/core/decimal.ts";
import { dec, indicator, series } from "../../../support/build.ts";
import { monthly } from "../../../support/months.ts";

const segment = (values: readonly number[], from?: string): Segment => ({
  start: { kind: "first" },
  observations: series(indicator({ signed: true }), monthly(values.join(" "), from)).observations,
});
const look = (...parts: readonly number[][]) => seasonsIn(parts.map((part) => segment(part)));
const months = (count: number, value: (index: number) => number) =>
  Array.from({ length: count }, (_, i) => value(i));

/** Deterministic noise between −3 and 3 without any period of twelve. */
const noise = (index: number) => (((index * index * 7 + index * 3) % 31) % 7) - 3;
/** Fewer in August, the fifth month of a year that starts in April. */
const summer = (index: number) => (index % 12 === 4 ? -20 : 0);
/** A year like a wave. */
const wave = (index: number) => [0, 5, 9, 10, 9, 5, 0, -5, -9, -10, -9, -5][index % 12] ?? 0;

describe("seasons", () => {
  // 1 in the fifth month of two years and −1 in the eleventh, 0 in all others. Time runs from −11.5 to 11.5, Σt² = 1150;
  // those four points are at −7.5, −1.5, 4.5 and 10.5, so Σty = −7.5 + 1.5 + 4.5 − 10.5 = −12, and the line takes
  // 12² ÷ 1150 = 0.1252 of the 4 squares: 3.8748 are left. A month twelve apart differs only by the line, 12 × 12 ÷ 1150 =
  // 0.1252, so that within the months lie 12 × 0.1252² ÷ 2 = 0.0941. Between them: 3.7807 ÷ 3.8748 = 0.976.
  it("are how much of the variation lies between the months of the year", () => {
    const peak = (index: number) => (index % 12 === 4 ? 1 : index % 12 === 10 ? -1 : 0);
    expect(look(months(24, peak))).toEqual({ found: true, share: dec("0.976"), points: 24 });
  });

  it("are found in a low August over five years, whatever the trend beneath it", () => {
    expect(look(months(60, (i) => 100 + summer(i) + noise(i)))?.found).toBe(true);
    expect(look(months(60, (i) => 100 + 3 * i + summer(i) + noise(i)))?.found).toBe(true);
    expect(look(months(60, (i) => 400 - 5 * i + summer(i) + noise(i)))?.found).toBe(true);
  });

  it("are not found in noise, in a straight line, or where nothing moves", () => {
    expect(look(months(60, (i) => 100 + noise(i)))?.found).toBe(false);
    expect(look(months(60, (i) => 100 + 4 * i + noise(i)))?.found).toBe(false);
    expect(look(months(60, (i) => 7 * i))).toEqual({ found: false, share: dec("0.000"), points: 60 });
    expect(look(months(36, () => 5))).toEqual({ found: false, share: dec("0.000"), points: 36 });
  });

  it("are looked for in all segments together, each measured from its own trend line", () => {
    const low = months(24, (i) => 100 + summer(i) + noise(i));
    const high = months(24, (i) => 900 + summer(i) + noise(i + 24));
    expect(look(low, high)).toMatchObject({ found: true, points: 48 });
    expect(
      look(
        months(24, noise),
        months(24, (i) => 900 + noise(i + 24)),
      )?.found,
    ).toBe(false);
  });

  it("weigh every month alike, in segments of any length: beside the same sums in floating point", () => {
    const short = months(12, (i) => 3 * wave(i) + 2 * i);
    const long = months(36, (i) => 500 + 20 * noise(i) - 7 * i);
    const residuals = [short, long].flatMap((values) => {
      const [meanTime, mean] = [(values.length - 1) / 2, values.reduce((a, b) => a + b, 0) / values.length];
      const shared = values.reduce((sum, value, i) => sum + (i - meanTime) * (value - mean), 0);
      const spread = values.reduce((sum, _, i) => sum + (i - meanTime) ** 2, 0);
      return values.map((value, i) => ({
        month: i % 12,
        left: value - mean - (shared / spread) * (i - meanTime),
      }));
    });
    const all = residuals.reduce((sum, { left }) => sum + left ** 2, 0);
    const between = months(12, (month) => {
      const own = residuals.filter((each) => each.month === month).map(({ left }) => left);
      return own.reduce((a, b) => a + b, 0) ** 2 / own.length;
    }).reduce((a, b) => a + b, 0);
    expect(look(short, long)?.share).toEqual(dec((between / all).toFixed(3)));
  });

  it("are the same whatever the figures are counted in", () => {
    const values = months(24, (i) => 100 + wave(i) + noise(i));
    const billionths = monthly(values.map((value) => (value / 1e9).toFixed(9)).join(" "));
    const { observations } = series(indicator({ signed: true }), billionths);
    expect(seasonsIn([{ start: { kind: "first" }, observations }])).toEqual(look(values));
  });

  it("cannot be looked for in less than two years of numbers, nor in a segment of less than one", () => {
    expect(look(months(23, wave))).toBeUndefined();
    expect(look(months(12, wave), months(11, wave))).toBeUndefined();
    expect(look(months(12, wave), months(12, wave), months(11, wave))?.points).toBe(24);
    expect(look()).toBeUndefined();
    const hidden = monthly([...months(23, wave), "c"].join(" "));
    expect(
      seasonsIn([{ start: { kind: "first" }, observations: series(indicator(), hidden).observations }]),
    ).toBeUndefined();
  });

  // (between ÷ 11) ÷ (within ÷ 12) is 2.717 where the share is 11 × 2.717 ÷ (11 × 2.717 + 12) = 0.7135.
  it("need a share of 0.7135 over two years, and of 0.2635 over six", () => {
    // a wave, and a saw of 2 months that turns round every year so as to lie wholly within the months
    const mixed = (years: number, size: number) =>
      look(
        months(
          12 * years,
          (i) => 100 * wave(i) + size * (i % 2 === 0 ? 1 : -1) * (Math.floor(i / 12) % 2 === 0 ? 1 : -1),
        ),
      );
    expect(mixed(2, 100)).toMatchObject({ found: true });
    expect(mixed(2, 700)).toMatchObject({ found: false });
    for (let size = 300; size < 1400; size += size < 600 ? 2 : 10) {
      for (const [years, least] of [
        [2, 0.7135],
        [6, 0.2635],
      ] as const) {
        const seen = mixed(years, size);
        expect(seen?.found).toBe(toNumber(seen?.share ?? dec("0")) > least);
      }
    }
  });
});
