import { describe, expect, it } from "vitest";

import { readCsv } from "../../src/csv/readCsv.ts";

const cellsIn = (text: string) => readCsv(text).table.map(({ cells }) => cells);

describe("rows", () => {
  it.each(["a,b\nc,d\n", "a,b\r\nc,d\r\n", "a,b\rc,d\r", "a,b\r\nc,d\n", "a,b\rc,d\r\n", "a,b\nc,d"])(
    "end as they do anywhere: %j",
    (text) =>
      expect(readCsv(text)).toEqual({
        table: [
          { row: 1, cells: ["a", "b"] },
          { row: 2, cells: ["c", "d"] },
        ],
        brokenRows: [],
        blankRows: 0,
      }),
  );

  it("that are blank are left out and counted, and the others keep their numbers", () => {
    const { table, blankRows } = readCsv('\na,b\n,\n \t,""\n\nc,d\n\n\n');
    expect(table).toEqual([
      { row: 2, cells: ["a", "b"] },
      { row: 6, cells: ["c", "d"] },
    ]);
    expect(blankRows).toBe(6);
  });

  it("are none in an empty text", () =>
    expect(readCsv("")).toEqual({ table: [], brokenRows: [], blankRows: 0 }));

  it("are never read as numbers or as names", () =>
    expect(cellsIn("__proto__,1e3\ntrue,007\n")).toEqual([
      ["__proto__", "1e3"],
      ["true", "007"],
    ]));
});

describe("cells", () => {
  it("are separated by what is named, and by nothing guessed", () => {
    expect(readCsv("a;b,c\n", ";").table[0]?.cells).toEqual(["a", "b,c"]);
    expect(readCsv("a\tb;c\n", "\t").table[0]?.cells).toEqual(["a", "b;c"]);
    expect(cellsIn("a;b\n")).toEqual([["a;b"]]);
  });

  it("may be quoted wherever RFC 4180 allows it", () =>
    expect(cellsIn('"a","b, c","d ""e""","f\ng",""\n')).toEqual([["a", "b, c", 'd "e"', "f\ng", ""]]));

  it("keep their blanks", () => expect(cellsIn(" a ,b\t\n")).toEqual([[" a ", "b\t"]]));
});

describe("quotes that do not close", () => {
  it.each([
    ['a\n"b\nc\n', [2]],
    ['a\n"b"c\nd\n', [2]],
    ['"a\n', [1]],
    ['a\n"b"c"\n"d"e"\nf\n', [2, 3]],
  ])("in %j are said to be in rows %j", (text, rows) => expect(readCsv(text).brokenRows).toEqual(rows));

  it("are none where they close", () => expect(readCsv('"a",b\n"c""d",e\n').brokenRows).toEqual([]));
});
