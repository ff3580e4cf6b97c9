import { describe, expect, it } from "vitest";

import { readBreakdowns } from "../../../src/core/reference/breakdowns.ts";
import { readIndicators } from "../../../src/core/reference/indicators.ts";
import { INDICATORS } from "../../../src/core/tables/indicators.ts";
import { dec, indicator, table } from "../../support/build.ts";

const REQUIRED = "id,title,kind,unit,decimals,polarity";
const read = (csv: string) => readIndicators(table(csv));
/** One indicator with only the required cells filled, and these columns beside them. */
const readOne = (cells: string, columns = "", more = "") =>
  read(`${REQUIRED}${columns}\n${cells}${more}\n`).indicators[0];

describe("indicators.csv with only the required columns filled", () => {
  it("gives every indicator its defaults", () => {
    const { indicators, issues } = read(`${REQUIRED}\nplans,Children on a plan,stock,children,0,lower\n`);
    expect(issues).toEqual([]);
    expect(indicators).toEqual([indicator({ shortTitle: "Children on a plan", theme: "Other" })]);
  });

  it("gives a percentage the scale 100", () => {
    expect(readOne("a,A,ratio,%,1,higher")?.scale).toBe(100);
    expect(readOne("a,A,ratio,per child,1,higher")?.scale).toBe(1);
    expect(readOne("a,A,ratio,%,1,higher", ",scale", ",1000")?.scale).toBe(1000);
  });

  it("treats money as about no person, and everything else as about people", () => {
    expect(readOne("a,A,money,£,0,lower")?.disclosure).toBe("none");
    for (const kind of ["stock", "flow", "ratio", "mean"])
      expect(readOne(`a,A,${kind},things,0,lower`)?.disclosure).toBe("person");
    expect(readOne("a,A,money,£,0,lower", ",disclosure", ",person")?.disclosure).toBe("person");
  });

  it("reads a stock whose unit is “of N” as the rank that it is, which was told by its unit alone", () => {
    expect(readOne("a,A,rank,of 151 councils,0,lower")).toMatchObject({ kind: "rank", disclosure: "none" });
    expect(readOne("a,A,stock,of 151 councils,0,lower")).toMatchObject({
      kind: "rank",
      disclosure: "person",
    });
    for (const row of ["a,A,flow,of 151 councils,0,lower", "a,A,stock,of children,0,lower"])
      expect(readOne(row)?.kind).toBe(row.split(",")[2]);
  });

  it("gives the numerator of a count its decimals, and that of a fraction none", () => {
    expect(readOne("a,A,stock,posts,1,lower")?.numeratorDecimals).toBe(1);
    expect(readOne("a,A,ratio,%,1,lower")?.numeratorDecimals).toBe(0);
    expect(readOne("a,A,mean,cases,1,lower", ",numerator_decimals", ",2")?.numeratorDecimals).toBe(2);
  });

  it.each([
    ["monthly", "", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
    ["quarterly", "", [3, 6, 9, 12]],
    ["annual", "", [3]],
    ["annual", "10", [10]],
    ["quarterly", "1 4 7 10", [1, 4, 7, 10]],
  ])("%s with the months “%s” is due in %j", (frequency, months, due) =>
    expect(
      readOne("a,A,stock,x,0,lower", ",frequency,due_months", `,${frequency},${months}`)?.dueMonths,
    ).toEqual(due),
  );
});

describe("indicators.csv with everything filled", () => {
  const header = Object.keys(INDICATORS.columns).join(",");
  const cells =
    "cost,Cost of a home,Cost,Money,money,£,1,2,lower,forecast,annual,10,08-31,2021-10,2030-10,2,1,-5,900.50,yes,service,yes,plans,paid,homes,What it is.,Why.,Limits.,S251,LG 1,X,In short.,You hear from us.,,a nurse,dear; price of a home ;,shared";
  const plans = `plans,Plans,,,stock,children,,0,neutral${",".repeat(28)}`;

  it("is read, column by column", () => {
    const { indicators, issues } = read(`${header}\n${cells}\n${plans}\n`);
    expect(issues).toEqual([]);
    expect(indicators[0]).toEqual({
      id: "cost",
      title: "Cost of a home",
      shortTitle: "Cost",
      theme: "Money",
      kind: "money",
      unit: "£",
      scale: 1,
      decimals: 2,
      polarity: "lower",
      basis: "forecast",
      frequency: "annual",
      dueMonths: [10],
      yearEnds: "08-31",
      firstPeriod: "2021-10",
      lastPeriod: "2030-10",
      numeratorDecimals: 2,
      denominatorDecimals: 1,
      lowest: dec("-5"),
      highest: dec("900.50"),
      signed: true,
      disclosure: "service",
      zeroSensitive: true,
      behind: "plans",
      numeratorLabel: "paid",
      denominatorLabel: "homes",
      definition: "What it is.",
      whyItMatters: "Why.",
      limits: "Limits.",
      sourceReturn: "S251",
      officialCode: "LG 1",
      comparator: "X",
      easyRead: "In short.",
      forYou: "You hear from us.",
      missed: "",
      deliveredBy: "a nurse",
      control: "shared",
      aliases: ["dear", "price of a home"],
    });
  });
});

describe("control, what the council controls apart from what it does not,", () => {
  const controlIn = (cell: string) =>
    read(`${REQUIRED},control\nplans,Plans,stock,children,0,lower,${cell}\n`);

  it.each(["council", "shared", "outside"])("is %s", (cell) =>
    expect(controlIn(cell).indicators[0]?.control).toBe(cell),
  );

  it("is not said where it is blank or the column is absent", () => {
    expect(controlIn("").indicators[0]?.control).toBeUndefined();
    expect(read(`${REQUIRED}\nplans,Plans,stock,children,0,lower\n`).indicators[0]?.control).toBeUndefined();
  });

  it("is no other word", () =>
    expect(controlIn("partners").issues).toEqual([
      expect.objectContaining({ code: "reference-value", row: 2, column: "control" }),
    ]));
});

describe("a fault in indicators.csv", () => {
  const faulty = (row: string, columns = "") =>
    read(`${REQUIRED}${columns}\nplans,Plans,stock,children,0,lower\n${row}\n`).issues;

  it.each([
    ["a blank title", "a,,stock,x,0,lower", "title"],
    ["a blank unit", "a,A,stock,,0,lower", "unit"],
    ["another kind", "a,A,KPI,x,0,lower", "kind"],
    ["another polarity", "a,A,stock,x,0,up", "polarity"],
    ["no decimals", "a,A,stock,x,,lower", "decimals"],
    ["an id with a blank", "a b,A,stock,x,0,lower", "id"],
  ])("is %s", (_, row, column) =>
    expect(faulty(row)).toEqual([expect.objectContaining({ code: "reference-value", row: 3, column })]),
  );

  it("is an id that is there already", () =>
    expect(faulty("plans,A,stock,x,0,lower")).toEqual([
      { code: "reference-repeated", file: "indicators.csv", row: 3, column: "id" },
    ]));

  it.each([
    ["saw {n} of {d} children late", "ratio", 0],
    ["{d} were due and {n} late", "ratio", 0],
    ["saw {n} children late", "ratio", 1],
    ["saw some of {d} children late", "ratio", 1],
    ["saw {n} of {d} children late, {n}", "ratio", 1],
    ["saw {n} of {d} of {all} late", "ratio", 1],
    ["saw {n} of {d late", "ratio", 1],
    ["saw {n} of {d} children late}", "ratio", 1],
    ["saw {n} of {d} children late", "stock", 1],
  ])("is the text “%s” of a miss where the kind is %s: %i", (missed, kind, count) => {
    const issues = faulty(`a,A,${kind},%,0,lower,"${missed}"`, ",missed");
    const fault = {
      code: "missed-without-counts",
      file: "indicators.csv",
      row: 3,
      column: "missed",
    };
    expect(issues).toEqual(count === 0 ? [] : [fault]);
  });

  it("is money behind which there is an unknown indicator", () =>
    expect(faulty("a,A,money,£,0,lower,homes", ",behind")).toEqual([
      {
        code: "reference-unknown",
        file: "indicators.csv",
        row: 3,
        column: "behind",
        among: "indicators.csv",
      },
    ]));
});

describe("R1 (a cumulative figure without its start date fails)", () => {
  const added = (basis: string, ends: string) =>
    read(`${REQUIRED},basis,year_ends\nspent,Spent,money,£,0,lower,${basis},${ends}\n`).issues;

  it("a running total must say when its year ends, and so when it began", () => {
    expect(added("year_to_date", "03-31")).toEqual([]);
    expect(added("year_to_date", "")).toEqual([
      {
        ...{ code: "reference-value", file: "indicators.csv", row: 2, column: "year_ends" },
        expected: "filled in where the basis is year_to_date, such as 03-31: it says when the year began",
      },
    ]);
  });

  it("no other figure has to say when its year ends", () => expect(added("month", "")).toEqual([]));
});

describe("breakdowns.csv", () => {
  const breakdowns = (csv: string) => readBreakdowns(table(csv), new Set(["plans"]));

  it("names its categories by their ids where they have no title, and adds nothing up unasked", () => {
    const { categories, issues } = breakdowns("indicator,breakdown,category\nplans,age,teens\n");
    expect(issues).toEqual([]);
    expect(categories).toEqual([
      {
        ...{ indicator: "plans", breakdown: "age", category: "teens", title: "teens", addsUp: false },
        ...{ partner: Infinity, disclosure: "person" },
      },
    ]);
    const all = breakdowns("indicator,breakdown,category,title,adds_up\nplans,age,teens,Over 12,yes\n");
    expect(all.categories[0]).toMatchObject({ title: "Over 12", addsUp: true });
  });

  it.each([
    ["cases,age,teens", "reference-unknown", "indicator"],
    ["plans,age,babies", "reference-repeated", "category"],
    ["plans,,teens", "reference-value", "breakdown"],
    ["plans,age,", "reference-value", "category"],
  ])("with the row %s is refused", (row, code, column) => {
    const { issues } = breakdowns(`indicator,breakdown,category\nplans,age,babies\n${row}\n`);
    expect(issues).toEqual([expect.objectContaining({ code, file: "breakdowns.csv", row: 3, column })]);
  });
});
