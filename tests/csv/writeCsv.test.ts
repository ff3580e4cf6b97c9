import fc from "fast-check";
import { expect, it } from "vitest";

import { readCsv } from "../../src/csv/readCsv.ts";
import { writeCsv } from "../../src/csv/writeCsv.ts";

it("a CSV of ours has a header, LF line ends, one after the last row, and quotes only where they are needed", () => {
  const rows = [
    ["a", "", "1.0"],
    ["b, c", 'd "e"', "f\ng"],
  ];
  expect(writeCsv({ header: ["x", "y", "z"], rows })).toBe('x,y,z\na,,1.0\n"b, c","d ""e""","f\ng"\n');
  expect(writeCsv({ header: ["x"], rows: [] })).toBe("x\n");
});

it("what was written is read back, cell by cell", () => {
  const cell = fc.string({ unit: "grapheme" }).map((text) => text.replace(/\r\n?/g, "\n"));
  const records = fc.array(fc.tuple(fc.constant("id"), cell, cell), { minLength: 1 });
  fc.assert(
    fc.property(records, (rows) => {
      const { table, brokenRows } = readCsv(writeCsv({ header: ["a", "b", "c"], rows }));
      expect(table.slice(1).map(({ cells }) => cells)).toEqual(rows);
      expect(brokenRows).toEqual([]);
    }),
  );
});
