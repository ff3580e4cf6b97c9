import { describe, expect, it } from "vitest";

import type { Area } from "../../../src/core/comparators/area.ts";
import { areaRecords, readAreas } from "../../../src/core/tables/areas.ts";
import { readCsv } from "../../../src/csv/readCsv.ts";
import { writeCsv } from "../../../src/csv/writeCsv.ts";
import { day } from "../../support/build.ts";

const AREAS: Area[] = [
  {
    code: "970",
    onsCodes: [],
    name: "England",
    level: "country",
    region: "",
    from: undefined,
    to: undefined,
  },
  {
    ...{ code: "909", onsCodes: ["E10000006"], name: "Cumbria", level: "authority", region: "981" },
    ...{ from: undefined, to: day("2023-03-31") },
  },
];

describe("areas.csv", () => {
  it("reads back as what was written, by the areas' numbers", () => {
    const { table } = readCsv(writeCsv(areaRecords(AREAS)));
    expect([...(readAreas(table) ?? [])]).toEqual(AREAS.map((area) => [area.code, area]));
  });

  it("is not read where a day is none", () => {
    const text = writeCsv(areaRecords(AREAS)).replace("2023-03-31", "2023-02-30");
    expect(readAreas(readCsv(text).table)).toBeUndefined();
  });
});
