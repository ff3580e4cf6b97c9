import { describe, expect, it } from "vitest";

import { targetChangesOf, targetStepsOf } from "../../../src/core/analysis/targetChanges.ts";
import { dec, month, target } from "../../support/build.ts";
import { aimOf, HEALTH } from "../../support/lead.ts";

const NOW = month("2022-03");
const low = { ...HEALTH, polarity: "lower" } as const;

describe("the steps of a target", () => {
  it("are its numbers, oldest first; a new definition or tolerance is no step", () => {
    const rows = [
      aimOf(HEALTH, { to: month("2021-06"), target: dec("80") }),
      aimOf(HEALTH, { from: month("2021-07"), to: month("2021-09"), definition: "New." }),
      aimOf(HEALTH, { from: month("2021-10"), tolerance: dec("9") }),
      aimOf(HEALTH, { from: month("2022-04"), target: dec("95") }),
    ];
    expect(targetStepsOf(rows, NOW)).toEqual([
      { target: dec("80"), from: "2021-04", to: "2021-06" },
      { target: dec("90"), from: "2021-07", to: undefined },
    ]);
    expect(targetStepsOf([target("2021-04", { definition: "Only words." })], NOW)).toEqual([]);
  });

  it("are two where nothing was in force between", () => {
    const rows = [aimOf(HEALTH, { to: month("2021-06") }), aimOf(HEALTH, { from: month("2021-09") })];
    expect(targetStepsOf(rows, NOW)).toHaveLength(2);
  });
});

describe("a changed target", () => {
  const changed = (is: Parameters<typeof aimOf>[1], of: typeof HEALTH = HEALTH) =>
    targetChangesOf(
      of,
      [aimOf(of, { to: month("2021-12") }), aimOf(of, { from: month("2022-01"), ...is })],
      month("2022-04"),
    ).map(({ way, month: since }) => `${way} ${since}`);

  it.each([
    ["harder", { target: dec("95") }, HEALTH],
    ["easier", { target: dec("85") }, HEALTH],
    ["easier", { target: dec("95") }, low],
    ["harder", { target: dec("85") }, low],
    ["easier", { tolerance: dec("6") }, HEALTH],
    ["harder", { tolerance: dec("0") }, HEALTH],
    ["harder", { target: dec("95"), tolerance: dec("9") }, HEALTH],
    ["gone", { target: undefined }, HEALTH],
  ] as const)("is %s (%#)", (way, is, of) => expect(changed(is, of)).toEqual([`${way} 2022-01`]));

  it("is none where only the definition or the source is another, or neither direction is better", () => {
    expect(changed({ definition: "New.", source: "Board" })).toEqual([]);
    expect(changed({ target: dec("95") }, { ...HEALTH, polarity: "neutral" })).toEqual([]);
  });

  it("is told of the twelve months up to the newest", () => {
    const rows = [aimOf(HEALTH)];
    const ways = (now: string) => targetChangesOf(HEALTH, rows, month(now)).map(({ way }) => way);
    expect([ways("2021-03"), ways("2021-04"), ways("2022-03"), ways("2022-04")]).toEqual([
      [],
      ["new"],
      ["new"],
      [],
    ]);
    const begun = { ...HEALTH, firstPeriod: month("2021-04") };
    expect(targetChangesOf(begun, rows, NOW)).toEqual([]);
    const ended = [aimOf(HEALTH, { to: month("2021-12") })];
    expect(targetChangesOf(HEALTH, ended, NOW).map(({ way, month: since }) => [way, since])).toEqual([
      ["new", "2021-04"],
      ["gone", "2022-01"],
    ]);
  });
});
