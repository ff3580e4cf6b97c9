import { describe, expect, it } from "vitest";

import { recogniserOf } from "../../../src/core/checking/recognised.ts";
import { pageOf, pageWith, ROWS_A_PAGE, type FoundPlace } from "../../../src/core/checking/shown.ts";
import { table } from "../../support/build.ts";
import { GOOD_RETURN, rowOf, SMALL, withCells } from "../../support/small.ts";

const isRecognised = recogniserOf(SMALL);
const page = (text: string, found: readonly FoundPlace[] = [], number = 0) =>
  pageOf(table(text), number, found, isRecognised);

const long = `${GOOD_RETURN.split("\n", 1)[0]!}\n${"2026-10,E06009998,contacts,,,,,1\n".repeat(250)}`;

describe("a file as a table", () => {
  it("has the spreadsheet’s row numbers and column letters", () => {
    const { header, rows, letters } = page(GOOD_RETURN.replace("\n", "\n\n"));
    expect(letters.join("")).toBe("ABCDEFGH");
    expect([header?.row, rows[0]?.row]).toEqual([1, 3]);
  });

  it("says of a cell that is not recognised only that it is there", () => {
    const { rows } = page(withCells("rank", { value: "thirty-eight" }));
    const cells = rows.find(({ row }) => row === rowOf("rank"))?.cells.map(({ text }) => text);
    expect(cells).toEqual(["2026-10", "E06009998", "rank", "", "", "", "", undefined]);
  });

  it("has what was found at its cells, by column name or letter, and at the row otherwise", () => {
    const row = rowOf("rank");
    const { rows } = page(GOOD_RETURN, [
      { row, column: "value", number: 1 },
      { row, column: "C", number: 2 },
      { row, column: undefined, number: 3 },
      { row, column: "value", number: 1 },
    ]);
    const marked = rows.find((each) => each.row === row);
    expect(marked?.cells.map(({ marks }) => marks)).toEqual([[], [], [2], [], [], [], [], [1]]);
    expect(marked?.marks).toEqual([3]);
  });

  it("comes in pages, each under the header", () => {
    expect(page(long)).toMatchObject({ page: 0, pages: 3, header: { row: 1 } });
    expect(page(long, [], 2).rows).toHaveLength(250 - 2 * ROWS_A_PAGE);
    expect(page(long, [], 2).header?.cells[0]?.text).toBe("period");
  });

  it("is opened where a row is", () => {
    expect([1, 2, 101, 102, 251, 9999].map((row) => pageWith(row, table(long)))).toEqual([0, 0, 0, 1, 2, 0]);
  });

  it("of a hundred thousand columns shows the first, and says how many there are", () => {
    const wide = page(`${",".repeat(100_000)}x\n`, [{ row: 1, column: "EQXD", number: 1 }]);
    expect(wide.letters).toHaveLength(26);
    expect(wide.width).toBe(100_001);
    expect(wide.header?.marks).toEqual([1]);
  });

  it("of nothing is empty", () => {
    expect(page("")).toMatchObject({ header: undefined, rows: [], pages: 1, width: 0 });
  });
});
