import { describe, expect, it } from "vitest";

import { summarise } from "../../../src/core/analysis/summary.ts";
import type { Indicator } from "../../../src/core/indicator.ts";
import {
  shortTarget,
  shortYearBefore,
  howOften,
  inTenOf,
  plainFigure,
  reachedWords,
} from "../../../src/core/story/shortVersion.ts";
import { dec, indicator, percentage, series, target } from "../../support/build.ts";

const summaryOf = (of: Indicator, figures: Record<string, string>, aim?: string) =>
  summarise(
    series(
      of,
      figures,
      aim === undefined ? [] : [target("2021-04", { target: dec(aim), tolerance: dec("5") })],
    ),
  )!;
const share = (figure: string) => summaryOf(percentage(), { "2026-10": figure });

describe("a share as people count", () => {
  it.each([
    ["0.0", 0, 10, "None"],
    ["4.9", 0, 10, "Fewer than 1 in 10"],
    ["5.0", 1, 20, "1 in 20"],
    ["22.4", 2, 10, "About 2 in 10"],
    ["22.5", 1, 4, "About 1 in 4"],
    ["25.0", 1, 4, "1 in 4"],
    ["27.5", 1, 4, "About 1 in 4"],
    ["27.6", 3, 10, "About 3 in 10"],
    ["45.0", 9, 20, "9 in 20"],
    ["60.0", 6, 10, "6 in 10"],
    ["60.1", 6, 10, "About 6 in 10"],
    ["74.9", 3, 4, "About 3 in 4"],
    ["84.7", 8, 10, "About 8 in 10"],
    ["85.0", 17, 20, "17 in 20"],
    ["94.9", 9, 10, "About 9 in 10"],
    ["95.0", 19, 20, "19 in 20"],
    ["95.1", 10, 10, "Nearly all"],
    ["100.0", 10, 10, "All"],
  ])("%s%% is %i of %i: %s", (figure, count, of, words) =>
    expect(inTenOf(share(figure))).toEqual({ count, of, words }),
  );

  it("is exact only where the parts are", () => {
    expect(inTenOf(share("2501/10000=25.0"))?.words).toBe("About 1 in 4");
    expect(inTenOf(share("8499/10000=85.0"))?.words).toBe("About 8 in 10");
  });

  it("is nothing where the figure is hidden, or no share of a whole", () => {
    expect(inTenOf(share("c"))).toBeUndefined();
    expect(inTenOf(summaryOf(indicator(), { "2026-10": "40" }))).toBeUndefined();
    const rate = percentage({ unit: "per 10,000 children", scale: 10_000 });
    expect(inTenOf(summaryOf(rate, { "2026-10": "62.1" }))).toBeUndefined();
    const change = indicator({ kind: "stock", unit: "%" });
    expect(inTenOf(summaryOf(change, { "2026-10": "40" }))).toBeUndefined();
  });
});

describe("short sentences", () => {
  it("say which side of the target is good", () => {
    expect(shortTarget(summaryOf(percentage(), { "2026-10": "80.0" }, "85"))).toBe(
      "Our target is 85% or more.",
    );
    expect(shortTarget(summaryOf(indicator(), { "2026-10": "17" }, "16"))).toBe("Our target is 16 or less.");
    expect(shortTarget(summaryOf(indicator(), { "2026-10": "17" }))).toBeUndefined();
    expect(shortTarget(summaryOf(percentage(), { "2026-10": "80.0" }, "100"))).toBe("Our target is 100%.");
    expect(shortTarget(summaryOf(indicator(), { "2026-10": "17" }, "0"))).toBe("Our target is 0.");
    expect(shortTarget(summaryOf(indicator({ signed: true }), { "2026-10": "17" }, "0"))).toBe(
      "Our target is 0 or less.",
    );
    expect(shortTarget(summaryOf(indicator(), { "2026-10": "c" }, "16"))).toBeUndefined();
  });

  it("say a target without decimals too", () => {
    expect(shortTarget(summaryOf(percentage(), { "2026-10": "80.0" }, "37.5"))).toBe(
      "Our target is about 38% or more.",
    );
    expect(shortTarget(summaryOf(percentage(), { "2026-10": "80.0" }, "0.2"))).toBe(
      "Our target is less than 1% or more.",
    );
  });

  it("say how it was a year before, and nothing where the two are not compared", () => {
    const of = (figures: Record<string, string>) => shortYearBefore(summaryOf(percentage(), figures));
    expect(of({ "2025-10": "92.1", "2026-10": "80.0" })).toBe("A year before, it was about 9 in 10.");
    expect(of({ "2025-10": "82.1", "2026-10": "83.0" })).toBe("A year before, it was also about 8 in 10.");
    expect(of({ "2025-10": "80.0", "2026-10": "80.0" })).toBe("It was the same a year before.");
    expect(of({ "2026-10": "80.0" })).toBeUndefined();
    expect(of({ "2025-10": "c", "2026-10": "80.0" })).toBeUndefined();
    expect(shortYearBefore(summaryOf(indicator(), { "2025-10": "612", "2026-10": "640" }))).toBe(
      "A year before, it was 612.",
    );
  });

  it("say how many targets are reached, where there are any", () => {
    const of = (on: number, off: number) =>
      reachedWords({ byStatus: { on, "just-off": 0, off }, judged: on + off, unjudged: 3 });
    expect([of(13, 10), of(0, 0)]).toEqual(["We reach 13 of our 23 targets.", ""]);
  });
});

describe("a figure without decimals", () => {
  const mean = indicator({ kind: "mean", unit: "cases", decimals: 1 });
  const money = indicator({ kind: "money", unit: "£", signed: true });

  it.each([
    ["a share in ten", percentage(), "83.0", "About 8 in 10"],
    ["a count as it is", indicator(), "1612", "1,612"],
    ["a mean rounded half up, from its parts", mean, "659/40=16.5", "About 16"],
    ["a mean that is whole", mean, "16.0", "16"],
    ["less than one, never none", mean, "0.2", "Less than 1"],
    ["none", mean, "0.0", "0"],
    ["millions of pounds", money, "2460000", "About +£2 million"],
    ["pounds", money, "-48000", "\u2212£48,000"],
  ] as const)("is %s", (_, of, figure, plain) =>
    expect(plainFigure(summaryOf(of, { "2026-10": figure }))).toEqual(plain),
  );

  it("is nothing where it is hidden", () =>
    expect(plainFigure(summaryOf(mean, { "2026-10": "c" }))).toBeUndefined());
});

describe("how often what should happen did", () => {
  it("is the share and its two parts", () =>
    expect(howOften(summaryOf(percentage(), { "2026-10": "41/52=78.8" }))).toBe("78.8% (41 of 52)"));

  it("is the share alone where its parts are not there, and in words where it is hidden", () => {
    expect(howOften(share("78.8"))).toBe("78.8%");
    expect(howOften(share("c"))).toBe("hidden to protect privacy");
    expect(howOften(share("41/52=c"))).toBe("hidden to protect privacy");
  });

  it("is a mean without its parts, which are no cases", () => {
    const mean = indicator({ kind: "mean", unit: "days", decimals: 1 });
    expect(howOften(summaryOf(mean, { "2026-10": "312/40=7.8" }))).toBe("7.8");
  });
});
