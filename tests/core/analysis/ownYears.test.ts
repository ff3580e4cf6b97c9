import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { figuresOver, ownYears } from "../../../src/core/analysis/ownYears.ts";
import { datasetOf, seriesOf } from "../../../src/core/dataset/dataset.ts";
import { decimal, divide, multiply } from "../../../src/core/decimal.ts";
import type { Indicator } from "../../../src/core/indicator.ts";
import { codeOf, monthsAfter, readPeriod } from "../../../src/core/period.ts";
import { figureCell } from "../../../src/core/tables/figure.ts";
import { figure, indicator, month } from "../../support/build.ts";
import { RUNS } from "../../support/runs.ts";

const COUNT: Partial<Indicator> = { id: "it", kind: "flow", comparator: "DfE" };
const SHARE: Partial<Indicator> = { ...COUNT, kind: "ratio", scale: 100, decimals: 1 };

type Cells = readonly [numerator: string, denominator: string, value: string];

/** A series from its first month on; a month without cells is not there. */
function seriesFrom(
  first: string,
  changed: Partial<Indicator>,
  cells: readonly (Cells | undefined)[],
  breakIn?: string,
) {
  const of = indicator(changed);
  const rows = cells.flatMap((each, index) => {
    if (each === undefined) return [];
    const [numerator, denominator, value] = each;
    return [
      {
        period: monthsAfter(month(first), index),
        ...{ indicator: "it", breakdown: "", category: "" },
        ...{ numerator: figure(numerator), denominator: figure(denominator), value: figure(value)! },
      },
    ];
  });
  const defined = (from: string, definition: string) => ({
    ...{ indicator: "it", from: month(from), to: undefined, target: undefined },
    ...{ tolerance: decimal(0), definition, source: "" },
  });
  const targets = breakIn === undefined ? [] : [defined("2020-01", "as before"), defined(breakIn, "anew")];
  return seriesOf(datasetOf(rows), of, targets);
}

const counts = (values: readonly string[]) => values.map((value): Cells => ["", "", value]);
const twelve = (value: string) => Array.from({ length: 12 }, () => value);

/** Each year as `kind code: numerator/denominator value`. */
function said(series: ReturnType<typeof seriesFrom>): string[] {
  return ownYears([series]).map(({ period, numerator, denominator, value }) => {
    const parts = `${figureCell(numerator)}/${figureCell(denominator)} `.replace(/^\/ /, "");
    return `${period.kind} ${codeOf(period)}: ${parts}${figureCell(value)}`;
  });
}

describe("the council's own figure over a financial year", () => {
  it("of a count is the sum of its twelve months", () =>
    expect(said(seriesFrom("2024-04", COUNT, counts(["11", ...twelve("10").slice(1)])))).toEqual([
      "financial-year 2024-25: 121",
    ]));

  it("of a share is worked out from the added parts, not from the shares", () => {
    const months = [...Array.from({ length: 11 }, (): Cells => ["1", "1", "100.0"]), ["0", "100", "0.0"]];
    expect(said(seriesFrom("2024-04", SHARE, months as Cells[]))).toEqual([
      "financial-year 2024-25: 11/111 9.9",
    ]);
  });

  it("of a mean is worked out from the added parts, in its own scale and decimals", () => {
    const mean: Partial<Indicator> = { ...SHARE, kind: "mean", scale: 1, decimals: 2, numeratorDecimals: 1 };
    const months = Array.from({ length: 12 }, (_, at): Cells => [at === 0 ? "2.5" : "1.5", "3", "0.50"]);
    expect(said(seriesFrom("2024-04", mean, months))).toEqual(["financial-year 2024-25: 19.0/36 0.53"]);
  });

  it("of a count by quarter is the sum of four quarters that begin in April", () => {
    const quarterly: Partial<Indicator> = { ...COUNT, basis: "quarter", frequency: "quarterly" };
    const cells = ["4", "5", "6", "7"].flatMap((each) => [undefined, undefined, counts([each])[0]]);
    expect(said(seriesFrom("2024-04", { ...quarterly, dueMonths: [3, 6, 9, 12] }, cells))).toEqual([
      "financial-year 2024-25: 22",
    ]);
    expect(said(seriesFrom("2024-05", { ...quarterly, dueMonths: [1, 4, 7, 10] }, cells))).toEqual([]);
  });

  it("of what looks back over twelve months, or adds up since April, is the figure of March", () => {
    const values = counts([...twelve("1").slice(1), "9"]);
    expect(
      said(seriesFrom("2024-04", { ...COUNT, basis: "year_to_date", yearEnds: "03-31" }, values)),
    ).toEqual(["financial-year 2024-25: 9"]);
    expect(said(seriesFrom("2024-04", { ...COUNT, basis: "rolling_12" }, values))).toEqual([
      "snapshot 2024-09-30: 1",
      "financial-year 2024-25: 9",
      "snapshot 2025-03-31: 9",
    ]);
  });

  it("is not that of another year which ends in March by chance", () =>
    expect(
      said(
        seriesFrom("2024-01", { ...COUNT, basis: "year_to_date", yearEnds: "12-31" }, counts(twelve("3"))),
      ),
    ).toEqual([]));

  it("is not there before the record has all of it, nor where a month is missing", () => {
    expect(said(seriesFrom("2024-05", COUNT, counts(twelve("1"))))).toEqual([]);
    expect(said(seriesFrom("2024-04", COUNT, counts(twelve("1").slice(1))))).toEqual([]);
    const gap = counts(twelve("1")).map((each, at) => (at === 5 ? undefined : each));
    expect(said(seriesFrom("2024-04", COUNT, gap))).toEqual([]);
  });

  it("is not there where the definition changed within it, and is where it changed with it", () => {
    const two = counts([...twelve("1"), ...twelve("2")]);
    expect(said(seriesFrom("2023-04", COUNT, two, "2024-07"))).toEqual(["financial-year 2023-24: 12"]);
    expect(said(seriesFrom("2023-04", COUNT, two, "2024-04"))).toEqual([
      "financial-year 2023-24: 12",
      "financial-year 2024-25: 24",
    ]);
  });

  it("is hidden where a month is, though another is not available", () =>
    expect(said(seriesFrom("2024-04", COUNT, counts(["x", "c", ...twelve("8").slice(2)])))).toEqual([
      "financial-year 2024-25: c",
    ]));

  it("is hidden where only a part of a share is", () => {
    const months = Array.from({ length: 12 }, (_, at): Cells =>
      at === 3 ? ["c", "9", "50.0"] : ["5", "9", "55.6"],
    );
    expect(said(seriesFrom("2024-04", SHARE, months))).toEqual(["financial-year 2024-25: c"]);
  });

  it.each(["x", "low", "u", "z"])("is not available where a month is %s", (symbol) => {
    expect(said(seriesFrom("2024-04", COUNT, counts([symbol, ...twelve("8").slice(1)])))).toEqual([
      "financial-year 2024-25: x",
    ]);
  });

  it("is not applicable where it is in no month", () =>
    expect(said(seriesFrom("2024-04", COUNT, counts(twelve("z"))))).toEqual(["financial-year 2024-25: z"]));
});

