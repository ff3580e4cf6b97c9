// @vitest-environment happy-dom
import { cleanup, render } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";

import { ChangeStrip } from "../../src/components/ChangeStrip.tsx";
import { baselinesOf } from "../../src/core/analysis/baselines.ts";
import { summarise } from "../../src/core/analysis/summary.ts";
import type { Series } from "../../src/core/dataset/dataset.ts";
import { monthsAfter } from "../../src/core/period.ts";
import { dec, indicator, month, percentage, series, target } from "../support/build.ts";
import { termsIn } from "../support/onPage.ts";

afterEach(cleanup);

/** The terms with their definitions, as they are read. */
function entries(of: Series): [term: string, text: string][] {
  const summary = summarise(of)!;
  const baselines = baselinesOf(of, summary.observation.period);
  return termsIn(render(<ChangeStrip summary={summary} baselines={baselines} />).container);
}

it("the strip sets a figure against last month, the same month last year and its target", () => {
  const of = series(percentage(), { "2025-10": "80.1", "2026-09": "74.0", "2026-10": "74.0" }, [
    target("2021-04", { target: dec("85"), tolerance: dec("5") }),
  ]);
  expect(entries(of)).toEqual([
    ["Compared with last month (September 2026)", "No change (from 74.0%)"],
    ["Compared with the same month last year (October 2025)", "−6.1 percentage points (from 80.1%)"],
    ["Average of the twelve months before", "A month is missing"],
    ["Target", "85% off target"],
  ]);
});

it("the strip says why a change cannot be stated, and that there is no target", () => {
  expect(entries(series(indicator(), { "2025-10": "c", "2026-10": "8" }))).toEqual([
    ["Compared with last month (September 2026)", "No figure to compare with"],
    ["Compared with the same month last year (October 2025)", "[c] hidden to protect privacy"],
    ["Average of the twelve months before", "A month is missing"],
    ["Target", "No target is set"],
  ]);
});

it("the strip sets a figure against a year's average and the ends of five years", () => {
  const months = Array.from({ length: 13 }, (_, at) => [monthsAfter(month("2025-10"), at), String(20 + at)]);
  expect(
    entries(series(indicator(), Object.fromEntries(months) as Record<string, string>)).slice(2, 5),
  ).toEqual([
    ["Average of the twelve months before", "25.5"],
    ["Worst in figures that begin in October 2025", "32, October 2026"],
    ["Best in figures that begin in October 2025", "20, October 2025"],
  ]);
});

it("the strip compares a quarterly figure with the one before, not with last month", () => {
  const quarterly = indicator({ frequency: "quarterly", dueMonths: [1, 4, 7, 10] });
  expect(entries(series(quarterly, { "2026-07": "7", "2026-10": "8" }))[0]).toEqual([
    "Compared with the figure before (July 2026)",
    "+1 (from 7)",
  ]);
});
