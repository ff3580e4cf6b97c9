import { describe, expect, it } from "vitest";

import { BASES } from "../../src/core/indicator.ts";
import { codeOf, endOf, nameOf, readPeriod } from "../../src/core/period.ts";
import { firstMonthOf, isByQuarter, monthsApart, monthsName } from "../../src/core/quarter.ts";
import { periodNoun, spanOf, whenOf, yearBefore } from "../../src/core/story/when.ts";
import { byQuarter, indicator, month } from "../support/build.ts";

const QUARTER = { basis: "quarter" } as const;
const MONTH = { basis: "month" } as const;

describe("a quarter is the three months to the end of the one that reports it", () => {
  it.each([
    ["2026-06", "April to June 2026", "Apr–Jun 2026", "2026-04"],
    ["2026-12", "October to December 2026", "Oct–Dec 2026", "2026-10"],
    ["2026-01", "November 2025 to January 2026", "Nov 2025–Jan 2026", "2025-11"],
    ["2026-02", "December 2025 to February 2026", "Dec 2025–Feb 2026", "2025-12"],
  ])("%s: %s, in a headline %s", (ends, name, short, first) => {
    expect(spanOf(byQuarter(), month(ends))).toBe(name);
    expect(nameOf({ kind: "quarter", month: month(ends) })).toBe(name);
    expect(yearBefore(byQuarter(), month(ends))).toBe(short);
    expect(whenOf(byQuarter(), month(ends))).toBe(`from ${name}`);
    expect(firstMonthOf(QUARTER, month(ends))).toBe(first);
  });

  it("in files it has the code of its last month, and stands at its end", () => {
    const period = { kind: "quarter", month: month("2026-06") } as const;
    expect(codeOf(period)).toBe("2026-06");
    expect(readPeriod("quarter", "2026-06")).toBeUndefined();
    expect(endOf(period)).toBe("2026-06-30");
  });

  it("a stretch of them goes from the first month of the first to the last of the last", () =>
    expect(monthsName(QUARTER, month("2025-06"), month("2026-06"))).toBe("April 2025 to June 2026"));
});

it("everything else is named after its month", () => {
  for (const basis of BASES.filter((each) => each !== "quarter"))
    expect(isByQuarter({ basis }), basis).toBe(false);
  const flow = indicator({ kind: "flow" });
  expect(spanOf(flow, month("2026-06"))).toBe("June 2026");
  expect(yearBefore(flow, month("2026-06"))).toBe("June 2026");
  expect(whenOf(flow, month("2026-06"))).toBe("in June 2026");
  expect(firstMonthOf(MONTH, month("2026-06"))).toBe("2026-06");
  expect(monthsName(MONTH, month("2025-06"), month("2026-06"))).toBe("June 2025 to June 2026");
});

it("a year has twelve months, one apart, and four quarters, three apart", () => {
  expect([periodNoun(indicator(), 1), monthsApart(MONTH)]).toEqual(["month", 1]);
  expect([periodNoun(byQuarter(), 1), monthsApart(QUARTER)]).toEqual(["quarter", 3]);
});
