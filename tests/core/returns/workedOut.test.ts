import { describe, expect, it } from "vitest";

import { isError } from "../../../src/core/issue.ts";
import { validate } from "../../../src/core/returns/validate.ts";
import { figureCell } from "../../../src/core/tables/figure.ts";
import { table } from "../../support/build.ts";
import { rowOf, SMALL, withCells } from "../../support/small.ts";

/** What is read of an indicator's headline row with these cells, and what is said of it. */
function understood(indicator: string, cells: Parameters<typeof withCells>[1]) {
  const { monthlyReturn, issues } = validate(table(withCells(indicator, cells)), SMALL);
  const read = monthlyReturn?.observations.find(
    (each) => each.indicator === indicator && each.category === "",
  );
  return { value: figureCell(read?.value), codes: issues.map(({ code }) => code), issues };
}

describe("a blank value", () => {
  it.each([
    ["on_time", { numerator: "1", denominator: "3" }, "33.3"],
    ["on_time", { numerator: "2", denominator: "3" }, "66.7"],
    ["on_time", { numerator: "1", denominator: "16" }, "6.3"], // 6.25: halves go away from zero
    ["on_time", { numerator: "0", denominator: "0" }, "z"],
    ["care_rate", { numerator: "392", denominator: "57610" }, "68.0"],
    ["contacts", { numerator: "1412" }, "1412"],
    ["forecast", { numerator: "-412000" }, "-412000"],
  ])("of %s with %j is worked out as %s, and that is noted with its place", (indicator, parts, value) => {
    const { value: read, issues } = understood(indicator, { ...parts, value: "" });
    expect(read).toBe(value);
    expect(issues).toEqual([{ code: "value-worked-out", row: rowOf(indicator), column: "value" }]);
  });

  it.each([
    ["on_time", { numerator: "", denominator: "" }],
    ["on_time", { numerator: "12", denominator: "" }],
    ["on_time", { numerator: "", denominator: "12" }],
    ["on_time", { numerator: "x", denominator: "x" }],
    ["on_time", { numerator: "x", denominator: "12" }],
    ["contacts", { numerator: "" }],
    ["contacts", { numerator: "x" }],
    ["rank", { numerator: "12", denominator: "151" }],
  ])("of %s with %j stays a fault", (indicator, parts) => {
    const { value, codes } = understood(indicator, { ...parts, value: "" });
    expect([value, codes.includes("cell-blank")]).toEqual(["", true]);
  });

  it("does not make a part above its whole right", () => {
    const { issues } = understood("on_time", { numerator: "4", denominator: "3", value: "" });
    expect(issues.filter(isError)).toEqual([
      { code: "numerator-above-denominator", row: rowOf("on_time"), column: "numerator" },
    ]);
  });
});
