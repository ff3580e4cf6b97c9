import { describe, expect, it } from "vitest";

import { templateOf } from "../../../src/core/returns/template.ts";
import { validate } from "../../../src/core/returns/validate.ts";
import { month, table } from "../../support/build.ts";
import { csv } from "../../support/publish.ts";
import { GOOD_RETURN, SMALL } from "../../support/small.ts";

const written = (period: string, reference = SMALL) => csv.write(templateOf(month(period), reference));

describe("the empty return of a month", () => {
  it("has every row of a good one, and none of its figures", () => {
    const emptied = GOOD_RETURN.replace(/^(2026-10(?:,[^,]*){4}),.*$/gm, "$1,,,");
    expect(written("2026-10").split("\n").sort()).toEqual(emptied.split("\n").sort());
  });

  it("is a good return once its values are filled in", () => {
    const filled = written("2026-10").replace(/,$/gm, ",x");
    const { monthlyReturn, issues } = validate(table(filled), SMALL);
    expect(issues).toEqual([]);
    expect(monthlyReturn?.observations.map(({ value }) => value)).toEqual(Array(10).fill("x"));
  });

  it("has the indicators of its own month only", () => {
    const indicators = SMALL.indicators.map((each) => ({ ...each, lastPeriod: month("2026-10") }));
    expect(
      written("2026-11", { ...SMALL, indicators })
        .trimEnd()
        .split("\n"),
    ).toHaveLength(1);
  });

  it("has no columns for categories where the council declares none", () => {
    expect(written("2026-10", { ...SMALL, categories: [] }).split("\n")[0]).toBe(
      "period,la_code,indicator,numerator,denominator,value",
    );
  });
});
