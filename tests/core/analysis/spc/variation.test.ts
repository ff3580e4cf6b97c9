import { describe, expect, it } from "vitest";

import type { SignalRule, Signal } from "../../../../src/core/analysis/spc/signals.ts";
import {
  assuranceOf,
  variationIn,
  type VariationReading,
} from "../../../../src/core/analysis/spc/variation.ts";
import type { Polarity } from "../../../../src/core/indicator.ts";
import type { Target } from "../../../../src/core/target.ts";
import { dec, indicator, series, target, observation } from "../../../support/build.ts";
import { at, FIFTY } from "../../../support/months.ts";

const signal = (rule: SignalRule, direction: Signal["direction"], ...months: number[]): Signal => ({
  rule,
  direction,
  months: [at(months[0] ?? 0), ...months.slice(1).map(at)],
});
const high = signal("one-side", "higher", 3, 4, 5, 6, 7, 8, 9);
const low = signal("outside", "lower", 9);
const past = signal("outside", "lower", 8);
const read = (polarity: Polarity, ...signals: Signal[]) => {
  const found = variationIn(at(9), signals, indicator({ polarity }));
  return found.kind === "common-cause" ? found.kind : `${found.reading} ${found.direction}`;
};

describe("variation in the newest month", () => {
  it("is common cause without a signal, and with one that is over", () => {
    expect(read("higher")).toBe("common-cause");
    expect(read("higher", past)).toBe("common-cause");
  });

  it.each([
    ["higher", high, "improving higher"],
    ["higher", low, "concerning lower"],
    ["lower", high, "concerning higher"],
    ["lower", low, "improving lower"],
    ["neutral", high, "neutral higher"],
    ["neutral", low, "neutral lower"],
  ] as const)("where %s is better", (polarity, only, expected) =>
    expect(read(polarity, only)).toBe(expected),
  );

  it("is mixed where signals point both ways, and still neutral where neither is better", () => {
    const falling = signal("trend", "lower", 3, 4, 5, 6, 7, 8, 9);
    expect(read("lower", high, falling)).toBe("mixed both");
    expect(read("neutral", high, falling)).toBe("neutral both");
  });

  it("names the signals that mark the newest month, and no other", () =>
    expect(variationIn(at(9), [past, high], indicator())).toMatchObject({ signals: [high] }));
});

describe("assurance", () => {
  const common: VariationReading = { kind: "common-cause" };
  const months = [0, 1, 2].map((index) => observation("50", { period: at(index) }));
  const against = (
    goal: string,
    polarity: Polarity = "higher",
    changed: Target[] = [],
    variation: VariationReading = common,
  ) =>
    assuranceOf(
      series(indicator({ polarity }), {}, [target("2021-04", { target: dec(goal) }), ...changed]),
      months,
      FIFTY,
      variation,
    );
  const kind = (...given: Parameters<typeof against>) => {
    const found = against(...given);
    return found.kind === "none" ? found.because : found.kind;
  };

  // The limits are 20 and 80.
  it.each([
    ["higher", "19.9", "consistently-met"],
    ["higher", "20", "always-met"],
    ["higher", "50", "always-met"],
    ["higher", "80", "never-met"],
    ["higher", "80.1", "consistently-missed"],
    ["lower", "19.9", "consistently-missed"],
    ["lower", "20", "never-met"],
    ["lower", "80", "always-met"],
    ["lower", "80.1", "consistently-met"],
  ] as const)("where %s is better and the target is %s: %s", (polarity, goal, expected) =>
    expect(kind(goal, polarity)).toBe(expected),
  );

  it("holds the target that it is about", () =>
    expect(against("85")).toMatchObject({ aim: { target: dec("85"), polarity: "higher" } }));

  it("is none without a target, or where neither direction is better", () => {
    expect(kind("85", "neutral")).toBe("no-target");
    expect(assuranceOf(series(indicator(), {}), months, FIFTY, common)).toEqual({
      kind: "none",
      because: "no-target",
    });
    expect(kind("85", "higher", [target("2021-06", { definition: "No target now." })])).toBe("no-target");
  });

  it("is none where the target changed within the segment or came only after its start", () => {
    expect(kind("85", "higher", [target("2021-05", { target: dec("90") })])).toBe("target-changed");
    expect(kind("85", "higher", [target("2021-05", { target: dec("85.0") })])).toBe("consistently-missed");
    const late = series(indicator(), {}, [target("2021-06", { target: dec("85") })]);
    expect(assuranceOf(late, months, FIFTY, common)).toMatchObject({ because: "target-changed" });
    expect(kind("85", "higher", [target("2021-07", { target: dec("90") })])).toBe("consistently-missed");
  });

  it("is none while the newest month shows a special cause", () => {
    const special = variationIn(at(2), [signal("outside", "higher", 2)], indicator());
    expect(kind("85", "higher", [], special)).toBe("special-cause");
  });
});
