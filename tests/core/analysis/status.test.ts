import { describe, expect, it } from "vitest";

import { aimIn, statusOf, statusOfFigure, type Aim } from "../../../src/core/analysis/status.ts";
import { ABSENCES } from "../../../src/core/observation.ts";
import { dec, indicator, month, target, observation } from "../../support/build.ts";

const aim = (polarity: Aim["polarity"], goal: string, tolerance: string): Aim => ({
  polarity,
  target: dec(goal),
  tolerance: dec(tolerance),
});

describe("the status of a value", () => {
  it.each([
    ["85.0", "on"],
    ["85", "on"],
    ["85.1", "on"],
    ["84.9", "just-off"],
    ["80.0", "just-off"],
    ["80", "just-off"],
    ["79.9", "off"],
    ["79.9999999999", "off"],
    ["84.9999999999", "just-off"],
  ])("of %s is %s where the target is at least 85, with a tolerance of 5", (value, status) =>
    expect(statusOf(dec(value), aim("higher", "85", "5"))).toBe(status),
  );

  it.each([
    ["20", "on"],
    ["0", "on"],
    ["20.1", "just-off"],
    ["22.0", "just-off"],
    ["22.1", "off"],
    ["-1", "on"],
  ])("of %s is %s where the target is at most 20, with a tolerance of 2", (value, status) =>
    expect(statusOf(dec(value), aim("lower", "20", "2"))).toBe(status),
  );

  it("without a tolerance is on or off", () => {
    expect(statusOf(dec("0"), aim("lower", "0", "0"))).toBe("on");
    expect(statusOf(dec("1"), aim("lower", "0", "0"))).toBe("off");
  });

  it("R18: “£6.1 million” over budget is off target, and an underspend, below zero, is on it", () => {
    const budget = aim("lower", "0", "500000");
    expect(["6100000", "500000", "0", "-6100000"].map((value) => statusOf(dec(value), budget))).toEqual([
      ...["off", "just-off", "on", "on"],
    ]);
  });

  it("is exact: 0.3 is not the nearest floating-point number to 0.3", () =>
    expect(statusOf(dec("0.3"), aim("higher", "0.4", "0.1"))).toBe("just-off"));

  it("does not exist for a figure that is hidden or absent, or without an aim", () => {
    for (const absence of ABSENCES)
      expect(statusOfFigure(observation(absence), indicator(), aim("lower", "0", "0"))).toBeUndefined();
    expect(statusOfFigure(observation("0"), indicator(), undefined)).toBeUndefined();
    expect(statusOfFigure(observation("0"), indicator(), aim("lower", "0", "0"))).toBe("on");
  });
});

describe("the aim in a month", () => {
  const targets = [
    target("2021-04", { to: month("2024-03"), target: dec("80"), tolerance: dec("5") }),
    target("2024-04", { target: dec("85"), tolerance: dec("3") }),
  ];

  it("is the target then in force, in the direction that is good", () => {
    expect(aimIn(indicator({ polarity: "higher" }), targets, month("2024-03"))).toEqual(
      aim("higher", "80", "5"),
    );
    expect(aimIn(indicator({ polarity: "lower" }), targets, month("2024-04"))).toEqual(
      aim("lower", "85", "3"),
    );
  });

  it("is none before the first target, where there is only a definition, and where neither direction is good", () => {
    expect(aimIn(indicator(), targets, month("2021-03"))).toBeUndefined();
    expect(aimIn(indicator(), [target("2021-04", { definition: "New." })], month("2026-10"))).toBeUndefined();
    expect(aimIn(indicator({ polarity: "neutral" }), targets, month("2026-10"))).toBeUndefined();
  });
});
