import { describe, expect, it } from "vitest";

import { byControl, missesIn } from "../../../src/core/analysis/misses.ts";
import { summarise } from "../../../src/core/analysis/summary.ts";
import type { Control } from "../../../src/core/indicator.ts";
import type { Target } from "../../../src/core/target.ts";
import { dec, percentage, series, target } from "../../support/build.ts";

const figure = (
  id: string,
  values: Record<string, string>,
  aims: Partial<Target> = { target: dec("85"), tolerance: dec("5") },
  control?: Control,
) => {
  const of = series(percentage({ id, title: id, control }), values, [
    target("2021-04", { indicator: id, ...aims }),
  ]);
  return { series: of, summary: summarise(of)! };
};
const idsOf = (all: Parameters<typeof missesIn>[0]) =>
  missesIn(all).map(({ summary }) => summary.indicator.id);

describe("the figures that miss their target", () => {
  it("are those that are off or just off, and no others", () => {
    const all = [
      figure("on", { "2026-10": "85.0" }),
      figure("just-off", { "2026-10": "84.9" }),
      figure("off", { "2026-10": "79.9" }),
      figure("hidden", { "2026-10": "c" }),
      figure("without-target", { "2026-10": "1.0" }, { target: undefined, tolerance: dec("0") }),
    ];
    expect(idsOf(all)).toEqual(["off", "just-off"]);
  });

  it("have those off target first, then the most months missed, and otherwise the council’s order", () => {
    const all = [
      figure("b", { "2026-09": "90.0", "2026-10": "70.0" }),
      figure("a", { "2026-09": "90.0", "2026-10": "79.0" }),
      figure("twice", { "2026-09": "79.0", "2026-10": "79.0" }),
      figure("just-off-twice", { "2026-08": "70.0", "2026-09": "70.0", "2026-10": "84.0" }),
    ];
    expect(idsOf(all)).toEqual(["twice", "b", "a", "just-off-twice"]);
    expect(missesIn(all)[0]?.offTarget).toMatchObject({ off: 2, judged: 2 });
  });

  it("stand apart by what the council controls, the worst first in each; alone where it does not say", () => {
    const inHands = (id: string, value: string, control?: Control) =>
      figure(id, { "2026-10": value }, undefined, control);
    const said = missesIn([
      inHands("better", "84.0", "council"),
      inHands("unsaid", "70.0"),
      inHands("others", "70.0", "shared"),
      inHands("worse", "70.0", "council"),
    ]);
    const groups = byControl(said)?.map(({ control, misses }) => [
      control,
      ...misses.map(({ summary }) => summary.indicator.id),
    ]);
    expect(groups).toEqual([
      ["council", "worse", "better"],
      ["shared", "others"],
      [undefined, "unsaid"],
    ]);
    expect(byControl(missesIn([inHands("unsaid", "70.0")]))).toBeUndefined();
  });
});
