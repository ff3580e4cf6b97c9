import { describe, expect, it } from "vitest";

import { councilOf, faultsIn } from "../../support/articles.ts";

const INDICATORS = `id,title,kind,unit,decimals,polarity,signed
  care,Children in care,stock,children,0,neutral,no
  homes,Where they live,stock,children,0,neutral,no
  short,Short breaks,stock,children,1,neutral,no
  share,In residential care,ratio,%,1,neutral,no
  budget,Budget,money,£,0,lower,yes`;

const faults = (relation: string, rows: Readonly<Record<string, string>>) =>
  faultsIn(councilOf(INDICATORS, { relations: `relation,indicator,parts\n${relation}` }), {
    ...{ care: "100", homes: "100", short: "20", share: "27/100=27.0", budget: "5" },
    ...rows,
  });

describe("a sum", () => {
  it("is what its parts come to", () => {
    expect(faults("sum,care,homes", {})).toEqual([]);
    expect(faults("sum,care,homes", { homes: "99" })).toEqual(["not-the-sum value"]);
    expect(faults("sum,care,homes", { homes: "101" })).toEqual(["not-the-sum value"]);
  });

  it("adds what has no sign or a plus, and takes away what has a minus", () => {
    expect(faults("sum,care,homes -short", { care: "80" })).toEqual([]);
    expect(faults("sum,care,homes +short", { care: "120" })).toEqual([]);
    expect(faults("sum,care,homes -short", {})).toEqual(["not-the-sum value"]);
  });

  it("of exact decimals is exact", () => {
    expect(faults("sum,care,short homes", { care: "100", short: "0.1", homes: "100" })).toEqual([
      "not-the-sum value",
    ]);
  });

  it("cannot be told while one of its figures is a symbol", () => {
    expect(faults("sum,care,homes", { homes: "x" })).toEqual([]);
    expect(faults("sum,care,homes", { care: "c" })).toEqual([]);
  });
});

describe("a subset", () => {
  it("is no more than its whole, part by part", () => {
    expect(faults("subset,care,homes short", {})).toEqual([]);
    expect(faults("subset,care,homes short", { care: "19" })).toEqual([
      "above-its-whole value",
      "above-its-whole value",
    ]);
    expect(faults("subset,care,homes short", { homes: "101" })).toEqual(["above-its-whole value"]);
  });

  it("cannot be told while one of its figures is a symbol", () => {
    expect(faults("subset,care,homes", { homes: "x" })).toEqual([]);
    expect(faults("subset,care,homes", { care: "low" })).toEqual([]);
  });

  it("may be above a whole that may be below zero", () =>
    expect(faults("subset,budget,care", {})).toEqual([]));

  it("is no matter of shares, but of the numbers behind them", () => {
    expect(() => faults("subset,short,share", {})).toThrow("reference-unknown");
    expect(faults("subset,care,share:numerator", {})).toEqual([]);
    expect(faults("subset,short,share:numerator", {})).toEqual(["above-its-whole numerator"]);
  });
});

it("relations between months are not checked within one", () => {
  expect(faults("stock,care,short -homes", {})).toEqual([]);
  expect(faults("rolling_12,care,short", {})).toEqual([]);
  expect(faults("year_to_date,care,short", {})).toEqual([]);
});
