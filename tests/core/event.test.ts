import { describe, expect, it } from "vitest";

import { flagsOf, newestInspection } from "../../src/core/event.ts";
import { event } from "../support/build.ts";

describe("the events of an indicator", () => {
  it("are those that name it, numbered from the oldest", () => {
    const events = [
      event("newer", "2026-04-02"),
      event("elsewhere", "2025-01-01", { indicators: ["visits"] }),
      event("older", "2024-04-01", { indicators: ["visits", "plans"] }),
      event("of no figure", "2024-01-01", { indicators: [] }),
    ];
    expect(flagsOf(events, "plans").map(({ number, event: { id } }) => [number, id])).toEqual([
      [1, "older"],
      [2, "newer"],
    ]);
  });

  it("of one day stay in the order of the file", () => {
    const events = [event("b", "2024-04-01"), event("a", "2024-04-01")];
    expect(flagsOf(events, "plans").map(({ event: { id } }) => id)).toEqual(["b", "a"]);
  });
});

describe("all events", () => {
  const events = [
    event("visit", "2022-06-14", { kind: "inspection" }),
    event("desk", "2022-10-03", { kind: "practice" }),
    event("full", "2023-11-13", { kind: "inspection" }),
    event("board", "2026-09-18", { kind: "board" }),
  ];

  it("have a newest inspection, where there has been one", () => {
    expect(newestInspection(events)?.id).toBe("full");
    expect(newestInspection([events[1]!, events[3]!])).toBeUndefined();
  });
});
