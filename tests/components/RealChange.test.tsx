// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";

import { RealChangeSection } from "../../src/components/RealChange.tsx";
import { spcOf } from "../../src/core/analysis/spc/spc.ts";
import type { Series } from "../../src/core/dataset/dataset.ts";
import { realChangeOf } from "../../src/core/story/realChange.ts";
import { month } from "../support/build.ts";
import { nenebridgeSeries } from "../support/nenebridge.ts";

afterEach(cleanup);

const all = nenebridgeSeries();
const ofNenebridge = (id: string) => all.find(({ indicator }) => indicator.id === id)!;
function show(of: Series, rebaselines: Parameters<typeof spcOf>[1] = []): string[] {
  render(<RealChangeSection found={realChangeOf(spcOf(of, rebaselines)!, of.indicator)} />);
  return screen.getAllByRole("paragraph", { hidden: true }).map(({ textContent }) => textContent);
}

it("says once that a figure stands at a new level, and folds that its limits are of the one before", () => {
  const [found, rests] = show(ofNenebridge("assessments_on_time"));
  expect(screen.getByRole("heading").textContent).toBe("Is the change real?");
  expect(found).toBe(
    "Probably. Since April 2025 at a new level: all 19 months are below the average of 86.63% that the limits rest on.",
  );
  expect(rests).toMatch(
    /^The limits, between 78\.33% and 94\.92%, were worked out from .* no longer say what to expect\.$/,
  );
  expect(screen.getByText("What that rests on").closest("details")?.open).toBe(false);
});

it("answers in one sentence whether the newest month is more than the usual ups and downs", () => {
  const answers = all.flatMap((of) => {
    const spc = spcOf(of);
    return spc === undefined ? [] : [realChangeOf(spc, of.indicator)];
  });
  expect(answers.length).toBeGreaterThan(30);
  for (const { because } of answers) expect(because).toMatch(/^[A-Z][^.]*(?:\.\d[^.]*)*\.$/);
});

it("says why it cannot be told where there are no limits", () => {
  expect(show(ofNenebridge("children_in_care"))[0]).toMatch(
    /^That cannot be told\. No limits are drawn: this is counted on one day/,
  );
});

it("R10: the section says from when limits are worked out anew, and by whose decision", () => {
  const decided = { from: month("2022-10"), reason: "A desk decides the same day.", source: "Board, 2023" };
  expect(show(ofNenebridge("contacts_decided_in_time"), [decided]).at(-1)).toBe(
    "Only months since October 2022 are looked at, by a decision to start anew: “A desk decides the same day.” Source: Board, 2023.",
  );
  cleanup();
  expect(show(ofNenebridge("audits_good")).at(-1)).toBe(
    "Only months since April 2024 are looked at, when the definition changed.",
  );
});
