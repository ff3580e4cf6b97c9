// @vitest-environment happy-dom
import { cleanup, render, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";

import { Happened, Inspections } from "../../src/components/Happened.tsx";
import { day, event } from "../support/build.ts";

afterEach(cleanup);

/**
 * R25: inadequate in 2010, “adequate” in 2013 and “requires improvement” in 2015 are grades of two scales, a focused visit has none, and
 * each inspection has two dates. R26: where sources disagree, both stand with what each says, and a correction adds. R27: the next review is
 * worked out (tests/core/happenings.test.ts).
 */
const inspection = { kind: "inspection", indicators: [] };
const EVENTS = [
  event("2013", "2013-01-15", {
    ...{ ...inspection, title: "Unannounced inspection", grade: "Adequate", framework: "Before 2013" },
    publishedOn: day("2013-03-08"),
  }),
  event("2015", "2015-01-01", {
    ...{ ...inspection, title: "Inspection", grade: "Requires improvement", framework: "From 2013" },
    knownTo: "year",
  }),
  event("2023", "2023-03-01", { ...inspection, title: "Focused visit", knownTo: "month" }),
  event("director", "2023-07-01", {
    ...{ title: "A new director", knownTo: "month", source: "One newspaper" },
    url: "https://example.org/one",
  }),
  event("director-other", "2023-06-01", {
    ...{ title: "A new director", knownTo: "month", source: "Another newspaper", sameAs: "director" },
    url: "https://example.org/other",
  }),
];

describe("R25 inspections", () => {
  it("have a grade or none, the rules it was given by, a day of the visit and one of the report", () => {
    render(<Inspections events={EVENTS} />);
    const rows = within(screen.getByRole("table"))
      .getAllByRole("row")
      .slice(1)
      .map((row) => [...row.children].map((cell) => cell.textContent));
    expect(rows).toEqual([
      ["March 2023", "Focused visit", "None given", "–", "–"],
      [
        ...["2015", "Inspection"],
        "Requires improvement (other rules: it does not compare with the grade before)",
        ...["From 2013", "–"],
      ],
      ["15 January 2013", "Unannounced inspection", "Adequate", "Before 2013", "8 March 2013"],
    ]);
  });
});

describe("R26 sources that disagree", () => {
  it("both stand, each with its day and its source", () => {
    render(<Happened events={EVENTS} />);
    const told = document.getElementById("director")!;
    expect(told.querySelector("time")?.textContent).toBe("July 2023");
    expect(
      within(told)
        .getAllByRole("link")
        .map((link) => link.textContent),
    ).toEqual(["One newspaper", "Another newspaper"]);
    expect(told.textContent).toContain("Another source, which gives June 2023: A new director.");
  });
});
