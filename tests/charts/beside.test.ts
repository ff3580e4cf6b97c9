import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { placedAtEdge, sharedOut } from "../../src/charts/beside.ts";
import type { ChartLabel, LabelKind } from "../../src/charts/chartLabel.ts";

const label = (kind: LabelKind, value: number, words: string, when = "", place = 0): ChartLabel => ({
  ...{ kind, place, value, words, when },
});
const LAST = label("last", 83, "83.0%", "Sep 2026");
const TARGET = label("target", 85, "Target 85%");
const AVERAGE = label("level", 84, "Average 84.12%");
const ENGLAND = label("area", 85.7, "England 85.7%", "2024-25");
const ALL = [LAST, TARGET, AVERAGE, ENGLAND];

const kindsAtEdge = (width: number, height: number) => {
  const { atEdge, inKey } = sharedOut(ALL, { width, extentWith: () => [0, height] });
  expect(atEdge.length + inKey.length).toBe(ALL.length);
  return atEdge.map((each) => each.label.kind);
};

describe("labels at the edge and in the key", () => {
  it("are all at the edge where they fit", () => {
    expect(kindsAtEdge(190, 300)).toEqual(["last", "target", "level", "area"]);
  });

  it("go to the key where they are too many for the height: other areas first, then levels, then the target", () => {
    expect(kindsAtEdge(190, 110)).toEqual(["last", "target", "level"]);
    expect(kindsAtEdge(190, 70)).toEqual(["last", "target"]);
    expect(kindsAtEdge(190, 40)).toEqual(["last"]);
    expect(kindsAtEdge(190, 20)).toEqual([]);
  });

  it("go to the key where a word is too wide, and have more lines before", () => {
    expect(kindsAtEdge(70, 400)).toEqual(["last", "target", "level", "area"]);
    expect(kindsAtEdge(50, 400)).toEqual(["last", "target"]);
    expect(kindsAtEdge(30, 400)).toEqual([]);
  });

  it("stand in the order of their values, whatever order they come in", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 5 }), (values) => {
        const labels = values.map((value, place) =>
          label("area", value, `Area ${place} of many`, "2024-25", place),
        );
        const { atEdge } = sharedOut(labels, { width: 150, extentWith: () => [0, 260] });
        const placed = placedAtEdge(atEdge, (value) => 260 - value * 2.6, [0, 260]);
        expect(placed).toHaveLength(values.length);
        for (const [index, each] of placed.entries()) {
          const before = placed[index - 1];
          if (before === undefined) continue;
          expect(before.label.value).toBeGreaterThanOrEqual(each.label.value);
          expect(before.top + before.height).toBeLessThanOrEqual(each.top + 0.001);
        }
      }),
    );
  });
});
