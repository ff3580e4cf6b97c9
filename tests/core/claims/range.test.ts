import { describe, expect, it } from "vitest";

import { readSaid } from "../../../src/core/claims/fields.ts";
import type { RangeClaim } from "../../../src/core/claims/kinds.ts";
import { rangeChange, rangeFinding } from "../../../src/core/claims/range.ts";
import { dec, indicator, month, series, target } from "../../support/build.ts";
import { notComparedFor } from "../../support/claims.ts";

const caseload = indicator({ id: "caseload", kind: "mean", unit: "cases", decimals: 1 });
const claim: RangeClaim = {
  kind: "range",
  indicator: "caseload",
  from: month("2010-06"),
  to: month("2013-01"),
  low: readSaid("25")!,
  high: readSaid("30")!,
  now: readSaid("17")!,
};
const finding = (before: string, now: string, targets = [target("2009-04")]) =>
  rangeFinding(
    claim,
    series(
      caseload,
      { "2010-06": before, "2013-01": now },
      targets.map((each) => ({ ...each, indicator: "caseload" })),
    ),
  );
const change = (low: string, high: string, now: string, unit = "cases") =>
  rangeChange(dec(low), dec(high), dec(now), { kind: "mean", unit });

describe("R14: “from around 25–30 to 17” cases a worker (S2, 2013)", () => {
  it("is 32% to 43% lower", () =>
    expect(finding("27.5", "17.0").statement).toEqual({
      direction: "lower",
      fromLow: dec("-32"),
      fromHigh: dec("-43"),
    }));

  it("agrees with 27.5 then and 17.0 now, whose change is exact", () =>
    expect(finding("27.5", "17.0")).toMatchObject({
      before: { agrees: true },
      now: { agrees: true },
      figures: { difference: dec("-10.5"), percent: dec("-38.2") },
    }));

  it.each([
    ["24.4", false],
    ["24.5", true], // 25 in whole numbers, as the range was said
    ["30.4", true],
    ["30.5", false],
  ])("%s is in the range: %s", (before, agrees) =>
    expect(finding(before, "17.0").before).toMatchObject({ kind: "compared", agrees }),
  );

  it.each([
    ["16.5", true],
    ["17.4", true],
    ["17.5", false],
  ])("17 agrees with %s: %s", (now, agrees) =>
    expect(finding("27.5", now).now).toMatchObject({ kind: "compared", agrees }),
  );

  it("says which of the two is hidden, and gives no change", () =>
    expect(finding("c", "17.0")).toMatchObject({
      before: notComparedFor("c"),
      now: { agrees: true },
      figures: { kind: "none", because: "c" },
    }));

  it("R9: across a change of definition each figure stands in its own month, and there is no change", () => {
    const redefined = [
      target("2009-04", { definition: "Children." }),
      target("2011-04", { definition: "Families." }),
    ];
    expect(finding("27.5", "17.0", redefined).figures).toMatchObject({
      kind: "none",
      because: "new-definition",
    });
  });

  it("a month that is not there is missing", () => {
    const found = rangeFinding(claim, series(caseload, {}));
    expect(found).toMatchObject({ before: notComparedFor("missing"), now: notComparedFor("missing") });
  });
});

describe("the direction from a range", () => {
  it.each([
    ["17", "lower"],
    ["24.9", "lower"],
    ["25", "within"],
    ["30", "within"],
    ["30.1", "higher"],
  ])("of 25 to 30 to %s is %s", (now, direction) =>
    expect(change("25", "30", now).direction).toBe(direction),
  );

  it.each([
    ["0", "30", "zero-base"],
    ["19", "30", "small-base"],
    ["-5", "30", "negative-base"],
  ])("from an end of %s there is no per cent, from %s there is", (low, high, because) =>
    expect(change(low, high, "36")).toEqual({
      direction: "higher",
      fromLow: notComparedFor(because),
      fromHigh: dec("20"),
    }),
  );

  it("of percentages has no per cent at all", () =>
    expect(change("25", "30", "17", "%")).toMatchObject({
      fromLow: notComparedFor("percentage"),
      fromHigh: notComparedFor("percentage"),
    }));
});