describe("the council's own figure on a day", () => {
  const stock: Partial<Indicator> = { ...COUNT, kind: "stock", basis: "snapshot" };

  it("is that of the month which ends on it, as published", () =>
    expect(said(seriesFrom("2024-03", stock, counts(["5", "6", "6", "6", "6", "6", "c", "7"])))).toEqual([
      "snapshot 2024-03-31: 5",
      "snapshot 2024-09-30: c",
    ]));

  it("keeps its parts", () =>
    expect(said(seriesFrom("2024-03", { ...SHARE, basis: "snapshot" }, [["3", "8", "37.5"]]))).toEqual([
      "snapshot 2024-03-31: 3/8 37.5",
    ]));

  it("is not there for a day within a month, nor for what is counted over a month", () => {
    const series = seriesFrom("2024-03", stock, counts(["5"]));
    expect(figuresOver(series, readPeriod("snapshot", "2024-03-31")!)?.value).toEqual(decimal(5));
    expect(figuresOver(series, readPeriod("snapshot", "2024-03-30")!)).toBeUndefined();
    expect(said(seriesFrom("2024-03", COUNT, counts(["5"])))).toEqual([]);
  });
});

describe("the council's own figure over an academic year", () => {
  it("is the sum of September to August, or what an annual return says of it", () => {
    const academic = { ...COUNT, yearEnds: "08-31" };
    expect(said(seriesFrom("2023-09", academic, counts(twelve("2"))))).toEqual(["academic-year 2023/24: 24"]);
    const annual: Partial<Indicator> = { ...academic, frequency: "annual", dueMonths: [1] };
    expect(said(seriesFrom("2025-01", annual, counts(["77"])))).toEqual(["academic-year 2023/24: 77"]);
  });
});

describe("which indicators have years", () => {
  it("are those that name a comparator", () =>
    expect(said(seriesFrom("2024-04", { ...COUNT, comparator: "" }, counts(twelve("1"))))).toEqual([]));

  it("say nothing that the shown months do not: a year has a number only where each of its months has", () => {
    const cell = fc.oneof(
      { weight: 30, arbitrary: fc.nat(300).map(String) },
      { weight: 1, arbitrary: fc.constantFrom("c", "x", "z", "low", "u", undefined) },
    );
    fc.assert(
      fc.property(
        fc.array(cell, { minLength: 12, maxLength: 40 }),
        fc.integer({ min: 0, max: 11 }),
        (drawn, from) => {
          const first = monthsAfter(month("2023-04"), from);
          const series = seriesFrom(
            first,
            COUNT,
            drawn.map((value) => (value === undefined ? undefined : (["", "", value] as const))),
          );
          for (const { period, value } of ownYears([series])) {
            if (period.kind !== "financial-year") throw new Error(period.kind);
            const at = (period.starts - 2023) * 12 - from;
            const months = drawn.slice(at, at + 12);
            const sum = months.reduce((so, each) => so + Number(each), 0);
            const none = months.includes("c") ? "c" : months.every((each) => each === "z") ? "z" : "x";
            expect(figureCell(value)).toBe(Number.isNaN(sum) ? none : String(sum));
          }
        },
      ),
      RUNS,
    );
  });

  it("round a share half up, as its months are", () => {
    fc.assert(
      fc.property(fc.nat(40), fc.integer({ min: 1, max: 40 }), (top, bottom) => {
        fc.pre(top <= bottom);
        const months = Array.from({ length: 12 }, (): Cells => [String(top), String(bottom), "1.0"]);
        const [year] = ownYears([seriesFrom("2024-04", SHARE, months)]);
        expect(year?.value).toEqual(divide(multiply(decimal(top), decimal(100)), decimal(bottom), 1));
      }),
      RUNS,
    );
  });
});
