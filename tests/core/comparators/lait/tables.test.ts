import { describe, expect, it } from "vitest";

import {
  AREAS_FILE,
  DICTIONARY_FILE,
  FIGURES_FILE,
  readLaitTables,
} from "../../../../src/core/comparators/lait/tables.ts";
import { table, tablesOf } from "./handMade.ts";

describe("the tables of an extract", () => {
  it("have England, its regions and its authorities as areas", () => {
    const { lait } = readLaitTables(tablesOf([]));
    const levels = [...(lait?.areas.values() ?? [])].map(({ code, level }) => `${code} ${level}`);
    expect(levels).toEqual([
      "201 authority",
      "874 authority",
      "970 country",
      "982 region",
      "985 region",
      "986 region",
    ]);
  });

  it("have the Department's words on one line", () => {
    const { lait } = readLaitTables(tablesOf([]));
    expect(lait?.measures.get("LAC")).toEqual({
      name: "LAC",
      title: "Children looked after rate per 10000",
      yearType: "Annual",
      definition: "A rate. On 31 March.",
      url: "https://example.org/cla",
    });
  });

  it("are read by the names of their columns, in any order and with others between", () => {
    const moved = {
      ...tablesOf([]),
      [FIGURES_FILE]: table("value,new,la_number,years,measure_short\n72,?,874,2025,LAC\n"),
    };
    expect(readLaitTables(moved).lait?.rows).toEqual([
      { row: 2, measure: "LAC", years: "2025", area: "874", value: "72", ragged: false },
    ]);
  });

  it("are refused where a column is missing or there twice", () => {
    const missing = { ...tablesOf([]), [FIGURES_FILE]: table("measure_short,years,value\n") };
    expect(readLaitTables(missing)).toEqual({
      lait: undefined,
      issues: [{ code: "column-missing", file: FIGURES_FILE, row: 1, column: "la_number" }],
    });
    const twice = { ...tablesOf([]), [AREAS_FILE]: table("la_number,name,region,name\n") };
    expect(readLaitTables(twice).issues).toEqual([
      { code: "column-repeated", file: AREAS_FILE, row: 1, column: "name" },
    ]);
  });

  it("are refused where an area or a measure is there twice", () => {
    const areas = "la_number,name,region\n970,England,NA\n970,Wales,NA\n";
    expect(readLaitTables(tablesOf([], { areas })).issues).toEqual([
      { code: "reference-repeated", file: AREAS_FILE, row: 3, column: "la_number" },
    ]);
    const dictionary =
      "Measure_short,Chart_title,Year_Type,Description,Hyperlink(s)\nLAC,a,Annual,,\nLAC,b,Annual,,\n";
    expect(readLaitTables(tablesOf([], { dictionary })).issues).toEqual([
      { code: "reference-repeated", file: DICTIONARY_FILE, row: 3, column: "Measure_short" },
    ]);
  });

  it("are refused where a row of areas has lost a cell", () => {
    const areas = "la_number,name,region\n970,England\n";
    expect(readLaitTables(tablesOf([], { areas })).issues).toEqual([
      { code: "row-ragged", file: AREAS_FILE, row: 2 },
    ]);
  });

  it("mark a row of figures that has more or fewer cells than the header", () => {
    const rows = readLaitTables(tablesOf(["LAC,2025,874", "LAC,2025,874,72,", "LAC,2025,874,72"])).lait?.rows;
    expect(rows?.map(({ ragged }) => ragged)).toEqual([true, true, false]);
  });
});
