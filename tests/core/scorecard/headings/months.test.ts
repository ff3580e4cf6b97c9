import { describe, expect, it } from "vitest";

import {
  areDays,
  isDoubtfulMonth,
  readWrittenMonth,
} from "../../../../src/core/scorecard/headings/months.ts";

describe("the month at the head of a column", () => {
  it.each([
    ["2026-10", "2026-10"],
    ["Oct-26", "2026-10"],
    ["oct 26", "2026-10"],
    ["Oct 2026", "2026-10"],
    ["Oct-2026", "2026-10"],
    ["October 2026", "2026-10"],
    [" OCTOBER\n2026 ", "2026-10"],
    ["Oct\u00a02026", "2026-10"],
    ["Sept-26", "2026-09"],
    ["Sep 26", "2026-09"],
    ["May-26", "2026-05"],
    ["Jan-99", "2099-01"],
    ["Dec 1999", "1999-12"],
    ["Oct '26", "2026-10"],
    ["Apr’26", "2026-04"],
    ["Apr. 26", "2026-04"],
    ["Sept. 2026", "2026-09"],
    ["Apr 26/27", "2026-04"],
    ["Jan-26/27", "2027-01"],
    ["Mar 2026/27", "2027-03"],
  ])("may be written %j", (text, month) => {
    expect(readWrittenMonth(text)).toBe(month);
    expect(isDoubtfulMonth(text)).toBe(false);
  });

  it.each([
    ["01/10/2026"],
    ["10/2026"],
    ["10-26"],
    ["2026-13"],
    ["2026-10-01"],
    ["2026-10-01 00:00:00"],
    ["1.10.2026"],
    ["46296"],
    ["26-Oct"],
    ["01-Oct-26"],
    ["1 October 2026"],
    ["Oct"],
    ["October"],
    ["2026 Oct"],
    ["Sep-Oct 2026"],
    ["Oct 26/28"],
  ])("is doubtful where it is %j", (text) => {
    expect(readWrittenMonth(text)).toBeUndefined();
    expect(isDoubtfulMonth(text)).toBe(true);
  });

  it.each([
    [""],
    ["Indicator"],
    ["Target"],
    ["2026-27 YTD"],
    ["2026-27"],
    ["2011-12"], // a year in figures from before the month could be meant
    ["2025/26"],
    ["2025/2026"],
    ["2026"],
    ["Q1"],
    ["Octopus 26"],
    ["Mayor 2026"],
    ["Oct-26 YTD"],
    ["85"],
    ["12.5"],
  ])("is not %j", (text) => {
    expect(readWrittenMonth(text)).toBeUndefined();
    expect(isDoubtfulMonth(text)).toBe(false);
  });
});

describe("headings that read as months with years in two digits", () => {
  it.each([
    [["Oct 05", "Oct 12", "Oct 19", "Oct 26"]],
    [["Oct-05", "Oct-12", "Oct-19", "Oct-26", "Nov-02", "Nov-09"]],
    [["Dec-25", "Jan-01"]],
    [["Oct-26", "Oct-19"]],
    [["Oct 25", "Oct 26", "Oct 27"]],
    [["Sep 28", "Oct 05"]],
  ])("are days where they are no run of months: %j", (headings) => expect(areDays(headings)).toBe(true));

  it.each([
    [["Aug 26", "Sep 26", "Oct 26"]],
    [["Apr-21", "Apr-22", "May-26"]],
    [["Oct-26", "Sep-26", "Oct-25"]], // with the same month of last year
    [["Dec-25", "Mar-26", "Jun-26", "Sep-26"]],
    [["Oct 2024", "Oct 2025", "Oct 2026"]],
    [["2024-10", "2025-10"]],
    [["Oct 98", "Oct 99"]],
    [["Oct 26"]],
    [["Oct 26", "Oct 26"]],
    [[]],
  ])("are months otherwise: %j", (headings) => expect(areDays(headings)).toBe(false));
});
