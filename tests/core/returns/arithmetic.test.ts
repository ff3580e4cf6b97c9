import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { decimal, divide, multiply, writeDecimal } from "../../../src/core/decimal.ts";
import type { Category, Indicator } from "../../../src/core/indicator.ts";
import type { Observation } from "../../../src/core/observation.ts";
import { checkArithmetic } from "../../../src/core/returns/arithmetic.ts";
import { fraction, indicator, observation, percentage } from "../../support/build.ts";

const count = indicator();
const percent = percentage();
const rate = indicator({ kind: "ratio", unit: "per 10,000", scale: 10_000, decimals: 1 });
const mean = indicator({ kind: "mean", unit: "cases", scale: 1, decimals: 1, denominatorDecimals: 1 });
const money = indicator({ kind: "money", unit: "£", signed: true });

/** The faults of one row, as `code column`. */
function faultsOf(of: Indicator, figures: Observation): string[] {
  const issues = checkArithmetic([{ row: 7, observation: figures, indicator: of }], []);
  for (const { row } of issues) expect(row).toBe(7);
  return issues.map(({ code, column }) => `${code} ${column ?? ""}`);
}

describe("a count or an amount", () => {
  it.each([
    observation("5"),
    observation("5", { numerator: "5" }),
    observation("5", { numerator: "5.0" }),
    observation("0", { numerator: "0" }),
  ])("may stand alone or beside a numerator that equals it", (figures) => {
    expect(faultsOf(count, figures)).toEqual([]);
    expect(faultsOf(money, figures)).toEqual([]);
  });

  it("has no denominator", () => {
    expect(faultsOf(count, observation("5", { denominator: "9" }))).toEqual([
      "denominator-not-blank denominator",
    ]);
    expect(faultsOf(count, observation("5", { denominator: "c" }))).toEqual([
      "denominator-not-blank denominator",
    ]);
  });

  it("has no numerator that differs from it", () => {
    expect(faultsOf(count, observation("5", { numerator: "6" }))).toEqual(["numerator-differs numerator"]);
    expect(faultsOf(count, observation("5", { numerator: "x" }))).toEqual(["part-without-value numerator"]);
  });
});

describe("a fraction", () => {
  it.each([
    [percent, "202/249=81.1"],
    [percent, "249/249=100.0"],
    [percent, "249/249=100"],
    [percent, "0/249=0.0"],
    [rate, "392/57610=68.0"],
    [mean, "1812/111.1=16.3"],
    [mean, "5/0.5=10.0"],
    [mean, "-5/2=-2.5"],
  ])("%# whose value follows has no fault", (of, figures) =>
    expect(faultsOf(of, fraction(figures))).toEqual([]),
  );

  it.each([
    ["1/8=12.5", []],
    ["1/16=6.3", []],
    ["1/16=6.2", []],
    ["1/16=6.25", []],
    ["1/16=6.4", ["value-does-not-follow value"]],
    ["1/16=6.1", ["value-does-not-follow value"]],
    ["202/249=81.2", ["value-does-not-follow value"]],
    ["202/249=81.0", ["value-does-not-follow value"]],
    ["202/249=0.8", ["value-does-not-follow value"]],
    ["202/249=8112.4", ["value-does-not-follow value"]],
    ["202/249=18.9", ["value-does-not-follow value"]],
  ])("%s: the value follows to its last decimal, whichever way a tie is rounded", (figures, faults) =>
    expect(faultsOf(percent, fraction(figures))).toEqual(faults),
  );

  it("is accepted within half a unit of its last decimal, and nowhere else", () => {
    const positive = fc.integer({ min: 1, max: 100_000 });
    fc.assert(
      fc.property(positive, positive, fc.nat(3), fc.integer({ min: -2, max: 2 }), (a, b, decimals, off) => {
        const [part, whole] = [Math.min(a, b), Math.max(a, b)];
        const exact = divide(multiply(decimal(100), decimal(part)), decimal(whole), decimals);
        const value = { units: exact.units + BigInt(off), places: decimals };
        // |value − 100·part/whole| ≤ ½·10^−decimals, multiplied by 2·whole·10^decimals.
        const gap = 2n * (value.units * BigInt(whole) - BigInt(100 * part) * 10n ** BigInt(decimals));
        const follows = (gap < 0n ? -gap : gap) <= BigInt(whole);
        const figures = fraction(`${part}/${whole}=${writeDecimal(value)}`);
        expect(faultsOf(percentage({ decimals }), figures)).toEqual(
          follows ? [] : ["value-does-not-follow value"],
        );
      }),
    );
  });

  it("needs both its parts, as numbers", () => {
    expect(faultsOf(percent, fraction("/249=81.1"))).toEqual(["part-missing numerator"]);
    expect(faultsOf(percent, fraction("202/=81.1"))).toEqual(["part-missing denominator"]);
    expect(faultsOf(percent, observation("81.1"))).toEqual([
      "part-missing numerator",
      "part-missing denominator",
    ]);
    expect(faultsOf(percent, fraction("c/x=81.1"))).toEqual([
      "part-without-value numerator",
      "part-without-value denominator",
    ]);
  });

  it("has something to divide by", () => {
    expect(faultsOf(percent, fraction("0/0=0.0"))).toEqual(["denominator-zero value"]);
    expect(faultsOf(mean, fraction("5/0.0=0.0"))).toEqual(["denominator-zero value"]);
    expect(faultsOf(mean, fraction("5/-1=-5.0"))).toEqual(["denominator-zero value"]);
    expect(faultsOf(percent, fraction("0/0=z"))).toEqual([]);
  });

  it("of a whole never exceeds it; a mean may", () => {
    expect(faultsOf(percent, fraction("250/249=100.4"))).toEqual(["numerator-above-denominator numerator"]);
    expect(faultsOf(rate, fraction("3/2=15000.0"))).toEqual(["numerator-above-denominator numerator"]);
    expect(faultsOf(mean, fraction("1812/111.1=16.3"))).toEqual([]);
  });
});

