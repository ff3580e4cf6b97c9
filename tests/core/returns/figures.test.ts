import { describe, expect, it } from "vitest";

import type { Indicator } from "../../../src/core/indicator.ts";
import type { FigureColumn } from "../../../src/core/observation.ts";
import { readFigure } from "../../../src/core/returns/figures.ts";
import { dec, indicator, percentage } from "../../support/build.ts";

const count = indicator();
const percent = percentage();
const money = indicator({ kind: "money", unit: "£", signed: true });
const cost = indicator({ kind: "mean", unit: "£ per week", decimals: 2, numeratorDecimals: 2 });

const read = (cell: string, of: Indicator, column: FigureColumn = "value") => readFigure(cell, column, of);

describe("a figure in the number grammar", () => {
  it.each(["0", "7", "1412", "1000000"])("%s is read without a word", (cell) =>
    expect(read(cell, count)).toEqual({ figure: dec(cell), fault: undefined, kindnesses: [] }),
  );

  it("may be below zero where the indicator is signed", () =>
    expect(read("-412000", money).figure).toEqual(dec("-412000")));

  it("has no more characters than any figure of a council needs", () => {
    expect(read("-£1,234,567,890,123.00", money).figure).toEqual(dec("-1234567890123"));
    expect(read("1".repeat(25), count).fault).toEqual({ code: "not-a-number" });
  });

  it("has as many decimals as its column is declared to have, or fewer", () => {
    const caseload = indicator({ decimals: 1, numeratorDecimals: 0, denominatorDecimals: 2 });
    const decimals = (column: FigureColumn) => read("1.234", caseload, column).fault;
    expect(decimals("value")).toEqual({ code: "too-many-decimals", decimals: 1 });
    expect(decimals("numerator")).toEqual({ code: "too-many-decimals", decimals: 0 });
    expect(decimals("denominator")).toEqual({ code: "too-many-decimals", decimals: 2 });
    expect(read("16", caseload).figure).toEqual(dec("16"));
  });

  it.each(["c", "x", "z", "low", "u"])("may be the symbol %s", (symbol) =>
    expect(read(symbol, count)).toEqual({ figure: symbol, fault: undefined, kindnesses: [] }),
  );

  it("may be blank", () =>
    expect(read("", count)).toEqual({ figure: undefined, fault: undefined, kindnesses: [] }));
});

describe("a figure read kindly", () => {
  it.each<[string, Indicator, FigureColumn, string, string[]]>([
    ["1,412", count, "value", "1412", ["thousands"]],
    ["1,234,567", count, "value", "1234567", ["thousands"]],
    ["£412000", money, "value", "412000", ["pound-sign"]],
    ["-£412000", money, "value", "-412000", ["pound-sign"]],
    ["£-412000", money, "value", "-412000", ["pound-sign"]],
    ["£412000", money, "numerator", "412000", ["pound-sign"]],
    ["-£1,412,000.0", money, "value", "-1412000", ["pound-sign", "thousands", "trailing-zeros"]],
    ["£1,741.50", cost, "value", "1741.50", ["pound-sign", "thousands"]],
    ["£682,323", cost, "numerator", "682323", ["pound-sign", "thousands"]],
    ["81.1%", percent, "value", "81.1", ["per-cent-sign"]],
    ["0.0%", percent, "value", "0.0", ["per-cent-sign"]],
    ["1412.0", count, "value", "1412", ["trailing-zeros"]],
    ["81.100", percent, "value", "81.1", ["trailing-zeros"]],
    ["01412", count, "value", "1412", ["leading-zeros"]],
    ["007", count, "value", "7", ["leading-zeros"]],
    ["00", count, "value", "0", ["leading-zeros"]],
    ["05.5", percent, "value", "5.5", ["leading-zeros"]],
    ["-0412", money, "value", "-412", ["leading-zeros"]],
  ])("%s is exactly one number", (cell, of, column, expected, kindnesses) =>
    expect(read(cell, of, column)).toEqual({ figure: dec(expected), fault: undefined, kindnesses }),
  );
});

