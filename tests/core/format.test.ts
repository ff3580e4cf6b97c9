import { describe, expect, it } from "vitest";

import {
  formatDifference,
  formatFigure,
  formatInShort,
  formatSize,
  formatNumber,
  formatPercent,
  unitWords,
} from "../../src/core/format.ts";
import { ABSENCES, ABSENCE_WORDS } from "../../src/core/observation.ts";
import { dec, figure } from "../support/build.ts";

describe("a number in print", () => {
  it.each([
    ["0", "0"],
    ["999", "999"],
    ["1412", "1,412"],
    ["1412.50", "1,412.50"],
    ["-1412", "−1,412"],
    ["123456", "123,456"],
    ["1234567.1234", "1,234,567.1234"],
    ["0.05", "0.05"],
    ["-0.5", "−0.5"],
  ])("%s is %s", (text, printed) => expect(formatNumber(dec(text))).toBe(printed));

  it("has a true minus sign, never a hyphen", () => expect(formatNumber(dec("-5"))).toBe("\u22125"));
});

describe("a figure in a table", () => {
  it.each([
    ["84.7", "%", "84.7%"],
    ["6123456", "£", "£6,123,456"],
    ["-412000", "£", "−£412,000"],
    ["1741", "£ per week", "£1,741"],
    ["392", "children", "392"],
    ["68.0", "per 10,000 children", "68.0"],
    ["c", "%", "[c]"],
    ["low", "children", "[low]"],
    ["0", "children", "0"],
  ])("%s in %s is %s", (text, unit, printed) => expect(formatFigure(figure(text), { unit })).toBe(printed));

  it("is nothing where the cell was blank", () => expect(formatFigure(undefined, { unit: "%" })).toBe(""));

  it.each([
    ["0.12", "points", "+0.12"],
    ["412000", "£", "+£412,000"],
    ["-412000", "£", "−£412,000"],
    ["0", "£", "£0"],
    ["c", "£", "[c]"],
  ])("shows its sign where it may be below zero: %s in %s is %s", (text, unit, printed) => {
    expect(formatFigure(figure(text), { unit, signed: true })).toBe(printed);
  });
});

describe("a figure in a tile or a sentence", () => {
  it.each([
    ["6100000", "£", "£6.1m"],
    ["6149999", "£", "£6.1m"],
    ["6150000", "£", "£6.2m"],
    ["1000000", "£", "£1.0m"],
    ["999999", "£", "£999,999"],
    ["-1220000", "£", "−£1.2m"],
    ["-999999", "£", "−£999,999"],
    ["12345678900", "£", "£12,345.7m"],
    ["1500000", "children", "1,500,000"],
    ["84.7", "%", "84.7%"],
  ])("%s in %s is %s", (text, unit, printed) => expect(formatInShort(figure(text)!, { unit })).toBe(printed));

  it("shows its sign where it may be below zero, in millions too", () => {
    const printed = ["6100000", "-6100000", "999999", "0"].map((text) =>
      formatInShort(dec(text), { unit: "£", signed: true }),
    );
    expect(printed).toEqual(["+£6.1m", "−£6.1m", "+£999,999", "£0"]);
  });

  it("says in words why there is none", () => {
    const words = ABSENCES.map((absence) => formatInShort(absence, { unit: "%" }));
    expect(words).toEqual([
      "hidden to protect privacy",
      "not available",
      "not applicable",
      "rounds to zero but is not zero",
      "too unreliable to show",
    ]);
    expect(Object.keys(ABSENCE_WORDS).sort()).toEqual([...ABSENCES].sort());
  });
});

it.each([
  ["£ per week", "per week"],
  ["£", ""],
  ["%", ""],
  ["children", "children"],
  ["% of cases", "% of cases"],
])("the words of the unit %s are “%s”", (unit, words) => expect(unitWords({ unit })).toBe(words));

it.each([
  ["1", "children", "child"],
  ["1", "social workers", "social worker"],
  ["1", "enquiries", "enquiry"],
  ["1", "cases", "case"],
  ["1", "days late", "day late"],
  ["1.0", "cases", "cases"],
  ["2", "children", "children"],
  ["1", "per 10,000 children", "per 10,000 children"],
  ["1", "£ per week", "per week"],
  ["1", "of 151 councils", "of 151 councils"],
  ["c", "children", "children"],
])("after %s, “%s” is “%s”", (figure, unit, words) =>
  expect(unitWords({ unit }, figure === "c" ? figure : dec(figure))).toBe(words),
);

describe("a difference", () => {
  it.each([
    ["13", "children", "+13"],
    ["-13", "children", "−13"],
    ["0", "children", "0"],
    ["1200", "children", "+1,200"],
    ["-2.1", "%", "−2.1 percentage points"],
    ["2.1", "%", "+2.1 percentage points"],
    ["1.0", "%", "+1.0 percentage points"],
    ["-1", "%", "−1 percentage point"],
    ["0.0", "%", "0.0 percentage points"],
    ["-3500", "£", "−£3,500"],
    ["3500", "£ per week", "+£3,500"],
  ])("of %s in %s is %s", (text, unit, printed) =>
    expect(formatDifference(dec(text), { unit })).toBe(printed),
  );
});

it.each([
  ["5", "+5%"],
  ["5.0", "+5.0%"],
  ["5.04", "+5.0%"],
  ["-31.96", "−32.0%"],
  ["0.0", "0.0%"],
  ["1200.0", "+1,200.0%"],
])("a change of %s per cent is %s", (text, printed) => expect(formatPercent(dec(text))).toBe(printed));

it.each([
  [0, "0 bytes"],
  [999, "999 bytes"],
  [1_000, "1 kB"],
  [159_600, "160 kB"],
  [999_500, "1.0 MB"],
  [1_240_000, "1.2 MB"],
])("a size of %i bytes is said as %s", (bytes, said) => expect(formatSize(bytes)).toBe(said));