describe("a symbol as value", () => {
  it.each(["/=x", "x/x=x", "202/249=c", "c/249=c", "202/=low"])(
    "%s: beside it may stand the same symbol, a figure or nothing",
    (figures) => {
      for (const of of [percent, mean, count, money]) expect(faultsOf(of, fraction(figures))).toEqual([]);
    },
  );

  it("has no other symbol beside it", () =>
    expect(faultsOf(percent, fraction("c/z=x"))).toEqual([
      "part-of-a-symbol numerator",
      "part-of-a-symbol denominator",
    ]));

  it("has beside it no part above its whole, and a denominator of zero only where it is z", () => {
    expect(faultsOf(percent, fraction("250/249=x"))).toEqual(["numerator-above-denominator numerator"]);
    expect(faultsOf(percent, fraction("3/0=z"))).toEqual(["numerator-above-denominator numerator"]);
    expect(faultsOf(percent, fraction("0/0=x"))).toEqual(["denominator-zero value"]);
    expect(faultsOf(mean, fraction("250/249=x"))).toEqual([]);
    expect(faultsOf(count, fraction("5/0=x"))).toEqual([]);
  });
});

describe("categories that add up", () => {
  const category = (id: string, addsUp: boolean): Category => ({
    indicator: "plans",
    breakdown: "age",
    category: id,
    title: id,
    addsUp,
    partner: 1,
    disclosure: "person",
  });
  const AGES = [category("under_5", true), category("over_5", true), category("of_which_babies", false)];

  /** The headline in row 2, the categories below it. */
  const faultsIn = (of: Indicator, headline: string, parts: Record<string, string>, categories = AGES) =>
    checkArithmetic(
      [
        { row: 2, observation: observation(headline), indicator: of },
        ...Object.entries(parts).map(([id, value], index) => ({
          row: 3 + index,
          observation: observation(value, { breakdown: "age", category: id }),
          indicator: of,
        })),
      ],
      categories,
    );

  it("do so exactly, without those that are not declared to", () => {
    expect(faultsIn(count, "9", { under_5: "4", over_5: "5", of_which_babies: "2" })).toEqual([]);
    expect(faultsIn(count, "11", { under_5: "4", over_5: "5", of_which_babies: "2" })).toEqual([
      { code: "categories-do-not-add-up", breakdown: "age", row: 2, column: "value" },
    ]);
    expect(faultsIn(money, "-1", { under_5: "4", over_5: "-5", of_which_babies: "0" })).toEqual([]);
  });

  it("are not checked where one of them, or the headline, is not a number", () => {
    expect(faultsIn(count, "11", { under_5: "c", over_5: "5" })).toEqual([]);
    expect(faultsIn(count, "x", { under_5: "4", over_5: "5" })).toEqual([]);
  });

  it("are not checked where one is missing or repeated: that is another fault", () =>
    expect(faultsIn(count, "9", { under_5: "4" })).toEqual([]));

  it("of a mean are the bands of its distribution: both the cases and their holders add up", () => {
    const of = indicator({ kind: "mean", decimals: 1 });
    const inBand = (figures: string, id = "") => ({
      row: id === "" ? 2 : 3,
      indicator: of,
      observation: fraction(figures, id === "" ? {} : { breakdown: "age", category: id }),
    });
    const whole = inBand("170/10=17.0");
    expect(
      checkArithmetic([whole, inBand("60/6=10.0", "under_5"), inBand("110/4=27.5", "over_5")], AGES),
    ).toEqual([]);
    expect(
      checkArithmetic([whole, inBand("50/5=10.0", "under_5"), inBand("110/4=27.5", "over_5")], AGES),
    ).toEqual([
      { code: "categories-do-not-add-up", breakdown: "age", row: 2, column: "numerator" },
      { code: "categories-do-not-add-up", breakdown: "age", row: 2, column: "denominator" },
    ]);
  });

  it("are not checked for shares, which do not add up", () => {
    const of = percentage();
    const share = (value: string, id = "") => ({
      row: 2,
      indicator: of,
      observation: fraction(value, id === "" ? {} : { breakdown: "age", category: id }),
    });
    const placed = [share("9/10=90.0"), share("4/10=40.0", "under_5"), share("4/10=40.0", "over_5")];
    expect(checkArithmetic(placed, AGES)).toEqual([]);
  });

  it("add up to zero where there are none", () =>
    expect(faultsIn(count, "0", { under_5: "0", over_5: "0" })).toEqual([]));

  it("are said after the faults within rows", () => {
    const faults = faultsIn(count, "11", { under_5: "4", over_5: "5" });
    expect(faults.map(({ code }) => code)).toEqual(["categories-do-not-add-up"]);
    const rows = [
      { row: 2, observation: observation("11", { numerator: "9" }), indicator: count },
      { row: 3, observation: observation("4", { breakdown: "age", category: "under_5" }), indicator: count },
      { row: 4, observation: observation("5", { breakdown: "age", category: "over_5" }), indicator: count },
    ];
    expect(checkArithmetic(rows, AGES).map(({ code }) => code)).toEqual(["numerator-differs"]);
  });
});
