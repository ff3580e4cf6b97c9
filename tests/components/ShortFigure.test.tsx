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

describe("one figure, easy to read", () => {
  const late = percentage({ shortTitle: "On time" });

  it("is one short sentence a line, the figure by itself", () => {
    const { lines } = show(late, { "2025-10": "82.1", "2026-10": "74.0" });
    expect(lines).toEqual([
      "What it is.",
      "74.0%",
      "About 3 in every 4.",
      "Our target is 85% or more.",
      "This is off target.",
      "A year before, it was 82.1%.",
      "October 2026",
    ]);
    expect(screen.getByRole("link", { name: "On time" }).getAttribute("href")).toBe("indicators/x/");
  });

  it.each([
    ["71.0", 7, 3],
    ["74.0", 3, 1],
    ["65.0", 13, 7],
  ])("of %s%% has as many dots filled as it says, and the shape of its status", (figure, full, empty) => {
    const { container } = show(late, { "2026-10": figure });
    expect(container.querySelectorAll(".ten-of__full").length).toBe(full);
    expect(container.querySelectorAll(".ten-of__empty").length).toBe(empty);
    expect(container.querySelector(".easy__symbol.status--off .status__shape")).not.toBeNull();
  });

  it("says no more than that there is no number, where it is hidden", () => {
    const { container, lines } = show(late, { "2025-10": "82.1", "2026-10": "c" });
    expect(lines).toEqual(["What it is.", "We cannot show a number.", "October 2026"]);
    expect(container.querySelector("svg")).toBeNull();
  });

  it("has a count with its unit and no dots", () => {
    const { container, lines } = show(indicator(), { "2026-10": "40" });
    expect(lines).toContain("40 children");
    expect(container.querySelector(".ten-of")).toBeNull();
  });
});
