// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";

import { ShortFigure } from "../../src/components/ShortFigure.tsx";
import { summarise } from "../../src/core/analysis/summary.ts";
import type { Indicator } from "../../src/core/indicator.ts";
import { dec, indicator, percentage, series, target } from "../support/build.ts";
import { wordsOf } from "../support/onPage.ts";

afterEach(cleanup);

const AIM = [target("2021-04", { target: dec("85"), tolerance: dec("5") })];

function show(of: Indicator, figures: Record<string, string>) {
  const summary = summarise(series(of, figures, AIM))!;
  const { container } = render(<ShortFigure summary={summary} href="indicators/x/" words="What it is." />);
  return { container, lines: [...container.querySelectorAll("p")].map(wordsOf) };
}

describe("one figure of the short version", () => {
  const late = percentage({ shortTitle: "On time" });

  it("is in short sentences, each once, without decimals", () => {
    const { lines } = show(late, { "2025-10": "82.1", "2026-10": "37/50=74.0" });
    expect(lines).toEqual([
      "What it is.",
      "About 3 in 4",
      "off target Our target is 85% or more. A year before, it was about 8 in 10.",
      "37 of 50, October 2026",
    ]);
    expect(screen.getByRole("link", { name: "On time" }).getAttribute("href")).toBe("indicators/x/");
  });

  it("names its published parts, so that a page can be checked", () => {
    const { container } = show(late, { "2026-10": "37/50=74.0" });
    const named = [...container.querySelectorAll("data")];
    expect(named.map((each) => [each.dataset["part"], each.value])).toEqual([
      ["numerator", "37"],
      ["denominator", "50"],
    ]);
  });

  it.each([
    ["71.0", 7, 3],
    ["74.0", 3, 1],
    ["65.0", 13, 7],
  ])("of %s%% has as many dots filled as it says, and the shape of its status", (figure, full, empty) => {
    const { container } = show(late, { "2026-10": figure });
    expect(container.querySelectorAll(".ten-of__full").length).toBe(full);
    expect(container.querySelectorAll(".ten-of__empty").length).toBe(empty);
    expect(container.querySelector(".status--off .status__shape")).not.toBeNull();
  });

  it("says no more than that there is no number, where it is hidden", () => {
    const { container, lines } = show(late, { "2025-10": "82.1", "2026-10": "c" });
    expect(lines).toEqual(["What it is.", "We cannot show a number.", "October 2026"]);
    expect(container.querySelector("svg")).toBeNull();
  });

  it("has a count as published, with its unit and no dots", () => {
    const { container, lines } = show(indicator(), { "2026-10": "40" });
    expect(lines).toContain("40 children");
    expect(container.querySelector(".short__figure data")).not.toBeNull();
    expect(container.querySelector(".ten-of")).toBeNull();
  });

  it("says about how many a mean is", () => {
    const mean = indicator({ kind: "mean", unit: "cases", decimals: 1 });
    expect(show(mean, { "2026-10": "16.3" }).lines).toContain("About 16 cases");
  });
});
