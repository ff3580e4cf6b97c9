import { describe, expect, it } from "vitest";

import { seasonsIn, seasonsOf } from "../../../../src/core/analysis/spc/seasons.ts";
import type { Segment } from "../../../../src/core/analysis/spc/segments.ts";
import { toNumber } from "../../../../src/core/decimal.ts";
import { dec, indicator, series } from "../../../support/build.ts";
import { monthly } from "../../../support/months.ts";

const segment = (values: readonly (number | string)[], from?: string): Segment => ({
  start: { kind: "first" },
  observations: series(indicator({ signed: true }), monthly(values.join(" "), from)).observations,
});
const look = (values: readonly (number | string)[]) => seasonsOf([segment(values)])[0];
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
  // By chance alone more than 11 × 2.818 ÷ (11 × 2.818 + 11) = 0.738 in 1 of 20.
  it("are how much of the variation lies between the months of the year", () => {
    const peak = (index: number) => (index % 12 === 4 ? 1 : index % 12 === 10 ? -1 : 0);
    expect(look(months(24, peak))).toEqual({
      ...{ found: true, share: dec("0.976"), critical: dec("0.738"), from: "2021-04", to: "2023-03" },
    });
  });

  it("are found in a low August, whatever the trend beneath it", () => {
    for (const slope of [0, 3, -5])
      expect(look(months(24, (i) => 400 + slope * i + summer(i) + noise(i) / 2))?.found, `${slope}`).toBe(
        true,
      );
  });

  it("are not found in noise, in a straight line, or where nothing moves", () => {
    expect(look(months(24, (i) => 100 + noise(i)))?.found).toBe(false);
    expect(look(months(24, (i) => 100 + 4 * i + noise(i)))?.found).toBe(false);
    expect(look(months(24, (i) => 7 * i))).toMatchObject({ found: false, share: dec("0.000") });
    expect(look(months(24, () => 5))).toMatchObject({ found: false, share: dec("0.000") });
  });

  it("are decided on the first two years, and nothing that comes later changes that", () => {
    const flat = months(24, (i) => 100 + noise(i));
    const two = look(flat);
    for (let later = 1; later <= 48; later++)
      expect(look([...flat, ...months(later, (i) => 100 + 5 * summer(i))])).toEqual(two);
  });

  it("agree with the same sums in floating point", () => {
    const values = months(24, (i) => 500 + 20 * noise(i) - 7 * i + 3 * wave(i));
    const [meanTime, mean] = [11.5, values.reduce((a, b) => a + b, 0) / 24];
    const shared = values.reduce((sum, value, i) => sum + (i - meanTime) * (value - mean), 0);
    const left = values.map((value, i) => value - mean - (shared / 1150) * (i - meanTime));
    const all = left.reduce((sum, each) => sum + each ** 2, 0);
    const between = months(12, (at) => ((left[at] ?? 0) + (left[at + 12] ?? 0)) ** 2 / 2).reduce(
      (a, b) => a + b,
      0,
    );
    expect(look(values)?.share).toEqual(dec((between / all).toFixed(3)));
  });

  it("are the same whatever the figures are counted in", () => {
    const values = months(24, (i) => 100 + wave(i) + noise(i));
    const billionths = monthly(values.map((value) => (value / 1e9).toFixed(9)).join(" "));
    expect(seasonsIn([series(indicator({ signed: true }), billionths).observations])).toEqual(look(values));
  });

  it("cannot be looked for in less than two years of numbers, nor across a gap", () => {
    expect(look(months(23, wave))).toBeUndefined();
    expect(look([...months(23, wave), "c"])).toBeUndefined();
    const gap = segment(months(25, wave)).observations.filter(({ period }) => period !== "2022-01");
    expect(seasonsIn([gap])).toBeUndefined();
    expect(seasonsIn([])).toBeUndefined();
  });

  it("of a young segment are those decided before it, or those of a year on each side of its start", () => {
    const season = months(24, (i) => 400 + summer(i) + noise(i) / 2);
    const flat = months(24, (i) => 100 + noise(i));
    const found = (...parts: [readonly number[], string?][]) =>
      seasonsOf(parts.map(([values, from]) => segment(values, from))).map((each) => each?.found);
    expect(found([season], [flat.slice(0, 9), "2023-04"])).toEqual([true, true]);
    expect(found([season], [flat, "2023-04"])).toEqual([true, false]); // two years of its own
    expect(found([season.slice(0, 12)], [season.slice(0, 12), "2022-04"])).toEqual([true, true]);
    expect(found([season.slice(0, 18)], [flat, "2022-10"])[1]).toBe(false);
    expect(found([season.slice(0, 12)], [season.slice(0, 11), "2022-04"])).toEqual([undefined, undefined]);
  });

  it("need a share of 0.738", () => {
    // a wave, and a saw of 2 months that turns round every year so as to lie wholly within the months
    const mixed = (size: number) =>
      look(
        months(
          24,
          (i) => 100 * wave(i) + size * (i % 2 === 0 ? 1 : -1) * (Math.floor(i / 12) % 2 === 0 ? 1 : -1),
        ),
      );
    const sizes = months(120, (i) => 100 + 5 * i);
    expect(new Set(sizes.map((size) => mixed(size)?.found))).toEqual(new Set([true, false]));
    for (const size of sizes) {
      const share = toNumber(mixed(size)?.share ?? dec("0"));
      if (share !== 0.738) expect(mixed(size)?.found, `${size}`).toBe(share > 0.738);
    }
  });
});
