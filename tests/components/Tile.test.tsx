// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";

import { Tile, type AreaFigure } from "../../src/components/Tile.tsx";
import { summarise } from "../../src/core/analysis/summary.ts";
import type { Comparator } from "../../src/core/comparators/comparator.ts";
import type { Series } from "../../src/core/dataset/dataset.ts";
import type { Day } from "../../src/core/period.ts";
import { dec, indicator, percentage, series, target } from "../support/build.ts";

afterEach(cleanup);

function show(of: Series, comparators: readonly AreaFigure[] = []) {
  const { container } = render(
    <Tile
      summary={summarise(of)!}
      series={of}
      href="indicators/plans/"
      heading="h3"
      comparators={comparators}
    />,
  );
  return container.querySelector("article")!;
}

describe("a tile", () => {
  const late = series(
    percentage({ title: "Assessments on time" }),
    { "2025-10": "80.1", "2026-10": "74.0" },
    [target("2021-04", { target: dec("85"), tolerance: dec("5") })],
  );

  it("leads to its indicator by its title", () => {
    show(late);
    const link = screen.getByRole("link", { name: "Assessments on time" });
    expect(link.getAttribute("href")).toBe("indicators/plans/");
    expect(link.closest("h3")).not.toBeNull();
  });

  it("gives the figure, what it covers, its status and its change on the same month last year", () => {
    const words = show(late).textContent;
    expect(words).toContain("74.0%");
    expect(words).toContain("October 2026");
    expect(words).toContain("off target");
    expect(words).toContain("October 2025: −6.1 percentage points (from 80.1%)");
  });

  it("gives the unit of a count, and no status without a target", () => {
    const tile = show(series(indicator({ basis: "snapshot" }), { "2026-10": "1412" }));
    expect(tile.textContent).toContain("1,412 children");
    expect(tile.textContent).toContain("31 October 2026");
    expect(tile.textContent).not.toContain("target");
  });

  it("sets other areas beside it, each with its own date", () => {
    const items = () => screen.getAllByRole("listitem").map(({ textContent }) => textContent);
    show(late, [
      { of: areaNamed("England"), when: "31 March 2025", value: "67" },
      { of: areaNamed("East of England"), when: "2023-24", value: "68" },
    ]);
    expect(items()).toEqual(["England 67 (31 March 2025)", "East of England 68 (2023-24)"]);
  });

  it("draws its line for the eye only", () => {
    expect(show(late).querySelector("svg.spark")?.getAttribute("aria-hidden")).toBe("true");
  });
});

describe("a tile without a number", () => {
  it.each([
    ["c", "hidden to protect privacy"],
    ["x", "not available"],
  ])("says why in the place of the number (%s), and has neither status nor change", (symbol, words) => {
    const tile = show(
      series(percentage(), { "2025-10": "80.1", "2026-10": symbol }, [
        target("2021-04", { target: dec("85") }),
      ]),
    );
    expect(tile.querySelector(".tile__figure")?.textContent).toBe(words);
    expect(tile.textContent).not.toContain("target");
    expect(tile.textContent).not.toContain("Compared");
    expect(tile.textContent).toContain("October 2026");
  });
});

function areaNamed(area: string): Comparator {
  return {
    ...{ indicator: "contacts", level: "region", areaCode: "970", area, source: "lait" },
    period: { kind: "snapshot", day: "2025-03-31" as Day },
    value: dec("67"),
  };
}
