import { describe, expect, it } from "vitest";

import {
  missingColumns,
  openQuotes,
  raggedRows,
  repeatedColumns,
  repeatedKeys,
  unknownColumns,
} from "../../../src/core/tables/checks.ts";

const header = (...names: string[]) => ({ row: 2, names });
const KNOWN = ["id", "title"];

describe("a header", () => {
  it("has every column that it must have", () => {
    expect(missingColumns(header("title", "id"), KNOWN)).toEqual([]);
    expect(missingColumns(header("title"), KNOWN)).toEqual([
      { code: "column-missing", row: 2, column: "id" },
    ]);
  });

  it("has no other column, the name of which is not repeated", () => {
    expect(unknownColumns(header("id", "", "Jane"), KNOWN)).toEqual([
      { code: "column-unknown", row: 2, column: "C" },
    ]);
  });

  it("has no column of ours twice", () => {
    expect(repeatedColumns(header("id", "Jane", "Jane", "", "", "title"), KNOWN)).toEqual([]);
    expect(repeatedColumns(header("id", "title", "id", "id"), KNOWN)).toEqual([
      { code: "column-repeated", row: 2, column: "id" },
      { code: "column-repeated", row: 2, column: "id" },
    ]);
  });
});

describe("rows", () => {
  const rows = ["a", "b", "a", "a"].map((key, index) => ({ row: index + 3, key }));

  it("have their cells under the right names", () =>
    expect(raggedRows(rows, ({ key }) => key === "b")).toEqual([{ code: "row-ragged", row: 4 }]));

  it("have keys of their own", () =>
    expect(repeatedKeys(rows, ({ key }) => key, "id")).toEqual([
      { code: "reference-repeated", row: 5, column: "id" },
      { code: "reference-repeated", row: 6, column: "id" },
    ]));

  it("have quotation marks that close", () =>
    expect(openQuotes([4, 9])).toEqual([
      { code: "quotes", row: 4 },
      { code: "quotes", row: 9 },
    ]));
});
