import { describe, expect, it } from "vitest";

import { basesOf } from "../../../src/core/claims/bases.ts";
import { dec } from "../../support/build.ts";

const COUNT = { decimals: 0, signed: false };
const bases = (difference: string, percent: string, of = COUNT) => basesOf(dec(difference), dec(percent), of);
const between = (lowest: string, highest?: string) => ({
  kind: "bases",
  lowest: dec(lowest),
  highest: highest === undefined ? undefined : dec(highest),
});
const none = { kind: "no-bases" };

describe("the bases for which a difference and a per cent are both so", () => {
  it("R5: +13 and 5 per cent (S4, 2011) are 237 to 288", () =>
    expect(bases("13", "5")).toEqual(between("237", "288")));

  it.each([
    ["13", "5.0", "258", "262"], // 1300/5.05 = 257.4, 1300/4.95 = 262.6
    ["13", "5.00", "260", "260"],
    ["-13", "-5", "237", "288"],
    ["2100", "55.2", "3801", "3807"], // 210000/55.25 = 3800.9, 210000/55.15 = 3807.8
    ["2100", "2100", "100", "100"],
    ["9", "2", "361", "600"], // 900/1.5 = 600 exactly: a tie rounds up, so 600 is one; 900/2.5 = 360 is not
    ["-1000", "-100", "1000", "1005"], // a count of 999 cannot fall by 1,000
    ["999999999999", "100", "995024875621", "1005025125627"],
  ])("of %s and %s%% are %s to %s", (difference, percent, lowest, highest) =>
    expect(bases(difference, percent)).toEqual(between(lowest, highest)),
  );

  it("a figure that may be below zero may fall by more than it was, a count may not", () => {
    const signed = { decimals: 0, signed: true };
    expect(bases("-1000", "-100", signed)).toEqual(between("996", "1005"));
    expect(bases("-1000", "-101", signed)).toEqual(between("986", "995"));
    expect(bases("-1000", "-101")).toEqual(none);
  });

  it("a per cent of 0 has no highest base: +1 is less than half a per cent of 201 and all above", () =>
    expect(bases("1", "0")).toEqual(between("201")));

  it("no change is 0 per cent of any base, and no other per cent of none", () => {
    expect(bases("0", "0")).toEqual(between("1"));
    expect(bases("0", "5")).toEqual(none);
  });

  it("there is none where the difference says more and the per cent says fewer", () => {
    expect(bases("13", "-5")).toEqual(none);
    expect(bases("-13", "5")).toEqual(none);
  });

  it("there is none where no whole number lies between", () => expect(bases("1", "70")).toEqual(none));

  it("are in the decimals of the indicator", () =>
    expect(bases("0.5", "5", { decimals: 1, signed: false })).toEqual(between("9.1", "11.1")));
});
