// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";

import { Variation } from "../../src/components/Variation.tsx";
import { spcOf } from "../../src/core/analysis/spc/spc.ts";
import type { Series } from "../../src/core/dataset/dataset.ts";
import { month } from "../support/build.ts";
import { nenebridgeSeries } from "../support/nenebridge.ts";

afterEach(cleanup);

const all = nenebridgeSeries();
const ofNenebridge = (id: string) => all.find(({ indicator }) => indicator.id === id)!;
function show(of: Series, rebaselines: Parameters<typeof spcOf>[1] = []): void {
  render(<Variation spc={spcOf(of, rebaselines)!} indicator={of.indicator} />);
}

it("says once that a figure stands at a new level, and that its limits are of the one before", () => {
  show(ofNenebridge("assessments_on_time"));
  expect(screen.getByRole("heading").textContent).toBe("Usual ups and downs, or something more?");
  expect(screen.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
    "Since April 2025 at a new level: all 19 months are below the average of 86.63% that the limits rest on.",
  ]);
  expect(screen.getByRole("paragraph").textContent).toMatch(
    /^The limits, between 78\.33% and 94\.92%, were worked out from .* no longer say what to expect\. The target has changed/,
  );
});

it("the section says why there are no limits, without a heading of its own", () => {
  show(ofNenebridge("children_in_care"));
  expect(screen.queryByRole("heading")).toBeNull();
  expect(screen.getByRole("paragraph").textContent).toContain(
    "No limits are drawn: this is counted on one day",
  );
});

it("R10: the section says from when limits are worked out anew, and by whose decision", () => {
  const decided = { from: month("2022-10"), reason: "A desk decides the same day.", source: "Board, 2023" };
  show(ofNenebridge("contacts_decided_in_time"), [decided]);
  const last = () => screen.getAllByRole("paragraph").at(-1)?.textContent;
  expect(last()).toBe(
    "Only months since October 2022 are looked at, by a decision to start anew: “A desk decides the same day.” Source: Board, 2023.",
  );
  cleanup();
  show(ofNenebridge("audits_good"));
  expect(last()).toBe("Only months since April 2024 are looked at, when the definition changed.");
});
