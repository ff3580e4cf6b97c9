import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  clearnessOf,
  countAtRateOf,
  intervalOf,
  isCounted,
} from "../../../../src/core/comparators/standing/interval.ts";
import { decimal } from "../../../../src/core/decimal.ts";
import { dec, figure, indicator } from "../../../support/build.ts";

const SHARE = indicator({ kind: "ratio", unit: "%", scale: 100, decimals: 1 });
const RATE = indicator({ kind: "ratio", unit: "per 10,000 children", scale: 10_000, decimals: 1 });
const parts = (numerator: string, denominator: string, value = "1") => ({
  value: figure(value)!,
  numerator: figure(numerator),
  denominator: figure(denominator),
});
const ends = (numerator: string, denominator: string, of = SHARE) => {
  const { low, high } = intervalOf(parts(numerator, denominator), of)!;
  return [low.toFixed(2), high.toFixed(2)];
};

describe("a 95% interval", () => {
  // Newcombe (1998), "Two-sided confidence intervals for the single proportion", table I, method 3, which has four decimals of one.
  it.each([
    ["81", "263", ["25.53", "36.62"]],
    ["15", "148", ["6.24", "16.05"]],
    ["0", "20", ["0.00", "16.11"]],
    ["1", "29", ["0.61", "17.18"]],
  ])("of a share is Wilson's: %s of %s", (count, base, expected) =>
    expect(ends(count, base)).toEqual(expected),
  );

  it("of nothing and of all stays within the scale", () => {
    expect(ends("20", "20")).toEqual(["83.89", "100.00"]);
  });

  // The exact ends of a Poisson mean: tables of Garwood (1936).
  it.each([
    ["0", ["0.00", "3.69"]],
    ["1", ["0.03", "5.57"]],
    ["5", ["1.62", "11.67"]],
    ["9", ["4.12", "17.08"]],
  ])("of a rate with %s in the numerator is exact", (count, expected) =>
    expect(ends(count, "10000", RATE)).toEqual(expected),
  );

  it("of a rate with ten or more is Byar's, which is close to the exact one", () => {
    const [low, high] = ends("100", "10000", RATE).map(Number);
    expect(Math.abs(low! - 81.364)).toBeLessThan(0.01); // Garwood: 81.364 to 121.627
    expect(Math.abs(high! - 121.627)).toBeLessThan(0.01);
  });

  it("is not known where a part is hidden, absent or nothing", () => {
    for (const [numerator, denominator, value] of [
      ["c", "10", "1"],
      ["1", "", "1"],
      ["1", "0", "1"],
      ["1", "10", "c"],
      ["11", "10", "1"],
    ] as const)
      expect(intervalOf(parts(numerator, denominator, value), SHARE)).toBeUndefined();
  });

  it("holds the figure itself, and is narrower with more cases", () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5_000 }),
        fc.nat(5_000),
        fc.constantFrom(SHARE, RATE),
        (base, some, of) => {
          const count = some % (base + 1);
          const at = (times: number) =>
            intervalOf(
              { value: dec("1"), numerator: decimal(count * times), denominator: decimal(base * times) },
              of,
            )!;
          const [one, ten] = [at(1), at(10)];
          const value = (count / base) * of.scale;
          expect(one.low).toBeLessThanOrEqual(value + 1e-9);
          expect(one.high).toBeGreaterThanOrEqual(value - 1e-9);
          expect(ten.high - ten.low).toBeLessThan(one.high - one.low);
        },
      ),
    ));
});

describe("what is no count", () => {
  it("has no interval: neither a declared fraction nor any part that is one", () => {
    expect(isCounted(SHARE, [parts("1", "10"), parts("2", "11")])).toBe(true);
    expect(isCounted(SHARE, [parts("1", "10"), parts("2", "11.5")])).toBe(false);
    expect(isCounted({ ...SHARE, denominatorDecimals: 1 }, [parts("1", "10")])).toBe(false);
    expect(isCounted(SHARE, [parts("", "")])).toBe(false);
    expect(isCounted(indicator({ kind: "stock" }), [parts("1", "10")])).toBe(false);
  });
});

it("a value is clearly another only where it is outside the interval", () => {
  const interval = { low: 20, high: 25 };
  expect(["20", "25", "19.9", "25.1"].map((value) => clearnessOf(interval, dec(value)))).toEqual([
    ...["not-clear", "not-clear", "clearly-higher", "clearly-lower"],
  ]);
});

it("the count at another rate is worked out from its parts, and from the figure where there are none", () => {
  expect(countAtRateOf(parts("416", "57000"), parts("81770", "12000000", "70"), RATE)).toEqual(dec("388"));
  expect(countAtRateOf(parts("416", "57000"), parts("", "", "70"), RATE)).toEqual(dec("399"));
  expect(countAtRateOf(parts("416", ""), parts("", "", "70"), RATE)).toBeUndefined();
});
