import { describe, expect, it } from "vitest";

import { changeFinding } from "../../../src/core/claims/change.ts";
import type { ChangeClaim } from "../../../src/core/claims/kinds.ts";
import { readSaid } from "../../../src/core/claims/fields.ts";
import { dec, indicator, month, percentage, series, target } from "../../support/build.ts";
import { notComparedFor } from "../../support/claims.ts";

const [FROM, TO] = ["2010-07", "2011-07"];

/** "difference; percent; increase or multiple". */
function claim(difference: string, percent: string, as: ChangeClaim["as"] = "increase"): ChangeClaim {
  return {
    kind: "change",
    indicator: "plans",
    from: month(FROM),
    to: month(TO),
    difference: readSaid(difference),
    percent: percent === "" ? undefined : dec(percent),
    as: percent === "" ? undefined : as,
  };
}

const finding = (
  said: ChangeClaim,
  from: string,
  to: string,
  of = indicator(),
  targets = [target("2009-04")],
) => changeFinding(said, series(of, { ...(from === "" ? {} : { [FROM]: from }), [TO]: to }, targets));
const agrees = { kind: "compared", agrees: true };
const differs = { kind: "compared", agrees: false };

describe("R5: “13 more than last July, five per cent” (S4, 2011)", () => {
  const said = claim("13", "5");

  it("agrees with 260 to 273, which is +13 (+5.0%)", () => {
    const found = finding(said, "260", "273");
    expect(found).toMatchObject({ difference: agrees, percent: agrees });
    expect(found.figures).toMatchObject({ difference: dec("13"), percent: dec("5.0"), base: dec("260") });
    expect(found.bases).toEqual({ kind: "bases", lowest: dec("237"), highest: dec("288") });
  });

  it.each([
    ["236", false],
    ["237", true],
    ["288", true],
    ["289", false],
  ])("from %s the per cent agrees: %s", (base, expected) => {
    const found = finding(said, base, String(Number(base) + 13));
    expect(found.difference).toMatchObject(agrees);
    expect(found.percent).toMatchObject({ agrees: expected });
  });

  it.each(["c", "x", "u", "low", "z"])("from %s neither number is compared, and it is said why", (symbol) =>
    expect(finding(said, symbol, "273")).toMatchObject({
      difference: notComparedFor(symbol),
      percent: notComparedFor(symbol),
      multiple: undefined,
    }),
  );

  it("from a month without a figure neither number is compared, but the possible bases are worked out", () => {
    const found = finding(said, "", "273");
    expect(found).toMatchObject({
      difference: notComparedFor("missing"),
      percent: notComparedFor("missing"),
      before: undefined,
    });
    expect(found.bases).toMatchObject({ lowest: dec("237") });
  });
});

describe("R21: “5,901 applications, an increase of 2,100” (S0, 2022/23)", () => {
  const of = indicator({ id: "plans", unit: "applications", kind: "flow" });
  const set = (said: ChangeClaim) => finding(said, "3801", "5901", of);

  it("agrees: +2,100 from 3,801, which is +55.2% and 155.2% of it", () => {
    expect(set(claim("2100", "55.2"))).toMatchObject({ difference: agrees, percent: agrees });
    expect(set(claim("", "155.2", "multiple"))).toMatchObject({ percent: agrees, multiple: dec("155.2") });
    expect(set(claim("", "155", "multiple")).percent).toMatchObject(agrees);
    expect(set(claim("2100", "155", "multiple")).bases).toBeUndefined();
  });

  it.each(["2100", "200", "155.2", "56", "55.3"])("%s%% more does not agree", (percent) =>
    expect(set(claim("", percent)).percent).toMatchObject(differs),
  );

  it.each(["55.2", "2100", "200"])("%s%% of what it was does not agree", (percent) =>
    expect(set(claim("", percent, "multiple")).percent).toMatchObject(differs),
  );
});

describe("R9: across a change of definition", () => {
  it("nothing is compared", () => {
    const redefined = [
      target("2009-04", { definition: "Seven days." }),
      target("2011-04", { definition: "Ten working days." }),
    ];
    expect(finding(claim("13", "5"), "260", "273", indicator(), redefined)).toMatchObject({
      difference: notComparedFor("new-definition"),
      percent: notComparedFor("new-definition"),
    });
  });
});

describe("a per cent", () => {
  it.each([
    ["0", "zero-base"],
    ["19", "small-base"],
    ["-30", "negative-base"],
  ])("of a base of %s is not compared; the difference is", (base, because) => {
    const of = indicator({ signed: true });
    expect(finding(claim("13", "5"), base, String(Number(base) + 13), of)).toMatchObject({
      difference: agrees,
      percent: notComparedFor(because),
      multiple: undefined,
    });
  });

  it("of a percentage is not compared; its change is in percentage points", () => {
    const found = finding(claim("1.9", "4"), "49.1", "51.0", percentage());
    expect(found).toMatchObject({
      difference: agrees,
      percent: notComparedFor("percentage"),
      bases: undefined,
    });
  });

  it("is rounded once, half up, from the exact ratio: 5.5 is 6, and 4.45 is 4", () => {
    expect(finding(claim("", "6"), "200", "211").percent).toMatchObject(agrees);
    expect(finding(claim("", "-6"), "200", "189").percent).toMatchObject(agrees);
    expect(finding(claim("", "4"), "2000", "2089").percent).toMatchObject(agrees);
    expect(finding(claim("", "5"), "2000", "2089").percent).toMatchObject(differs);
  });
});

describe("a difference", () => {
  it("is set beside the figures in the rounding in which it was said", () => {
    const money = indicator({ kind: "money", unit: "£" });
    expect(finding(claim("2.1m", ""), "4000000", "6123456", money).difference).toMatchObject(agrees);
    expect(finding(claim("2.2m", ""), "4000000", "6123456", money).difference).toMatchObject(differs);
    expect(finding(claim("2m", "53"), "4000000", "6123456", money).bases).toBeUndefined();
  });

  it("in the other direction does not agree", () =>
    expect(finding(claim("-13", "-5"), "260", "273")).toMatchObject({
      difference: differs,
      percent: differs,
    }));

  it("of huge figures is exact", () =>
    expect(finding(claim("1", ""), "999999999999998", "999999999999999").difference).toMatchObject(agrees));
});
