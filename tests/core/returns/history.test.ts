import { describe, expect, it } from "vitest";

import { checkHistory } from "../../../src/core/returns/history.ts";
import { day, month } from "../../support/build.ts";

const check = (
  reported: string,
  published: readonly string[],
  accepted: readonly string[] = [],
  today = "2026-11-22",
) => checkHistory(month(reported), published.map(month), accepted.map(month), day(today));

describe("a month that is given", () => {
  it("may be any, where nothing is published", () => expect(check("2021-04", [])).toEqual([]));

  it("may be the next one", () => {
    expect(check("2026-10", ["2026-08", "2026-09"])).toEqual([]);
    expect(check("2026-10", ["2026-08"], ["2026-09"])).toEqual([]);
    expect(check("2026-10", ["2026-08", "2026-09"], ["2026-08"])).toEqual([]);
    expect(check("2026-01", ["2025-12"])).toEqual([]);
  });

  it("may be one that is published", () => expect(check("2026-08", ["2026-08", "2026-09"])).toEqual([]));

  it.each([
    ["2026-10-30", 1],
    ["2026-10-31", 1],
    ["2026-11-01", 0],
  ])("is over on the day after its last: October on %s has %i fault", (today, faults) => {
    const found = check("2026-10", [], [], today);
    expect(found.map(({ code }) => code)).toEqual(Array(faults).fill("month-not-over"));
  });

  it("may not be before the first", () =>
    expect(check("2026-07", ["2026-08", "2026-09"])).toEqual([
      { code: "month-before-first", first: "2026-08", column: "period" },
    ]));

  it("may not leave one out", () => {
    const gap = { code: "month-gap", expected: "2026-10", column: "period" };
    expect(check("2026-11", ["2026-09"], [], "2026-12-31")).toEqual([gap]);
    expect(check("2026-12", ["2026-08"], ["2026-09"], "2027-01-01")).toEqual([gap]);
    expect(check("2026-12", [], ["2026-09"], "2027-01-01")).toEqual([gap]);
  });
});
