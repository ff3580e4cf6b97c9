import { describe, expect, it } from "vitest";

import {
  dayAfter,
  financialYearStart,
  spanName,
  codeOf,
  dayAt,
  dayName,
  endOf,
  lastDayOf,
  monthName,
  monthOf,
  monthOfYear,
  monthsAfter,
  monthsBetween,
  nameOf,
  readDay,
  readMonth,
  readPeriod,
  readShortMonth,
  shortMonthName,
  yearOf,
  type Period,
} from "../../src/core/period.ts";
import { day, month } from "../support/build.ts";

describe("a month", () => {
  it.each(["2026-10", "1999-01", "2011-12"])("%s is one", (text) => expect(readMonth(text)).toBe(text));

  it.each([
    "2026-13",
    "2026-00",
    "2026-1",
    "26-10",
    "2026/10",
    "2026-10-01",
    "1826-10",
    "2126-10",
    " 2026-10",
    "2026-10\n",
    "202610",
    "",
  ])("%j is none", (text) => expect(readMonth(text)).toBeUndefined());

  it("has a year and a place in it", () => {
    expect([yearOf(month("2026-02")), monthOfYear(month("2026-02"))]).toEqual([2026, 2]);
  });

  it.each([
    ["2026-10", 1, "2026-11"],
    ["2026-12", 1, "2027-01"],
    ["2026-01", -1, "2025-12"],
    ["2026-10", -12, "2025-10"],
    ["2026-10", -34, "2023-12"],
    ["2026-10", 0, "2026-10"],
  ])("%s and %i months is %s", (from, count, to) => {
    expect(monthsAfter(month(from), count)).toBe(to);
    expect(monthsBetween(month(from), month(to))).toBe(count);
  });

  it.each([
    ["2026-02", "2026-02-28"],
    ["2024-02", "2024-02-29"],
    ["2000-02", "2000-02-29"],
    ["1900-02", "1900-02-28"],
    ["2026-04", "2026-04-30"],
    ["2026-12", "2026-12-31"],
  ])("%s ends on %s", (text, last) => expect(lastDayOf(month(text))).toBe(last));

  it("has a long and a short name", () => {
    const year = Array.from({ length: 12 }, (_, index) => monthsAfter(month("2026-01"), index));
    expect(year.map((each) => monthName(each).replace(" 2026", ""))).toEqual(
      "January February March April May June July August September October November December".split(" "),
    );
    expect(monthName(month("2026-10"))).toBe("October 2026");
    expect(shortMonthName(month("2026-09"))).toBe("Sep 2026");
  });

  it.each([
    ["Apr-26", "2026-04"],
    ["APR-26", "2026-04"],
    ["Jan-27", "2027-01"],
    ["dec-00", "2000-12"],
  ])("%s, as spreadsheets show it, is %s", (text, expected) => expect(readShortMonth(text)).toBe(expected));

  it.each(["April-26", "Apr-2026", "26-Apr", "Apx-26", "Apr 26", "Apr-6", "1-Apr-26"])(
    "%s is not read as one",
    (text) => expect(readShortMonth(text)).toBeUndefined(),
  );
});

describe("a financial year", () => {
  it.each([
    ["2026-04", "2026-04"],
    ["2026-12", "2026-04"],
    ["2027-01", "2026-04"],
    ["2027-03", "2026-04"],
    ["2027-04", "2027-04"],
  ])("of %s began in %s", (period, began) => expect(financialYearStart(month(period))).toBe(began));
});

it("a stretch of months is named by its days", () =>
  expect(spanName(month("2011-11"), month("2012-02"))).toBe("1 November 2011 to 29 February 2012"));

describe("a day", () => {
  it.each([
    ["2026-10-30", "2026-10-31"],
    ["2026-10-31", "2026-11-01"],
    ["2026-12-31", "2027-01-01"],
    ["2028-02-28", "2028-02-29"],
  ])("%s is followed by %s", (before, after) => expect(dayAfter(day(before))).toBe(after));

  it("is one that exists", () => {
    expect(readDay("2024-02-29")).toBe("2024-02-29");
    for (const none of ["2026-02-29", "2026-04-31", "2026-04-00", "2026-04-1", "2026-13-01", "2026-04", ""])
      expect(readDay(none), none).toBeUndefined();
  });

  it("has a month and a name", () => {
    expect(monthOf(day("2026-10-31"))).toBe("2026-10");
    expect(dayName(day("2025-03-01"))).toBe("1 March 2025");
  });
});

