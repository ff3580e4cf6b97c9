import { describe, expect, expectTypeOf, it } from "vitest";

import { additive, averageOf, totalOf, type AdditiveSeries } from "../../../src/core/analysis/total.ts";
import { datasetOf, seriesOf, type Series } from "../../../src/core/dataset/dataset.ts";
import type { Indicator } from "../../../src/core/indicator.ts";
import { monthsAfter } from "../../../src/core/period.ts";
import { NOT_ADDITIVE } from "../../../src/core/story/yearToDate.ts";
import {
  byQuarter,
  dec,
  flow,
  fraction,
  indicator,
  month,
  percentage,
  series,
  target,
} from "../../support/build.ts";
import { monthly, quarterly } from "../../support/months.ts";

const [APRIL, JULY] = [month("2011-04"), month("2011-07")];

function added(of: Series): AdditiveSeries {
  const found = additive(of);
  if (typeof found === "string") throw new Error(`not additive: ${found}`);
  return found;
}
const total = (of: Series) => totalOf(added(of), APRIL, JULY);
const four = (values: string, of = flow(), targets: Parameters<typeof series>[2] = []) =>
  series(of, monthly(values, "2011-04"), targets);
const shares = (of: Indicator, ...months: readonly string[]) =>
  seriesOf(
    datasetOf(months.map((text, at) => fraction(text, { period: monthsAfter(APRIL, at), indicator: of.id }))),
    of,
    [],
  );

describe("R1 (“cumulative year-on-year totals … but we wanted to show the picture now”): a sum over months", () => {
  it.each<[Partial<Indicator>, keyof typeof NOT_ADDITIVE]>([
    [{ kind: "stock" }, "stock"],
    [{ kind: "stock", basis: "snapshot" }, "snapshot"],
    [{ kind: "ratio", basis: "rolling_12" }, "rolling_12"],
    [{ kind: "flow", basis: "year_to_date", yearEnds: "03-31" }, "year_to_date"],
    [{ kind: "money", basis: "forecast" }, "forecast"],
    [{ kind: "flow", frequency: "quarterly" }, "quarterly"],
    [{ kind: "flow", frequency: "annual" }, "annual"],
  ])("of %j is refused, with a message", (changed, reason) => {
    expect(additive(four("260 262 258 273", indicator(changed)))).toBe(reason);
    expect(NOT_ADDITIVE[reason]).toMatch(/^These figures are not added up: .*\.$/);
  });

  it("of children in care on a day says that the same ones would be counted again", () =>
    expect(NOT_ADDITIVE.stock).toContain("count the same ones again every month"));

  it("of any series does not compile before it has been asked whether it may be added up", () => {
    const stock = four("260 262 258 273", indicator({ kind: "stock" }));
    expectTypeOf(totalOf).parameter(0).toEqualTypeOf<AdditiveSeries>();
    expectTypeOf(stock).not.toExtend<AdditiveSeries>();
    // The answer was not looked at: it may be the reason why there is no total.
    expectTypeOf(additive(stock)).not.toExtend<AdditiveSeries>();
    // A series does not become additive by saying so.
    expectTypeOf({ ...stock, additive: true as const }).not.toExtend<AdditiveSeries>();
  });
});

describe("a total", () => {
  it("of a flow is the sum of its months", () =>
    expect(total(four("90 102 95 98"))).toEqual({
      ...{ kind: "total", value: dec("385"), cases: undefined },
      ...{ from: "2011-04", to: "2011-07", months: 4 },
    }));

  it("of money spent in each month is exact, and may fall", () => {
    const spent = indicator({ kind: "money", unit: "£", decimals: 2, signed: true });
    expect(total(four("0.10 0.20 -5.00 0.30", spent))).toMatchObject({ value: dec("-4.40") });
  });

  it("of a share follows from all its cases, not from the sum or the mean of the percentages", () => {
    const found = total(shares(percentage(), "1/2=50.0", "90/100=90.0", "90/100=90.0", "80/100=80.0"));
    expect(found).toMatchObject({
      value: dec("86.4"), // 261 of 302, where the mean of the four is 77.5
      cases: { numerator: dec("261"), denominator: dec("302") },
    });
  });

  it("of a mean is that of all cases", () => {
    const days = indicator({ kind: "mean", unit: "days", decimals: 1 });
    expect(total(shares(days, "10/1=10.0", "90/9=10.0", "40/10=4.0", "60/20=3.0"))).toMatchObject({
      value: dec("5.0"), // 200 days, 40 cases
    });
  });

  it("of one month is that month", () =>
    expect(totalOf(added(four("90 102 95 98")), JULY, JULY)).toMatchObject({ value: dec("98"), months: 1 }));

  it.each([
    ["a month is hidden", "90 c 95 98", "c"],
    ["a month is not available", "90 102 95 x", "x"],
    ["a month is missing", "90 102 95", "missing"],
  ])("is none where %s, and says why", (_, values, because) =>
    expect(total(four(values))).toEqual({ kind: "none", because }),
  );

  it("is not worked out across a new definition, but is from where it starts", () => {
    const from = (start: string) => [
      target("2010-04", { definition: "Old." }),
      target(start, { definition: "New." }),
    ];
    expect(total(four("90 102 95 98", flow(), from("2011-05")))).toEqual({
      kind: "none",
      because: "new-definition",
    });
    expect(total(four("90 102 95 98", flow(), from("2011-07")))).toMatchObject({ because: "new-definition" });
    expect(total(four("90 102 95 98", flow(), from("2011-04")))).toMatchObject({ value: dec("385") });
  });

  it("of a share of no cases is not applicable", () => {
    const none = shares(percentage(), "0/0=z", "0/0=z", "0/0=z", "0/0=z");
    expect(total(none)).toEqual({ kind: "none", because: "z" });
    const zeros = shares(percentage(), "0/0=0", "0/0=0", "0/0=0", "0/0=0");
    expect(total(zeros)).toEqual({ kind: "none", because: "z" });
  });
});

