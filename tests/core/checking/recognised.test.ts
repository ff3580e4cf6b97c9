import { describe, expect, it } from "vitest";

import { recogniserOf } from "../../../src/core/checking/recognised.ts";
import { table } from "../../support/build.ts";
import { GOOD_RETURN, SMALL } from "../../support/small.ts";

const isRecognised = recogniserOf(SMALL);

describe("a cell of an officer’s file is shown where it", () => {
  it("is any cell of a good return", () => {
    const cells = table(GOOD_RETURN).flatMap((row) => row.cells);
    expect(cells.filter((cell) => !isRecognised(cell))).toEqual([]);
  });

  it.each([
    ...["", "  ", "value", "LA_Code", " period\t"],
    ...["in_care", "foster", "home", "E06009998"],
    ...["2026-10", "Oct-26"],
    ...["1412", "1,412", "£1,412.50", "-£412", "£-412", "84.0%", "007", "1412.0"],
    ...["c", "x", "z", "low", "u"],
  ])("is a word, a month, a symbol or a figure of ours: “%s”", (cell) => {
    expect(isRecognised(cell)).toBe(true);
  });
});

describe("it is not shown where it", () => {
  it.each([
    ...["Jane Osei", "Jane", "fostering", "in care", "E06000031", "IN_CARE"],
    ...["9990000018", "1234567890", "01/04/2026", "2026-04-01", "<5", "N/A", "C"],
    ...["1.412,5", "1e5", "=1+1", "12 children", "1412\n", "1\u200b2", "\u00a012"],
  ])("is anything else: “%s”", (cell) => {
    expect(isRecognised(cell)).toBe(false);
  });
});
