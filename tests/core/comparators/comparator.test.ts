import { describe, expect, it } from "vitest";

import {
  comparatorOrder,
  comparatorRecords,
  latestComparatorRecords,
  readComparators,
  readLatestComparators,
  type Comparator,
} from "../../../src/core/comparators/comparator.ts";
import { readCsv } from "../../../src/csv/readCsv.ts";
import { writeCsv } from "../../../src/csv/writeCsv.ts";
import { comparator } from "../../support/build.ts";

const source = "dfe-lait-2026-04-08";
const england = comparator("67", { indicator: "rate", source });
const bristol: Comparator = {
  ...england,
  level: "authority",
  areaCode: "801",
  area: "Bristol, City of",
  period: { kind: "financial-year", starts: 2024 },
  value: "x",
};

const HEADER = "level,area_code,area,period_kind,period,value,source";

describe("a published file of comparators", () => {
  it("has one figure a row, with area, period and source", () => {
    expect(writeCsv(comparatorRecords([england, bristol]))).toBe(
      `${HEADER}
country,970,England,snapshot,2025-03-31,67,${source}
authority,801,"Bristol, City of",financial-year,2024-25,x,${source}
`,
    );
  });

  it("reads back as what was written", () => {
    const { table } = readCsv(writeCsv(comparatorRecords([england, bristol])));
    expect(readComparators("rate", table)).toEqual([england, bristol]);
  });

  it("names the indicator in each row where it is of several", () => {
    const { table } = readCsv(
      writeCsv(latestComparatorRecords([england, { ...bristol, indicator: "again" }])),
    );
    expect(table[0]?.cells).toEqual(["indicator", ...HEADER.split(",")]);
    expect(readLatestComparators(table)).toEqual([england, { ...bristol, indicator: "again" }]);
  });

  it.each([
    ["a page of HTML", "<!doctype html>"],
    ["another header", "level,area,value\ncountry,England,67"],
    ["a level that is none", `${HEADER}\ncounty,970,England,snapshot,2025-03-31,67,${source}`],
    ["a period of another kind", `${HEADER}\ncountry,970,England,snapshot,2024-25,67,${source}`],
    ["a figure that is none", `${HEADER}\ncountry,970,England,snapshot,2025-03-31,-,${source}`],
    ["nothing", ""],
  ])("is not read where it is %s", (_, text) => {
    expect(readComparators("rate", readCsv(text).table)).toBeUndefined();
    expect(readLatestComparators(readCsv(text.replaceAll(/^(?=.)/gm, "rate,")).table)).toBeUndefined();
  });

  it("orders by level, then area number, then time", () => {
    const later = { ...bristol, period: { kind: "financial-year", starts: 2025 } as const };
    const leeds = { ...bristol, areaCode: "383", area: "Leeds" };
    const east = { ...england, level: "region", areaCode: "985", area: "East of England" } as const;
    expect([later, bristol, east, leeds, england].sort(comparatorOrder)).toEqual([
      england,
      east,
      leeds,
      bristol,
      later,
    ]);
  });
});
