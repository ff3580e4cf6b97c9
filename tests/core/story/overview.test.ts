import { describe, expect, it } from "vitest";

import { tallyOf } from "../../../src/core/analysis/tally.ts";
import type { Status } from "../../../src/core/analysis/status.ts";
import { overviewHeadline, overviewSentence, tallyWords } from "../../../src/core/story/overview.ts";

const tally = (off: number, justOff: number, on: number, without = 0) =>
  tallyOf([
    ...Array<Status>(off).fill("off"),
    ...Array<Status>(justOff).fill("just-off"),
    ...Array<Status>(on).fill("on"),
    ...Array<undefined>(without).fill(undefined),
  ]);

describe("the overview's headline", () => {
  it.each([
    [tally(9, 6, 12, 11), "9 of 27 figures are off target"],
    [tally(1, 0, 4), "1 of 5 figures is off target"],
    [tally(0, 2, 3), "2 of 5 figures are just off target"],
    [tally(0, 1, 1), "1 of 2 figures is just off target"],
    [tally(0, 0, 5, 2), "All 5 figures are on target"],
    [tally(1, 0, 0), "The one figure with a target misses it"],
    [tally(0, 1, 0), "The one figure with a target just misses it"],
    [tally(0, 0, 1), "The one figure with a target meets it"],
    [tally(0, 0, 0, 4), "No figure has a target yet"],
  ])("names the misses before the hits", (given, words) => {
    expect(overviewHeadline(given)).toBe(words);
    expect(words.split(" ").length).toBeLessThanOrEqual(10);
  });
});

describe("the overview's sentence", () => {
  it("accounts for every figure", () => {
    expect(overviewSentence(tally(9, 6, 12, 11))).toBe(
      "Of the 27 newest figures that can be set against a target, 9 are off target, 6 are just off and 12 are on target. 11 other figures have no target, or no number to set against it.",
    );
    expect(overviewSentence(tally(1, 0, 1, 1))).toBe(
      "Of the 2 newest figures that can be set against a target, 1 is off target, 0 are just off and 1 is on target. One other figure has no target, or no number to set against it.",
    );
    expect(overviewSentence(tally(0, 1, 0, 2))).toBe(
      "One of the newest figures can be set against a target: it is just off target. 2 other figures have no target, or no number to set against it.",
    );
    expect(overviewSentence(tally(1, 1, 1))).toMatch(/on target\.$/);
    expect(overviewSentence(tally(0, 0, 0, 3))).toBe(
      "None of the newest figures can be set against a target.",
    );
  });
});

describe("a theme's tally", () => {
  it.each([
    [tally(2, 1, 6, 3), "12 figures: 2 off target, 1 just off, 6 on target"],
    [tally(0, 0, 4), "4 figures: 4 on target"],
    [tally(0, 1, 0, 1), "2 figures: 1 just off"],
    [tally(1, 0, 0), "1 figure: 1 off target"],
    [tally(0, 0, 0, 5), "5 figures, none with a target"],
  ])("counts the misses first, and leaves out a status that no figure has", (given, words) =>
    expect(tallyWords(given)).toBe(words),
  );
});
