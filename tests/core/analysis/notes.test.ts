import { describe, expect, it } from "vitest";

import { explanationOf, isOverdue, isStale } from "../../../src/core/analysis/notes.ts";
import type { Note } from "../../../src/core/note.ts";
import { dec, indicator, month, series, target } from "../../support/build.ts";

const NOW = month("2026-10");
const note = (period: string, changed: Partial<Note> = {}): Note => ({
  ...{ period: month(period), indicator: "plans", role: "Head of care", text: `Said in ${period}.` },
  ...{ isException: true, backOnTrackBy: undefined, ...changed },
});
/** On target at 10 or fewer. */
const plans = (values: Readonly<Record<string, string>>) =>
  series(indicator(), values, [target("2021-04", { target: dec("10") })]);
const offSinceAugust = plans({ "2026-07": "9", "2026-08": "12", "2026-09": "13", "2026-10": "12" });

describe("an explanation", () => {
  it("is the newest exception since the figure went off target", () => {
    const notes = [note("2026-06"), note("2026-08"), note("2026-09")];
    const { exception, offFor } = explanationOf(offSinceAugust, notes, NOW);
    expect([exception?.period, offFor]).toEqual(["2026-09", 3]);
    expect(explanationOf(offSinceAugust, notes.slice(0, 2), NOW).exception?.period).toBe("2026-08");
    expect(explanationOf(offSinceAugust, [...notes, note("2026-10")], NOW).exception?.period).toBe("2026-10");
  });

  it("of an earlier miss is not used for the present one", () => {
    const { exception, offFor } = explanationOf(offSinceAugust, [note("2026-07")], NOW);
    expect([exception, offFor]).toEqual([undefined, 3]);
  });

  it("is not wanted for a figure that is on target or hidden", () => {
    const notes = [note("2026-09")];
    const back = plans({ "2026-09": "13", "2026-10": "9" });
    expect(explanationOf(back, notes, NOW)).toMatchObject({ exception: undefined, offFor: 0 });
    const hidden = plans({ "2026-09": "13", "2026-10": "c" });
    expect(explanationOf(hidden, notes, NOW)).toMatchObject({ exception: undefined, offFor: 0 });
  });

  it("counts the figures off target in a row, back to the first where none was on target", () => {
    expect(explanationOf(plans({ "2026-09": "13", "2026-10": "12" }), [], NOW).offFor).toBe(2);
    const broken = plans({ "2026-07": "13", "2026-08": "c", "2026-09": "13", "2026-10": "12" });
    expect(explanationOf(broken, [], NOW).offFor).toBe(2);
    const often = plans({
      "2026-06": "9",
      "2026-07": "13",
      "2026-08": "9",
      "2026-09": "13",
      "2026-10": "12",
    });
    expect(explanationOf(often, [], NOW).offFor).toBe(2);
  });

  it("for an earlier month takes no account of later ones", () => {
    const earlier = explanationOf(offSinceAugust, [note("2026-10")], month("2026-09"));
    expect(earlier).toMatchObject({ exception: undefined, offFor: 2 });
    const backInOctober = plans({ "2026-08": "12", "2026-09": "13", "2026-10": "9" });
    expect(explanationOf(backInOctober, [], month("2026-09")).offFor).toBe(2);
  });

  it("of a miss must be marked as an exception; any other note explains no miss", () => {
    const plain = note("2026-09", { isException: false });
    expect(explanationOf(offSinceAugust, [plain], NOW)).toMatchObject({ exception: undefined, note: plain });
    expect(explanationOf(offSinceAugust, [note("2026-09")], NOW).note).toBeUndefined();
  });

  it("comes with the indicator’s newest other note of the last twelve months", () => {
    const notes = [
      note("2025-10", { isException: false }),
      note("2025-11", { isException: false }),
      note("2026-09", { isException: false, indicator: "visits" }),
      note("2026-11", { isException: false }),
    ];
    expect(explanationOf(offSinceAugust, notes, NOW).note?.period).toBe("2025-11");
    const newer = note("2026-08", { isException: false });
    expect(explanationOf(offSinceAugust, [...notes, newer], NOW).note).toBe(newer);
    expect(explanationOf(offSinceAugust, notes.slice(0, 1), NOW).note).toBeUndefined();
  });
});

describe("a note", () => {
  it("R32: is stale once it is older than two releases", () => {
    expect(["2026-10", "2026-08", "2026-07"].map((period) => isStale(note(period), NOW))).toEqual([
      ...[false, false, true],
    ]);
  });

  it("is overdue from the month by which the figure was to be back", () => {
    const by = (backOnTrackBy: string) =>
      isOverdue(note("2026-06", { backOnTrackBy: month(backOnTrackBy) }), NOW);
    expect([by("2026-09"), by("2026-10"), by("2026-11")]).toEqual([true, true, false]);
    expect(isOverdue(note("2026-06"), NOW)).toBe(false);
  });
});
