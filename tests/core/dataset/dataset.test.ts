import { describe, expect, it } from "vitest";

import type { Observation } from "../../../src/core/observation.ts";
import {
  datasetOf,
  monthsIn,
  observationIn,
  revise,
  revisionsIn,
  type Dataset,
  seriesOf,
} from "../../../src/core/dataset/dataset.ts";
import { dec, fraction, indicator, month, observation, series, target } from "../../support/build.ts";

const september = observation("7", { period: "2026-09" });
const october = observation("9");
const kin = observation("6", { breakdown: "home", category: "kin" });

const revised = (dataset: Dataset, observations: readonly Observation[]) => ({
  dataset: revise(dataset, observations),
  revisions: revisionsIn(dataset, observations),
});

describe("a dataset", () => {
  it("is in canonical order, however it was given: month, indicator, breakdown, category", () => {
    const foster = observation("3", { breakdown: "home", category: "foster" });
    const age = observation("3", { breakdown: "age", category: "teens" });
    const cases = observation("3", { indicator: "cases" });
    const inOrder = [september, cases, october, age, foster, kin];
    expect(datasetOf([kin, october, foster, september, age, cases]).observations).toEqual(inOrder);
    expect(datasetOf(inOrder).byIndicator.get("plans")).toEqual([september, october, age, foster, kin]);
  });

  it("knows its months", () =>
    expect(monthsIn(datasetOf([october, kin, september]))).toEqual(["2026-09", "2026-10"]));

  it("may hold ids such as toString, which every object has", () => {
    const { byIndicator } = datasetOf([observation("1", { indicator: "__proto__" })]);
    expect(byIndicator.get("__proto__")?.length).toBe(1);
    expect(byIndicator.get("constructor")).toBeUndefined();
  });
});

describe("a revision", () => {
  it("is none where a month is new", () => {
    const { dataset, revisions } = revised(datasetOf([september]), [october, kin]);
    expect(revisions).toEqual([]);
    expect(dataset.observations).toEqual([september, october, kin]);
  });

  it("is none where the figures are the same, however they are written", () => {
    const before = fraction("202/249=85.0");
    const { revisions } = revised(datasetOf([before]), [fraction("202/249.0=85")]);
    expect(revisions).toEqual([]);
  });

  it("is every cell of a published month that reads differently", () => {
    const { dataset, revisions } = revised(datasetOf([september, fraction("202/249=81.1")]), [
      fraction("203/249=81.5"),
    ]);
    const line = { period: "2026-10", indicator: "plans", breakdown: "", category: "" };
    expect(revisions).toEqual([
      { ...line, column: "numerator", from: dec("202"), to: dec("203") },
      { ...line, column: "value", from: dec("81.1"), to: dec("81.5") },
    ]);
    expect(dataset.observations).toEqual([september, fraction("203/249=81.5")]);
  });

  it("is a figure that becomes a symbol, blank, or another symbol", () => {
    const cells = (from: string, to: string) =>
      revised(datasetOf([fraction(from)]), [fraction(to)]).revisions.map(({ column }) => column);
    expect(cells("2/9=x", "2/9=c")).toEqual(["value"]);
    expect(cells("2/9=c", "c/9=c")).toEqual(["numerator"]);
    expect(cells("2/9=c", "2/=c")).toEqual(["denominator"]);
    expect(cells("2/9=c", "2/9=c")).toEqual([]);
  });

  it("is a line that was not there", () => {
    const { dataset, revisions } = revised(datasetOf([october]), [october, kin]);
    expect(revisions).toMatchObject([{ category: "kin", column: "value", from: undefined, to: dec("6") }]);
    expect(dataset.observations).toEqual([october, kin]);
  });

  it("leaves the other lines of the month as they are", () => {
    const { dataset } = revised(datasetOf([september, october, kin]), [observation("8")]);
    expect(dataset.observations).toEqual([september, observation("8"), kin]);
  });
});

describe("a series", () => {
  const plans = indicator();
  const targets = [target("2021-04"), target("2021-04", { indicator: "cases" })];
  const dataset = datasetOf([october, kin, september, observation("3", { indicator: "cases" })]);

  it("is the headline figure, month by month, with its own targets", () => {
    const { observations, targets: own } = seriesOf(dataset, plans, targets);
    expect(observations).toEqual([september, october]);
    expect(own).toEqual([targets[0]]);
  });

  it("is one category where that is asked for", () =>
    expect(seriesOf(dataset, plans, [], { breakdown: "home", category: "kin" }).observations).toEqual([kin]));

  it("is empty where there is nothing", () =>
    expect(seriesOf(dataset, indicator({ id: "none" }), []).observations).toEqual([]));

  it("has at most one figure a month", () => {
    const of = series(plans, { "2026-09": "7", "2026-10": "c" });
    expect(observationIn(of, month("2026-10"))?.value).toBe("c");
    expect(observationIn(of, month("2026-08"))).toBeUndefined();
  });
});
