import { describe, expect, it } from "vitest";

import type { Comparator } from "../../../src/core/comparators/comparator.ts";
import { decimal } from "../../../src/core/decimal.ts";
import type { Day } from "../../../src/core/period.ts";
import {
  comparatorRecords,
  latestComparatorRecords,
  readComparators,
  readLatestComparators,
} from "../../../src/core/tables/comparators.ts";
import { readCsv } from "../../../src/csv/readCsv.ts";
import { writeCsv } from "../../../src/csv/writeCsv.ts";

const source = "dfe-lait-2026-04-08";
const england: Comparator = {
  indicator: "rate",
  level: "country",
  areaCode: "970",
  area: "England",
  period: { kind: "snapshot", day: "2025-03-31" as Day },
  numerator: decimal(81770),
  denominator: decimal(12183016),
  value: decimal(67),
  source,
};
const bristol: Comparator = {
  ...england,
  level: "authority",
  areaCode: "801",
  area: "Bristol, City of",
  period: { kind: "financial-year", starts: 2024 },
  numerator: undefined,
  denominator: undefined,
  value: "x",
};

const HEADER = "level,area_code,area,period_kind,period,numerator,denominator,value,source";

describe("a published file of comparators", () => {
  it("has one figure a row, with area, period and source", () => {
    expect(writeCsv(comparatorRecords([england, bristol]))).toBe(
      `${HEADER}
country,970,England,snapshot,2025-03-31,81770,12183016,67,${source}
authority,801,"Bristol, City of",financial-year,2024-25,,,x,${source}
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
});
