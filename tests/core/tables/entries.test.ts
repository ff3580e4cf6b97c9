import { describe, expect, it } from "vitest";

import * as cells from "../../../src/core/tables/cells.ts";
import { readEntries, repeatedIds, unknownIds } from "../../../src/core/tables/entries.ts";
import type { ReferenceTable } from "../../../src/core/tables/reference.ts";
import { table } from "../../support/build.ts";

const COLUMNS = { id: cells.id, title: cells.text, indicators: cells.text };
const FILE: ReferenceTable<typeof COLUMNS> = { file: "events.csv", columns: COLUMNS, required: ["id"] };

const read = (csv: string) => readEntries(FILE, table(csv));

describe("a reference file", () => {
  it("has its columns in any order, with blanks around what stands in them", () => {
    const { entries, issues } = read(" title ,id\n First , a \n\nSecond,b\n");
    expect(issues).toEqual([]);
    expect(entries).toEqual([
      { row: 2, cells: { id: "a", title: "First", indicators: "" } },
      { row: 4, cells: { id: "b", title: "Second", indicators: "" } },
    ]);
  });

  it.each([
    ["", { code: "column-missing", row: 1, column: "id" }],
    ["title\nFirst\n", { code: "column-missing", row: 1, column: "id" }],
    ["id,owner\na,b\n", { code: "column-unknown", row: 1, column: "B" }],
    ["id,__proto__\na,b\n", { code: "column-unknown", row: 1, column: "B" }],
    ["id,toString\na,b\n", { code: "column-unknown", row: 1, column: "B" }],
    ["id,title,id\na,b,c\n", { code: "column-repeated", row: 1, column: "id" }],
    ["ID\na\n", { code: "column-unknown", row: 1, column: "A" }],
  ])("with the header of %j is refused", (csv, issue) => {
    const { entries, issues } = read(csv);
    expect(entries).toEqual([]);
    expect(issues).toContainEqual({ file: "events.csv", ...issue });
  });

  it("says of every cell that is at fault where it is, and reads the other rows", () => {
    const { entries, issues } = read("id,title\na b,First\nb,Second\n,Third\n");
    expect(entries.map(({ row }) => row)).toEqual([3]);
    const expected = "an id: letters, digits, _ and -";
    expect(issues).toEqual([
      { code: "reference-value", file: "events.csv", row: 2, column: "id", expected },
      { code: "reference-value", file: "events.csv", row: 4, column: "id", expected },
    ]);
  });

  it("with a comma that shifts a row is refused, not read askew", () => {
    const { entries, issues } = read("id,title\na,Late, and later\nb,Second\n");
    expect(entries.map(({ row }) => row)).toEqual([3]);
    expect(issues).toEqual([{ code: "row-ragged", file: "events.csv", row: 2 }]);
    expect(read("id,,title\na,b,c\n").issues).toEqual([{ code: "row-ragged", file: "events.csv", row: 2 }]);
  });

  it("may have blank columns", () => expect(read("id,title,,\na,First,,\n").issues).toEqual([]));

  it("may hold ids such as constructor, which every object has", () => {
    const { entries, issues } = read("id\n__proto__\nconstructor\ntoString\n");
    expect(issues).toEqual([]);
    expect(entries.map(({ cells: { id } }) => id)).toEqual(["__proto__", "constructor", "toString"]);
  });
});

describe("the ids in a reference file", () => {
  const { entries } = read("id,indicators\na,care\nb,\na,care plans\nc,care | plans;none\na,none\n");

  it("are there once", () =>
    expect(repeatedIds("events.csv", "id", entries)).toEqual([
      { code: "reference-repeated", file: "events.csv", row: 4, column: "id" },
      { code: "reference-repeated", file: "events.csv", row: 6, column: "id" },
    ]));

  it("name indicators that exist: several, or none", () =>
    expect(unknownIds("events.csv", "indicators", entries, new Set(["care", "plans"]))).toEqual([
      {
        code: "reference-unknown",
        file: "events.csv",
        row: 5,
        column: "indicators",
        among: "indicators.csv",
      },
      {
        code: "reference-unknown",
        file: "events.csv",
        row: 6,
        column: "indicators",
        among: "indicators.csv",
      },
    ]));
});
