import { describe, expect, it } from "vitest";

import {
  BASES,
  CONTROLS,
  DISCLOSURES,
  FREQUENCIES,
  hasFraction,
  isComparable,
  isDue,
  KINDS,
  periodCovered,
  yearBegan,
  POLARITIES,
  previousDue,
} from "../../src/core/indicator.ts";
import { codeOf, monthsAfter } from "../../src/core/period.ts";
import { indicator, month } from "../support/build.ts";

/** The months of 2026 in which it is due. */
function dueIn(changed: Parameters<typeof indicator>[0]): string[] {
  const months = Array.from({ length: 12 }, (_, index) => monthsAfter(month("2026-01"), index));
  return months.filter((each) => isDue(indicator(changed), each)).map((each) => each.slice(5));
}

describe("an indicator is due", () => {
  it("in its months of the year", () => {
    expect(dueIn({ dueMonths: [3, 6, 9, 12] })).toEqual(["03", "06", "09", "12"]);
    expect(dueIn({ dueMonths: [10] })).toEqual(["10"]);
  });

  it("from its first period to its last, both included", () =>
    expect(dueIn({ firstPeriod: month("2026-04"), lastPeriod: month("2026-06") })).toEqual([
      "04",
      "05",
      "06",
    ]));
});

describe("the time it was due before", () => {
  it.each([
    ["a monthly figure", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], "2026-01", "2025-12"],
    ["a quarterly figure", [3, 6, 9, 12], "2026-03", "2025-12"],
    ["a yearly figure", [10], "2026-10", "2025-10"],
    ["a figure out of its turn", [10], "2026-09", "2025-10"],
  ])("of %s (%j) in %s is %s", (_, dueMonths, now, before) =>
    expect(previousDue(indicator({ dueMonths }), month(now))).toBe(before),
  );

  it("is undefined where it never is", () =>
    expect(previousDue(indicator({ dueMonths: [] }), month("2026-10"))).toBeUndefined());
});

describe("what a figure covers", () => {
  it.each([
    ["a month's own figure", { basis: "month" }, "2026-10", "2026-10"],
    ["a quarter's own figure", { basis: "quarter" }, "2026-06", "2026-06"],
    ["a forecast", { basis: "forecast" }, "2026-10", "2026-10"],
    ["a rolling year", { basis: "rolling_12" }, "2026-10", "2026-10"],
    ["a snapshot", { basis: "snapshot" }, "2026-02", "2026-02-28"],
    ["a school year just over", { frequency: "annual", yearEnds: "08-31" }, "2026-08", "2025/26"],
    ["a school year that is over", { frequency: "annual", yearEnds: "08-31" }, "2026-10", "2025/26"],
    ["a school year that is not over", { frequency: "annual", yearEnds: "08-31" }, "2026-07", "2024/25"],
    ["a financial year", { frequency: "annual", yearEnds: "03-31" }, "2026-10", "2025-26"],
    ["a financial year in February", { frequency: "annual", yearEnds: "03-31" }, "2026-02", "2024-25"],
    ["another year", { frequency: "annual", yearEnds: "12-31" }, "2026-10", "2025-12-31"],
    [
      "a yearly snapshot without its day",
      { frequency: "annual", basis: "snapshot" },
      "2026-10",
      "2026-10-31",
    ],
    ["a year's end that is not yearly", { yearEnds: "08-31" }, "2026-10", "2026-10"],
  ] as const)("%s (%j) reported for %s is %s", (_, changed, reported, covered) =>
    expect(codeOf(periodCovered(indicator(changed), month(reported)))).toBe(covered),
  );
});

it.each([
  ["03-31", "2026-10", "2026-04-01"],
  ["03-31", "2027-03", "2026-04-01"],
  ["03-31", "2027-04", "2027-04-01"],
  ["08-31", "2026-10", "2026-09-01"],
  ["12-31", "2026-10", "2026-01-01"],
  ["04-05", "2026-10", "2026-04-06"],
])("a running total whose year ends on %s began, for %s, on %s", (yearEnds, period, began) =>
  expect(yearBegan({ yearEnds }, month(period))).toBe(began),
);

it("the words of indicators.csv are those of docs/contract.md", () =>
  expect(
    [KINDS, POLARITIES, BASES, FREQUENCIES, DISCLOSURES, CONTROLS].map((words) => words.join(" ")),
  ).toEqual([
    "stock flow ratio mean money rank",
    "higher lower neutral",
    "month quarter snapshot rolling_12 year_to_date forecast",
    "monthly quarterly annual",
    "person service none",
    "council shared outside",
  ]));

it("ratios and means have a fraction, and only they are compared with other areas", () => {
  const fractions = KINDS.filter((kind) => hasFraction(indicator({ kind })));
  expect(fractions).toEqual(["ratio", "mean"]);
  expect(KINDS.filter((kind) => isComparable(indicator({ kind })))).toEqual(fractions);
});
