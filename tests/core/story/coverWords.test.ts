import { expect, it } from "vitest";

import { coverWords } from "../../../src/core/story/coverWords.ts";
import type { Basis } from "../../../src/core/indicator.ts";
import type { Period } from "../../../src/core/period.ts";
import { day, month } from "../../support/build.ts";

const october: Period = { kind: "month", month: month("2026-10") };

it.each([
  ["month", "October 2026"],
  ["rolling_12", "12 months to October 2026"],
  ["year_to_date", "1 April 2026 to 31 October 2026"],
  ["forecast", "Forecast at the end of October 2026"],
] as const)("the words say what a figure on the basis %s covers", (basis, words) => {
  expect(coverWords({ basis, yearEnds: "03-31" }, october)).toBe(words);
});

it.each([
  ["snapshot", { kind: "snapshot", day: day("2026-10-31") }, "31 October 2026"],
  ["rolling_12", { kind: "financial-year", starts: 2025 }, "2025-26"],
] as const)("the words name a day or a year as it is (%s)", (basis: Basis, covered: Period, words) => {
  expect(coverWords({ basis, yearEnds: "" }, covered)).toBe(words);
});
