import { describe, expect, it } from "vitest";

import type { Signal } from "../../../src/core/analysis/spc/signals.ts";
import type { Limited, Spc } from "../../../src/core/analysis/spc/spc.ts";
import { monthsAfter } from "../../../src/core/period.ts";
import { realChangeOf } from "../../../src/core/story/realChange.ts";
import { ownRemark, runsIn } from "../../../src/core/story/runs.ts";
import { dec, month, percentage } from "../../support/build.ts";

const at = (place: number) => monthsAfter(month("2023-01"), place);
const signal = (
  rule: Signal["rule"],
  direction: Signal["direction"],
  first: number,
  length: number,
): Signal => ({
  ...{ rule, direction },
  months: [at(first), ...Array.from({ length: length - 1 }, (_, place) => at(first + 1 + place))],
});
const [lower, upper] = [dec("20"), dec("80")];
/** January 2023 to December 2024. */
const withSignals = (...signals: Signal[]): Spc & { readonly now: Limited } => ({
  earlier: [],
  now: {
    ...{ kind: "limits", from: at(0), to: at(23), start: { kind: "first" }, trial: false, level: undefined },
    limits: {
      ...{ lower, upper },
      mean: dec("50"),
      nearLower: dec("30"),
      nearUpper: dec("70"),
      clipped: { lower: false, upper: false },
    },
    baseline: { from: at(0), to: at(23), points: 24 },
    signals,
    variation: { kind: "common-cause" },
    assurance: { kind: "none", because: "no-target" },
  },
});
const all = Array.from({ length: 24 }, (_, place) => at(place));

describe("signals of several months", () => {
  it("are said once each, newest first, with the months that they run through", () => {
    const spc = withSignals(
      signal("one-side", "higher", 0, 9),
      signal("trend", "lower", 10, 6),
      signal("outside", "lower", 18, 2),
    );
    expect(runsIn(spc, all)).toEqual([
      "2 in a row below the lower limit, July 2024 to August 2024",
      "6 in a row that fall, November 2023 to April 2024",
      "9 in a row above the average, January 2023 to September 2023",
    ]);
    expect(runsIn(spc, all.slice(18))).toHaveLength(1);
  });

  it("are not said again where they lie within a row on the same side", () => {
    const row = signal("one-side", "lower", 0, 9);
    const within = [signal("outside", "lower", 2, 3), signal("two-of-three", "lower", 1, 5)];
    expect(runsIn(withSignals(row, ...within), all)).toHaveLength(1);
    expect(runsIn(withSignals(row, signal("outside", "higher", 2, 3)), all)).toHaveLength(2);
  });
});

describe("a signal of one month", () => {
  it("is said beside it, but not where several months are marked together or are at a new level", () => {
    const alone = signal("outside", "higher", 4, 1);
    expect(ownRemark(withSignals(alone), at(4))).toBe("above the upper limit");
    expect(ownRemark(withSignals(alone), at(5))).toBeUndefined();
    expect(ownRemark(withSignals(signal("outside", "higher", 4, 2)), at(4))).toBeUndefined();
    expect(ownRemark(withSignals(alone, signal("one-side", "higher", 0, 7)), at(4))).toBeDefined();
    expect(ownRemark(withSignals(alone, signal("one-side", "higher", 0, 12)), at(4))).toBeUndefined();
  });
});

it("nothing shows that a change is real where the newest month lies within the usual ups and downs", () => {
  expect(realChangeOf(withSignals(), percentage())).toMatchObject({
    answer: "Nothing shows that it is.",
    because: "December 2024 lies within the usual ups and downs, between 20% and 80%.",
  });
});
