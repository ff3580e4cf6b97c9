import { describe, expect, it } from "vitest";

import { refusalsOf, refusalText } from "../../../../src/core/comparators/imported/refusal.ts";
import { imported, inCare, inTool } from "./handMade.ts";

const FILES = { "care.csv": inCare("701 2025: 40/8000=50"), ...inTool("701 2025: 50") };
const refused = (...specs: readonly string[]) => refusalsOf(imported(FILES, specs));
const told = (...specs: readonly string[]) =>
  refused(...specs).map(({ code, indicator }) => `${code} ${indicator.id}`);

describe("an import", () => {
  it("goes ahead where every comparator is a measure of one of the files", () =>
    expect(told("rate:LAC:snapshot", "n:LACnum:snapshot:stock", "referrals:")).toEqual([]));

  it("is refused where an indicator names a measure that no file has", () => {
    expect(told("rate:LACC:snapshot")).toEqual(["measure-missing rate"]);
    expect(told("rate:ReReferral:rolling_12")).toEqual(["measure-missing rate"]);
    expect(refused("rate:LACC:snapshot").map(refusalText).join()).toContain("“LACC”");
  });

  it.each(["latest", "sources", "areas", "neighbours", "newest", "revised"])(
    "is refused where an indicator's file would be %s.csv, which says something else",
    (id) => expect(told(`${id}:LAC:snapshot`)).toEqual([`id-reserved ${id}`]),
  );
});
