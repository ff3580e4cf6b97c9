import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  absolute,
  add,
  compare,
  decimal,
  divide,
  multiply,
  negate,
  readDecimal,
  round,
  subtract,
  toNumber,
  trimTo,
  writeDecimal,
  type Decimal,
} from "../../src/core/decimal.ts";
import { dec } from "../support/build.ts";

const decimals = fc.record({ units: fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), places: fc.nat(8) });

/** The same number in units of 10⁻²⁰, with plain BigInt arithmetic. */
const scaled = ({ units, places }: Decimal): bigint => units * 10n ** BigInt(20 - places);

describe("a decimal as text", () => {
  it.each(["0", "7", "12", "-3.50", "85.0", "0.05", "-0.1", "123456789012345678901234567890"])(
    "%s is read exactly, and written as it was",
    (text) => expect(writeDecimal(dec(text))).toBe(text),
  );

  it("keeps its decimals as written", () => expect(dec("85.0")).toEqual({ units: 850n, places: 1 }));

  it.each([
    ["nothing", ""],
    ["a blank", " 1"],
    ["a blank behind", "1 "],
    ["a plus sign", "+1"],
    ["a leading zero", "01"],
    ["an exponent", "1e3"],
    ["hexadecimal", "0x10"],
    ["a point without decimals", "1."],
    ["decimals without a whole", ".5"],
    ["two points", "1.2.3"],
    ["a comma", "1,5"],
    ["thousands", "1,412"],
    ["a letter for a digit", "1O"],
    ["other digits than ours", "١٢"],
    ["full-width digits", "１２"],
    ["a true minus sign", "−1"],
    ["a line end", "1\n"],
    ["infinity", "Infinity"],
    ["NaN", "NaN"],
  ])("is not read from %s", (_, text) => expect(readDecimal(text)).toBeUndefined());

  it("is read back from what was written, whatever it is", () => {
    fc.assert(
      fc.property(decimals, (value) => {
        expect(readDecimal(writeDecimal(value))).toEqual(value);
      }),
    );
  });
});

describe("arithmetic with decimals", () => {
  it("adds, subtracts, negates and compares as whole numbers of the smallest unit do", () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        expect(scaled(add(a, b))).toBe(scaled(a) + scaled(b));
        expect(scaled(subtract(a, b))).toBe(scaled(a) - scaled(b));
        expect(scaled(negate(a))).toBe(-scaled(a));
        expect(scaled(absolute(a))).toBe(scaled(a) < 0n ? -scaled(a) : scaled(a));
        expect(compare(a, b)).toBe(scaled(a) < scaled(b) ? -1 : scaled(a) > scaled(b) ? 1 : 0);
      }),
    );
  });

  it("multiplies without losing a digit", () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        const product = multiply(a, b);
        expect(product.units * 10n ** BigInt(40 - product.places)).toBe(scaled(a) * scaled(b));
      }),
    );
  });

  it("sees 85 and 85.0 as equal", () => expect(compare(dec("85"), dec("85.0"))).toBe(0));

  it("takes whole numbers from code", () => {
    expect(decimal(5)).toEqual(dec("5"));
    expect(decimal(125n, 2)).toEqual(dec("1.25"));
  });

  it("gives a number for drawing", () => expect(toNumber(dec("-84.65"))).toBe(-84.65));
});

describe("rounding", () => {
  it.each([
    ["84.65", 1, "84.7"],
    ["84.649", 1, "84.6"],
    ["2.5", 0, "3"],
    ["-2.5", 0, "-3"],
    ["-2.4", 0, "-2"],
    ["0.5", 0, "1"],
    ["1.005", 2, "1.01"],
    ["0.04", 1, "0.0"],
  ])("%s to %i places is %s: a tie goes away from zero", (text, places, expected) =>
    expect(writeDecimal(round(dec(text), places))).toBe(expected),
  );

  it("leaves a decimal with fewer places as it is", () => expect(round(dec("85"), 1)).toEqual(dec("85")));

  it.each([
    ["1", "3", 1, "0.3"],
    ["2", "3", 1, "0.7"],
    ["1", "8", 2, "0.13"],
    ["-1", "8", 2, "-0.13"],
    ["1", "-8", 2, "-0.13"],
    ["-1", "-8", 2, "0.13"],
    ["0", "-8", 2, "0.00"],
    ["1812", "111.1", 1, "16.3"],
    ["4.2", "0.061", 3, "68.852"],
  ])("%s ÷ %s to %i places is %s", (top, bottom, places, expected) =>
    expect(writeDecimal(divide(dec(top), dec(bottom), places))).toBe(expected),
  );

  it("divides to the nearest, and on a tie away from zero", () => {
    const divisors = decimals.filter(({ units }) => units !== 0n);
    fc.assert(
      fc.property(decimals, divisors, fc.nat(6), (top, bottom, places) => {
        const quotient = divide(top, bottom, places);
        expect(quotient.places).toBe(places);
        const gap = subtract(multiply(quotient, bottom), top);
        const half = { units: absolute(bottom).units * 5n, places: bottom.places + places + 1 };
        const side = compare(absolute(gap), half);
        expect(side).toBeLessThanOrEqual(0);
        if (side === 0) expect(compare(absolute(multiply(quotient, bottom)), absolute(top))).toBe(1);
      }),
    );
  });

  it("refuses to divide by zero, which is a bug", () =>
    expect(() => divide(dec("1"), dec("0.0"), 1)).toThrow(RangeError));
});

describe("taking zeros off", () => {
  it.each([
    ["1412.0", 0, "1412"],
    ["84.70", 1, "84.7"],
    ["84", 1, "84"],
    ["-3.000", 1, "-3.0"],
  ])("%s with at most %i places is %s", (text, places, expected) =>
    expect(trimTo(dec(text), places)).toEqual(dec(expected)),
  );

  it("never takes off another digit", () => expect(trimTo(dec("84.71"), 1)).toBeUndefined());
});
