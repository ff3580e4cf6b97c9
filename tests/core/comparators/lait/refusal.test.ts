import { describe, expect, it } from "vitest";

import { refusalsOf, refusalText } from "../../../../src/core/comparators/lait/refusal.ts";
import { counterpartsOf } from "./handMade.ts";

describe("an import", () => {
  it("goes ahead where every comparator is a measure of the extract", () => {
    expect(refusalsOf(counterpartsOf(["LAC,2025,874,72"], "rate:LAC:snapshot", "referrals:"))).toEqual([]);
  });

  it("is refused where an indicator names a measure that the extract does not have", () => {
    const refusals = refusalsOf(counterpartsOf(["LAC,2025,874,72"], "rate:LACC:snapshot"));
    expect(refusals.map(({ code, indicator }) => `${code} ${indicator.id}`)).toEqual([
      "measure-missing rate",
    ]);
    expect(refusals.map(refusalText).join()).toContain("“LACC”");
  });

  it.each(["latest", "sources"])(
    "is refused where an indicator's file would be %s.csv, which says something else",
    (id) => {
      const refusals = refusalsOf(counterpartsOf(["LAC,2025,874,72"], `${id}:LAC:snapshot`));
      expect(refusals.map(({ code, indicator }) => `${code} ${indicator.id}`)).toEqual([`id-reserved ${id}`]);
    },
  );
});
