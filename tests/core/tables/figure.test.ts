import { expect, it } from "vitest";

import { figureCell, figureOf } from "../../../src/core/tables/figure.ts";
import { dec } from "../../support/build.ts";

it("a published cell is a symbol or digits; no other form is accepted", () => {
  expect(["c", "85.0", "", "1,412", "£5", "C"].map(figureOf)).toEqual([
    "c",
    dec("85.0"),
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

it.each([
  [undefined, ""],
  ["low", "low"],
  [dec("85.0"), "85.0"],
  [dec("-0.5"), "-0.5"],
] as const)("the figure %# is the cell “%s”", (figure, cell) => expect(figureCell(figure)).toBe(cell));
