import { describe, expect, it } from "vitest";

import {
  ABSENCES,
  FIGURE_COLUMNS,
  isAbsence,
  isNumber,
  keyOf,
  numberIn,
} from "../../src/core/observation.ts";
import { dec, observation } from "../support/build.ts";

describe("a figure", () => {
  it("is a number or says why there is none", () => {
    expect(isNumber(dec("0"))).toBe(true);
    for (const absence of ABSENCES)
      expect([isNumber(absence), numberIn(absence)]).toEqual([false, undefined]);
    expect(numberIn(dec("5"))).toEqual(dec("5"));
    expect(isNumber(undefined)).toBe(false);
  });

  it.each(["c", "x", "z", "low", "u"])("may be the symbol %s", (text) => expect(isAbsence(text)).toBe(true));

  it.each([
    "C",
    "",
    "-",
    "..",
    ":",
    "~",
    "N/A",
    "*",
    "<5",
    "TBC",
    "constructor",
    "toString",
    "__proto__",
    "0",
  ])("is not the symbol %j", (text) => expect(isAbsence(text)).toBe(false));
});

it("the figures of a row stand in this order", () =>
  expect(FIGURE_COLUMNS).toEqual(["numerator", "denominator", "value"]));

it("a line is its indicator, breakdown and category, whatever the month", () => {
  const line = { breakdown: "home", category: "kin" };
  expect(keyOf(observation("1", { ...line, period: "2026-09" }))).toBe(keyOf(observation("2", line)));
  expect(keyOf(observation("1", line))).not.toBe(keyOf(observation("1")));
});