it("a stock has an average, though it has no total", () => {
  const stock = four("260 262 258 273", indicator({ kind: "stock", basis: "snapshot" }));
  expect(averageOf(stock, APRIL, JULY)).toEqual({
    ...{ kind: "average", value: dec("263.3") },
    ...{ from: "2011-04", to: "2011-07" },
  });
});

describe("R14 (“average case load from around 25-30 to 17”): cases a worker", () => {
  const caseload = indicator({ id: "caseload", kind: "mean", unit: "cases", decimals: 1, basis: "snapshot" });

  it("over several months are all cases ÷ all full-time posts, not the mean of the means", () => {
    // 275 + 170 cases ÷ 10 + 20 posts = 14.8; the mean of 27.5 and 8.5 is 18.0
    const of = shares(caseload, "275/10.0=27.5", "170/20.0=8.5");
    expect(averageOf(of, APRIL, month("2011-05"))).toMatchObject({ value: dec("14.8") });
  });

  it("counted on the last day of each month are never added up", () =>
    expect(additive(shares(caseload, "275/10.0=27.5"))).toBe("snapshot"));

  it("of no posts at all are not applicable", () =>
    expect(averageOf(shares(caseload, "275/0=0", "170/0=0"), APRIL, month("2011-05"))).toEqual({
      kind: "none",
      because: "z",
    }));
});

describe("R18 (“£6.1 million with £4.2 million … Children’s Services”): a pressure on the budget", () => {
  it("is a forecast of the whole year: twelve of them are not twelve times as much", () => {
    const pressure = indicator({ kind: "money", unit: "£", basis: "forecast", signed: true });
    const of = series(pressure, monthly("6100000 6100000 6100000 6100000", "2011-04"));
    expect(additive(of)).toBe("forecast");
    expect(NOT_ADDITIVE.forecast).toContain("a forecast of the whole year");
  });
});

describe("quarters", () => {
  const quarters = series(byQuarter(), quarterly("30 34 29 35 41"));
  const APRIL_2021 = month("2021-04");
  const [JUNE, SEPTEMBER, MARCH] = [month("2021-06"), month("2021-09"), month("2022-03")];

  it("are added up one by one, those that lie whole between two months", () => {
    expect(totalOf(added(quarters), APRIL_2021, MARCH)).toMatchObject({ value: dec("128"), months: 12 });
    expect(totalOf(added(quarters), JUNE, SEPTEMBER)).toMatchObject({ value: dec("34") });
    expect(averageOf(quarters, APRIL_2021, MARCH)).toMatchObject({ value: dec("32.0") });
  });

  it("have no total where one of them is missing or hidden", () => {
    const gap = series(byQuarter(), { ...quarterly("30 34"), "2022-03": "35" });
    expect(totalOf(added(gap), APRIL_2021, MARCH)).toEqual({ kind: "none", because: "missing" });
    const hidden = series(byQuarter(), quarterly("30 c 29 35"));
    expect(totalOf(added(hidden), APRIL_2021, MARCH)).toEqual({ kind: "none", because: "c" });
  });

  it("that do not begin in April are not added up since April", () => {
    const others = series(byQuarter({ dueMonths: [1, 4, 7, 10] }), quarterly("30 34", "2021-07"));
    expect(additive(others)).toBe("quarter");
    expect(NOT_ADDITIVE.quarter).toMatch(/^These figures are not added up .*April/);
  });
});
