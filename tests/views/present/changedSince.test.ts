import { describe, expect, it } from "vitest";

import { pinnedSentence, shiftedFigures } from "../../../src/views/present/changedSince.ts";

const figure = (title: string, value: string, period: string) => ({ title, value, period });
const THEN = new Map([
  ["a", figure("A", "83.0%", "September 2026")],
  ["b", figure("B", "17", "September 2026")],
  ["c", figure("C", "4", "September 2026")],
]);
const NOW = new Map([
  ["a", figure("A", "84.1%", "October 2026")],
  ["b", figure("B", "17", "September 2026")],
]);

describe("what has changed since an agenda was made", () => {
  it("is each of its figures that is another now, with both values, in the agenda’s order", () => {
    expect(shiftedFigures(["c", "month", "b", "a"], THEN, NOW).map(({ words }) => words)).toEqual([
      "C: 4 (September 2026), no longer published",
      "A: 83.0% (September 2026), now 84.1% (October 2026)",
    ]);
  });

  it("is a figure that was restated in its own month", () => {
    const restated = new Map([...NOW, ["b", figure("B", "18", "September 2026")] as const]);
    expect(shiftedFigures(["b"], THEN, restated).map(({ words }) => words)).toEqual([
      "B: 17 (September 2026), now 18 (September 2026)",
    ]);
  });

  it("is said with both releases", () => {
    const releases = [
      { seq: 60, day: "28 October 2026" },
      { seq: 61, day: "20 November 2026" },
    ] as const;
    const shifted = shiftedFigures(["a", "b"], THEN, NOW);
    expect(pinnedSentence(...releases, shifted)).toBe(
      "Figures have changed since this agenda was made. It shows release 60, of 28 October 2026; the newest is release 61, of 20 November 2026. 1 figure in it is newer now.",
    );
    expect(pinnedSentence(...releases, [])).toContain("None of the figures in it is another now.");
  });
});
