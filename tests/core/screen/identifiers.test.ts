import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { groupedDigits, isNhsNumber, isPhone, isUln } from "../../../src/core/screen/identifiers.ts";

// Every number here is invented: the check digits are valid, and no person has the number.

describe("an NHS number", () => {
  it("has ten digits of which the last is a check digit", () => {
    expect(isNhsNumber("9434765919")).toBe(true);
    expect(isNhsNumber("9434765918")).toBe(false);
    expect(isNhsNumber("943476591")).toBe(false);
  });

  it("is found out by any single wrong digit", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 9 }), (place, by) => {
        const digits = Array.from("9434765919", Number);
        digits[place] = ((digits[place] ?? 0) + by) % 10;
        return !isNhsNumber(digits.join(""));
      }),
    );
  });
});

describe("a unique learner number", () => {
  it("has ten digits, of which the last makes the weighted sum come out", () => {
    // 1×10 + 4×2 = 18; 18 mod 11 = 7; 10 − 7 = 3
    expect(isUln("1000000043")).toBe(true);
    expect(isUln("1000000044")).toBe(false);
    expect(isUln("3758633299")).toBe(true);
  });
  it("does not exist where the remainder is 0", () => {
    // 1×10 + 6×2 = 22; 22 mod 11 = 0
    expect(isUln("1000000060")).toBe(false);
  });
});

describe("a phone number", () => {
  it.each(["07700900123", "7700900123", "01632960100", "1632960100", "447700900123"])(
    "is known as %s",
    (digits) => {
      expect(isPhone(digits)).toBe(true);
    },
  );
  it("is not any ten digits", () => {
    expect(isPhone("5555555555")).toBe(false);
  });
});

describe("grouped digits", () => {
  it.each([
    ["943 476 5919", "9434765919"],
    ["943-476-5919", "9434765919"],
    ["(01632) 960100", "01632960100"],
    ["+44 7700 900123", "447700900123"],
  ])("%s are read as %s", (text, digits) => {
    expect(groupedDigits(text)).toBe(digits);
  });
  it.each(["1234567890.50", "1,234,567,890", "123456789", "12345678901234", "12 a"])("%s are not", (text) => {
    expect(groupedDigits(text)).toBeUndefined();
  });
});