describe("the day in London", () => {
  it.each([
    ["the clocks go forward", "2026-03-28T23:59:59Z", "2026-03-28"],
    ["the clocks go forward", "2026-03-29T00:00:00Z", "2026-03-29"],
    ["the first summer midnight", "2026-03-29T22:59:59Z", "2026-03-29"],
    ["the first summer midnight", "2026-03-29T23:00:00Z", "2026-03-30"],
    ["the end of a summer month", "2026-04-30T22:59:59Z", "2026-04-30"],
    ["the end of a summer month", "2026-04-30T23:00:00Z", "2026-05-01"],
    ["the last summer midnight", "2026-10-24T23:00:00Z", "2026-10-25"],
    ["the clocks go back", "2026-10-25T23:59:59Z", "2026-10-25"],
    ["the clocks go back", "2026-10-26T00:00:00Z", "2026-10-26"],
    ["the end of a winter month", "2026-10-31T23:59:59Z", "2026-10-31"],
    ["a year's end", "2027-01-01T00:00:00Z", "2027-01-01"],
  ])("at %s: %s is %s, wherever the machine stands", (_, instant, expected) => {
    const before = process.env["TZ"];
    for (const zone of ["Pacific/Kiritimati", "America/Los_Angeles", "Europe/London"]) {
      process.env["TZ"] = zone;
      expect(dayAt(new Date(instant), "Europe/London"), zone).toBe(expected);
      expect(lastDayOf(month("2026-02")), zone).toBe("2026-02-28");
    }
    if (before === undefined) delete process.env["TZ"];
    else process.env["TZ"] = before;
  });

  it("is not the day elsewhere", () => {
    const instant = new Date("2026-10-31T12:00:00Z");
    expect(dayAt(instant, "Pacific/Kiritimati")).toBe("2026-11-01");
    expect(dayAt(new Date("2026-11-01T06:00:00Z"), "America/Los_Angeles")).toBe("2026-10-31");
  });
});

describe("a period", () => {
  const kinds: readonly (readonly [Period, code: string, name: string, end: string])[] = [
    [{ kind: "month", month: month("2026-10") }, "2026-10", "October 2026", "2026-10-31"],
    [{ kind: "financial-year", starts: 2024 }, "2024-25", "2024-25", "2025-03-31"],
    [{ kind: "financial-year", starts: 1999 }, "1999-00", "1999-00", "2000-03-31"],
    [{ kind: "academic-year", starts: 2023 }, "2023/24", "2023/24", "2024-08-31"],
    [{ kind: "snapshot", day: day("2025-03-31") }, "2025-03-31", "31 March 2025", "2025-03-31"],
  ];

  it.each(kinds)("%o is written %s, named “%s” and ends on %s", (period, code, name, end) => {
    expect(codeOf(period)).toBe(code);
    expect(readPeriod(period.kind, code)).toEqual(period);
    expect(nameOf(period)).toBe(name);
    expect(endOf(period)).toBe(end);
  });

  it("of 2011-12 is a month or a financial year, as its kind says", () => {
    expect(readPeriod("month", "2011-12")).toEqual({ kind: "month", month: "2011-12" });
    expect(readPeriod("financial-year", "2011-12")).toEqual({ kind: "financial-year", starts: 2011 });
  });

  it.each([
    ["financial-year", "2011-13"],
    ["financial-year", "2011/12"],
    ["financial-year", "2011"],
    ["financial-year", "NaN-NaN"],
    ["academic-year", "2023-24"],
    ["academic-year", "2023/25"],
    ["academic-year", "1e03/01"],
    ["month", "2011-13"],
    ["snapshot", "2026-02-29"],
    ["year", "2026"],
    ["constructor", "2026-10"],
  ])("of the kind %s is not read from %s", (kind, code) => expect(readPeriod(kind, code)).toBeUndefined());
});
