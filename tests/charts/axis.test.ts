import { describe, expect, it } from "vitest";

import { monthTicks, scaleWords, tickLabels } from "../../src/charts/axis.ts";
import { domainOf } from "../../src/charts/domain.ts";
import { indexOf } from "../../src/core/period.ts";
import { indicator, month, percentage } from "../support/build.ts";

const domain = (...ticks: number[]) => ({ low: ticks[0] ?? 0, high: ticks.at(-1) ?? 0, ticks });

describe("tick labels", () => {
  it("carry the sign of their unit and group thousands", () => {
    expect(tickLabels(domain(0, 50, 100), percentage())).toEqual(["0%", "50%", "100%"]);
    expect(tickLabels(domain(0, 2000), indicator())).toEqual(["0", "2,000"]);
    expect(tickLabels(domain(-500, 0, 500), indicator({ unit: "£" }))).toEqual(["−£500", "£0", "£500"]);
  });

  it("are in millions throughout where the scale reaches a million pounds", () => {
    const labels = tickLabels(domain(-500_000, 0, 500_000, 1_000_000, 1_500_000), indicator({ unit: "£" }));
    expect(labels).toEqual(["−£0.5m", "£0", "£0.5m", "£1m", "£1.5m"]);
  });
});

describe("the words for a scale", () => {
  it("name the unit", () => {
    expect(scaleWords(domain(0, 10), indicator())).toBe("Children");
    expect(scaleWords(domain(0, 10), indicator({ unit: "£ per week" }))).toBe("Pounds per week");
  });

  it("say so where it does not start at zero, and only there", () => {
    expect(scaleWords(domainOf(percentage(), [62, 88]), percentage())).toContain(
      "starts at 50%, not at zero",
    );
    expect(scaleWords(domainOf(percentage(), [2, 88]), percentage())).toBe("Per cent");
  });

  it("begin with a sentence also where a number has no unit", () => {
    expect(scaleWords(domain(35, 50), { unit: "" })).toBe("The scale starts at 35, not at zero.");
    expect(scaleWords(domain(0, 50), { unit: "" })).toBe("");
  });
});

describe("labelled months", () => {
  const [first, last] = [indexOf(month("2021-11")), indexOf(month("2026-10"))];

  it.each([
    [12, ["Jan 2022", "Jul 2022", "Jan 2023"]],
    [5, ["Jan 2022", "Jan 2023", "Jan 2024"]],
    [3, ["Jan 2022", "Jan 2024", "Jan 2026"]],
  ])("are round, and no more than there is room for (%i)", (room, starts) => {
    const ticks = monthTicks(first, last, room);
    expect(ticks.length).toBeLessThanOrEqual(room);
    expect(ticks.slice(0, 3).map(({ label }) => label)).toEqual(starts);
    expect(ticks.every(({ x }) => first <= x && x <= last)).toBe(true);
  });

  it("are every month of a short span", () => {
    expect(monthTicks(first, first + 2, 5).map(({ label }) => label)).toEqual([
      "Nov 2021",
      "Dec 2021",
      "Jan 2022",
    ]);
  });
});
