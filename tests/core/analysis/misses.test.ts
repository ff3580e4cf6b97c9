import { describe, expect, it } from "vitest";

import { missesIn } from "../../../src/core/analysis/misses.ts";
import { summarise } from "../../../src/core/analysis/summary.ts";
import type { Target } from "../../../src/core/target.ts";
import { dec, percentage, series, target } from "../../support/build.ts";

const figure = (
  id: string,
  values: Record<string, string>,
  aims: Partial<Target> = { target: dec("85"), tolerance: dec("5") },
) => {
  const of = series(percentage({ id, title: id }), values, [target("2021-04", { indicator: id, ...aims })]);
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
});