describe("three noughts after a dot", () => {
  it.each([
    ["12.000", count, "value"],
    ["-250.000", money, "value"],
    ["1.000", percent, "numerator"],
    ["999.000", percent, "denominator"],
  ] as const)("of %s could be thousands", (cell, of, column) =>
    expect(read(cell, of, column).fault).toEqual({ code: "dot-thousands" }),
  );

  it.each([
    ["1412.0", count, "value", "1412"],
    ["1412.000", count, "value", "1412"],
    ["12.00", count, "value", "12"],
    ["12.0000", count, "value", "12"],
    ["0.000", count, "value", "0"],
    ["12.000", percent, "value", "12.0"],
  ] as const)("of %s could not", (cell, of, column, expected) =>
    expect(read(cell, of, column)).toMatchObject({ figure: dec(expected), fault: undefined }),
  );
});

describe("what could be another number", () => {
  it.each([
    "+5",
    "- 5",
    "--5",
    "5-",
    "(5)",
    "1e3",
    "1E3",
    "0x1F",
    "1O",
    "l2",
    "1 412",
    "1\u00a0412",
    "1'412",
    "1.412,0",
    "1,41",
    "1412,0",
    "0,412",
    "01,412",
    ",412",
    "1,,412",
    "1,412,",
    "14,12,000",
    "1412.",
    ".5",
    "1..2",
    "1/2",
    "½",
    "１２",
    "١٢",
    "−5",
    "-0",
    "-0.0",
    "5 children",
    "5k",
    "5m",
    "=2+3",
    "@5",
    "<5",
    "*",
    "-",
    "..",
    ":",
    "~",
    "N/A",
    "n/a",
    "NULL",
    "TBC",
    "#DIV/0!",
    "C",
    "X",
    "LOW",
    "NaN",
    "Infinity",
    "true",
    "toString",
  ])("%s is refused", (cell) => {
    expect(read(cell, count).fault).toEqual({ code: "not-a-number" });
    expect(read(cell, money).fault).toEqual({ code: "not-a-number" });
  });

  it.each<[string, Indicator, FigureColumn]>([
    ["£5", count, "value"],
    ["5£", money, "value"],
    ["££5", money, "value"],
    ["£", money, "value"],
    ["£ 5", money, "value"],
    ["$5", money, "value"],
    ["£5", cost, "denominator"],
    ["£c", money, "value"],
    ["81.1%", count, "value"],
    ["81.1%", percent, "numerator"],
    ["81.1 %", percent, "value"],
    ["81.1%%", percent, "value"],
    ["%", percent, "value"],
    ["c%", percent, "value"],
  ])("%s has its sign in the wrong place", (cell, of, column) =>
    expect(read(cell, of, column)).toEqual({
      figure: undefined,
      fault: { code: "not-a-number" },
      kindnesses: [],
    }),
  );

  it("1,412 is not read where three decimals are declared: it could be 1.412", () => {
    const fine = indicator({ decimals: 3 });
    expect(read("1,412", fine).fault).toEqual({ code: "not-a-number" });
    expect(read("1,412.000", fine).figure).toEqual(dec("1412.000"));
    expect(read("1,234,567", fine).figure).toEqual(dec("1234567"));
    expect(read("1,412", indicator({ decimals: 2 })).figure).toEqual(dec("1412"));
  });

  it.each([
    ["1412.5", count, { code: "too-many-decimals", decimals: 0 }],
    ["81.11", percent, { code: "too-many-decimals", decimals: 1 }],
    ["-5", count, { code: "below-zero" }],
    ["-5.0", percent, { code: "below-zero" }],
  ] as const)("%s is not rounded and not made whole", (cell, of, fault) =>
    expect(read(cell, of).fault).toEqual(fault),
  );
});
