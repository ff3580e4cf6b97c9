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

it("the section says each signal of the newest month on its own, then where most months are to be expected", () => {
  show(ofNenebridge("assessments_on_time"));
  expect(screen.getByRole("heading").textContent).toBe("Signal or noise?");
  expect(screen.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
    "The last 19 months are all below the average of 86.63%: more than chance would usually give.",
  ]);
  expect(screen.getByRole("paragraph").textContent).toMatch(
    /^While nothing changes, nearly every month should be between 78\.33% and 94\.92%.* The target has changed/,
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
