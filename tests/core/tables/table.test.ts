import { expect, it } from "vitest";

import { columnLetter } from "../../../src/core/tables/table.ts";

it.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [51, "AZ"],
  [52, "BA"],
  [701, "ZZ"],
  [702, "AAA"],
  [16_383, "XFD"],
])("column %i is called %s, as a spreadsheet calls it", (index, letter) =>
  expect(columnLetter(index)).toBe(letter),
);
