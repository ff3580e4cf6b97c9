import { describe, expect, it } from "vitest";

import { readSaid } from "../../../src/core/claims/fields.ts";
import { findingOf } from "../../../src/core/claims/finding.ts";
import type { ShareClaim } from "../../../src/core/claims/kinds.ts";
import { datasetOf, seriesOf } from "../../../src/core/dataset/dataset.ts";
import type { Indicator } from "../../../src/core/indicator.ts";
import { dec, indicator, month, observation, percentage, series } from "../../support/build.ts";
import { notComparedFor, sourcesOf } from "../../support/claims.ts";

const NOW = "2011-06";
const claim = (changed: Partial<ShareClaim>): ShareClaim => ({
  kind: "share",
  indicator: "plans",
  month: month(NOW),
  whole: undefined,
  which: "part",
  bound: "is",
  percent: undefined,
  part: undefined,
  of: undefined,
  ...changed,
});

/** A share beside `49/100=49.0` of one indicator. */
function beside(changed: Partial<ShareClaim>, cells: string, of: Indicator = percentage()) {
  const found = findingOf(claim(changed), sourcesOf([series(of, { [NOW]: cells })]));
  if (found?.kind !== "share") throw new Error("not a share");
  return found;
}

describe("R8: “more than half of all initial assessments were not completed within seven days” (S4, 2011)", () => {
  const late = { which: "rest", bound: "more-than", percent: dec("50") } as const;

  it.each([
    ["49/100=49.0", true],
    ["50/100=50.0", false],
    ["51/100=51.0", false],
    ["499/1000=49.9", true],
    ["49999/100000=50.0", true],
    ["500/1000=50.0", false],
  ])("with %s in time agrees: %s", (cells, agrees) => {
    expect(beside(late, cells).percent).toMatchObject({ kind: "compared", agrees });
  });

  it("shows the late ones: 51 of 100", () =>
    expect(beside(late, "49/100=49.0").figures).toEqual({
      kind: "fraction",
      part: dec("51"),
      whole: dec("100"),
      percent: dec("51.0"),
    }));

  it("a base of 0 is not applicable, never 0% and never NaN", () => {
    expect(beside(late, "0/0=z")).toMatchObject({
      figures: notComparedFor("z"),
      percent: notComparedFor("z"),
    });
  });

  it.each([
    ["c/c=c", "c"],
    ["//x", "missing"],
    ["c/100=c", "c"],
  ])("with %s is not compared: %s", (cells, because) => {
    const published = series(percentage(), cells === "//x" ? {} : { [NOW]: cells });
    expect(findingOf(claim(late), sourcesOf([published]))).toMatchObject({
      percent: notComparedFor(because),
    });
  });
});

describe("R17: “27% are in residential care” (S0, 2023)", () => {
  const said = { percent: dec("27") };

  it("agrees with 27 of 100, and with what rounds to it", () => {
    for (const cells of ["27/100=27.0", "265/1000=26.5", "274/1000=27.4"])
      expect(beside(said, cells).percent).toMatchObject({ agrees: true });
    for (const cells of ["264/1000=26.4", "275/1000=27.5"])
      expect(beside(said, cells).percent).toMatchObject({ agrees: false });
  });

  it("without a base cannot be checked, whatever per cent is published", () => {
    const noBase = seriesOf(
      datasetOf([observation("27.0", { period: NOW, numerator: "27" })]),
      percentage(),
      [],
    );
    const sources = { series: new Map([["plans", noBase]]), subsets: [], comparators: [] };
    expect(findingOf(claim(said), sources)).toMatchObject({
      percent: notComparedFor("missing"),
      figures: notComparedFor("missing"),
    });
  });

  it("of a mean or a count is no share", () => {
    expect(beside(said, "340/20=17.0", indicator({ kind: "mean" })).percent).toEqual(
      notComparedFor("not-part"),
    );
  });
});

describe("R15: agency staff, 20 of 100 full-time equivalent (S2, 2013)", () => {
  it("is 20.0%, to one decimal", () =>
    expect(beside({ percent: dec("20.0") }, "20.0/100.0=20.0").percent).toMatchObject({ agrees: true }));
  it("is not more than 20%, nor less", () => {
    for (const bound of ["more-than", "less-than"] as const)
      expect(beside({ percent: dec("20"), bound }, "20/100=20.0").percent).toMatchObject({ agrees: false });
    expect(beside({ percent: dec("21"), bound: "less-than" }, "20/100=20.0").percent).toMatchObject({
      agrees: true,
    });
  });
});

describe("R18: “a pressure of £6.1 million with £4.2 million in Children’s Services” (S0, 2023)", () => {
  const money = (id: string) => indicator({ id, kind: "money", unit: "£", signed: true });
  const said = {
    indicator: "children",
    whole: "all",
    percent: dec("68.9"),
    part: readSaid("4.2m"),
    of: readSaid("6.1m"),
  };
  function pressure(part: string, whole: string, subsets = [{ whole: "all", part: "children" }]) {
    const sources = {
      series: new Map([
        ["children", series(money("children"), { [NOW]: part })],
        ["all", series(money("all"), { [NOW]: whole })],
      ]),
      subsets,
      comparators: [],
    };
    return findingOf(claim(said), sources);
  }
  const agrees = { kind: "compared", agrees: true };

  it("is 68.9%, by the numbers said and by figures that round to them", () =>
    expect(pressure("4200000", "6100000")).toMatchObject({
      statement: { percent: dec("68.9") },
      percent: agrees,
      part: agrees,
      of: agrees,
    }));

  it("agrees in each number’s own rounding, and not in the per cent of other figures", () =>
    expect(pressure("4249999", "6050000")).toMatchObject({
      part: agrees,
      of: agrees,
      percent: { agrees: false },
    }));

  it.each([
    ["a part above its whole", "6100000", "4200000", "part-above-whole"],
    ["a part of nothing", "0", "0", "z"],
    ["a part below zero", "-43000", "6100000", "negative-part"],
    ["a hidden whole", "4200000", "c", "c"],
    ["a hidden part", "c", "6100000", "c"],
  ])("%s cannot be compared", (_, part, whole, because) =>
    expect(pressure(part, whole)).toMatchObject({
      figures: notComparedFor(because),
      percent: notComparedFor(because),
      part: notComparedFor(because),
      of: notComparedFor(because),
    }),
  );

  it("a part above its whole, as it was said, is no share", () => {
    const found = beside({ part: readSaid("6.1m"), of: readSaid("4.2m") }, "27/100=27.0");
    expect(found.statement).toEqual(notComparedFor("part-above-whole"));
    expect(beside({ part: readSaid("1"), of: readSaid("0") }, "27/100=27.0").statement).toEqual(
      notComparedFor("part-above-whole"),
    );
  });

  it("R13: a stage is no share of the stage before unless the council’s files say so", () =>
    expect(pressure("4200000", "6100000", [])).toMatchObject({
      figures: notComparedFor("not-part"),
      percent: notComparedFor("not-part"),
    }));

  it("without the series of the whole there is no finding", () => {
    const only = new Map([["children", series(money("children"), { [NOW]: "1" })]]);
    expect(findingOf(claim(said), { series: only, subsets: [], comparators: [] })).toBeUndefined();
  });
});
