import { describe, expect, it } from "vitest";

import type { Baselines } from "../../../src/core/analysis/baselines.ts";
import { summarise } from "../../../src/core/analysis/summary.ts";
import { averageText, extremeText, oneMoreSentence } from "../../../src/core/story/baselines.ts";
import { offTargetSentence } from "../../../src/core/story/offTarget.ts";
import { byQuarter, dec, indicator, month, percentage, series } from "../../support/build.ts";
import { endWords } from "../../../src/core/story/superlative.ts";

const NONE: Baselines = {
  ...{ average: undefined, ends: undefined, offTarget: undefined, oneMore: undefined },
};
const percent = percentage();

describe("the average in words", () => {
  it("is a figure like any other", () => {
    const average = {
      kind: "average",
      value: dec("84.7"),
      from: month("2025-10"),
      to: month("2026-09"),
    } as const;
    expect(averageText(average, percent)).toBe("84.7%");
  });

  it.each([
    ["missing", "a month is missing"],
    ["new-definition", "not averaged: the definition has changed"],
    ["c", "a month is hidden to protect privacy"],
  ] as const)("says why there is none: %s", (because, words) =>
    expect(averageText({ kind: "none", because }, percent)).toBe(words),
  );
});

describe("the ends of five years", () => {
  it("are best and worst only where a direction is good", () => {
    expect(endWords(indicator({ polarity: "neutral" }))).toEqual({ highest: "highest", lowest: "lowest" });
    expect(endWords(indicator({ polarity: "lower" })).lowest).toBe("best");
    expect(endWords(indicator({ polarity: "higher" })).lowest).toBe("worst");
  });

  it("come with their month", () =>
    expect(extremeText({ value: dec("91.2"), period: month("2023-03"), among: "all" }, percent)).toBe(
      "91.2%, March 2023",
    ));
});

describe("off target again", () => {
  it.each([
    [{ off: 9, missed: 9, judged: 12, due: 12, since: undefined }, "Off target in 9 of the last 12 months."],
    [
      { off: 3, missed: 3, judged: 11, due: 12, since: undefined },
      "Off target in 3 of the 11 months of the last 12 that can be judged.",
    ],
    [
      { off: 1, missed: 1, judged: 1, due: 12, since: undefined },
      "Off target in the one month of the last 12 that can be judged.",
    ],
    [{ off: 0, missed: 0, judged: 12, due: 12, since: undefined }, undefined],
    [undefined, undefined],
  ])("%j is said as: %s", (offTarget, words) => expect(offTargetSentence(offTarget, percent)).toBe(words));
});

describe("what one case is worth", () => {
  const changed = (from: string, to: string) =>
    summarise(series(percent, { "2026-09": from, "2026-10": to }))!;
  const said = (from: string, to: string) =>
    oneMoreSentence({ ...NONE, oneMore: dec("2.00") }, changed(from, to));

  it("is said where the change is no larger", () => {
    expect(said("80.0", "82.0")).toBe(
      "One more counted, or one fewer, moves this figure by 2.00 percentage points: the change since the figure before is no larger than that.",
    );
    expect(said("82.0", "80.5")).toContain("2.00 percentage points");
  });

  it("is not said where the change is larger, is zero or is not known", () => {
    const larger = [said("80.0", "82.1"), said("82.1", "80.0")];
    expect([...larger, said("80.0", "80.0"), said("c", "80.0")]).toEqual([
      ...[undefined, undefined, undefined, undefined],
    ]);
    expect(oneMoreSentence(NONE, changed("80.0", "82.0"))).toBeUndefined();
  });
});

describe("of quarters", () => {
  const starts = byQuarter();

  it("the average, the ends of five years and the misses are said of quarters", () => {
    expect(averageText({ kind: "none", because: "missing" }, starts)).toBe("a quarter is missing");
    expect(averageText({ kind: "none", because: "c" }, starts)).toBe(
      "a quarter is hidden to protect privacy",
    );
    expect(extremeText({ value: dec("38"), period: month("2026-06"), among: "all" }, starts)).toBe(
      "38, April to June 2026",
    );
  });

  it.each([
    [{ off: 2, missed: 2, judged: 4, due: 4, since: undefined }, "Off target in 2 of the last 4 quarters."],
    [
      { off: 2, missed: 2, judged: 3, due: 4, since: undefined },
      "Off target in 2 of the 3 quarters of the last 4 that can be judged.",
    ],
    [
      { off: 1, missed: 1, judged: 1, due: 4, since: undefined },
      "Off target in the one quarter of the last 4 that can be judged.",
    ],
  ])("%j is said as: %s", (offTarget, words) => expect(offTargetSentence(offTarget, starts)).toBe(words));
});
