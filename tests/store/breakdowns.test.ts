import { describe, expect, it } from "vitest";

import { datasetOf, seriesOf } from "../../src/core/dataset/dataset.ts";
import type { Category, Indicator } from "../../src/core/indicator.ts";
import { bandsIn, breakdownsOf, distributionOf } from "../../src/store/breakdowns.ts";
import type { IndicatorData } from "../../src/store/indicator.ts";
import { dec, fraction, indicator, month, target } from "../support/build.ts";

const category = (id: string, addsUp = true): Category => ({
  ...{
    indicator: "plans",
    breakdown: "held",
    category: id,
    title: id,
    addsUp,
    partner: 1,
    disclosure: "person",
  },
});
const data = (categories: readonly Category[]): IndicatorData => ({
  dataset: datasetOf([
    fraction("170/10=17.0"),
    fraction("60/6=10.0", { breakdown: "held", category: "few" }),
    fraction("110/4=27.5", { breakdown: "held", category: "many" }),
  ]),
  categories,
  ...{
    comparators: [],
    sources: [],
    around: undefined,
    peers: [],
    notes: [],
    flags: [],
    actions: [],
    questions: [],
    restatements: [],
    references: [],
    related: [],
    fingerprint: "",
  },
});
const own = (of: Indicator, given: IndicatorData) =>
  seriesOf(given.dataset, of, [target("2021-04", { target: dec("17") })]);

const MEAN = indicator({ kind: "mean", decimals: 1, denominatorLabel: "workers" });
const BANDS = data([category("few"), category("many")]);

describe("a breakdown", () => {
  it("has its categories in the order of the file, each a series without the headline's target", () => {
    const [held] = breakdownsOf(BANDS, own(MEAN, BANDS));
    expect(held).toMatchObject({ id: "held", addsUp: true });
    expect(held?.lines.map(({ key }) => key)).toEqual(["few", "many"]);
    expect(held?.lines[0]?.series.observations.map(({ value }) => value)).toEqual([dec("10.0")]);
    expect(held?.lines[0]?.series.targets[0]?.target).toBeUndefined();
  });

  it("of a mean that adds up is its distribution: how many there are in each band", () => {
    const [held] = breakdownsOf(BANDS, own(MEAN, BANDS));
    const distribution = distributionOf(held!, own(MEAN, BANDS))!;
    expect(bandsIn(distribution, month("2026-10"))).toEqual([
      { title: "few", count: dec("6") },
      { title: "many", count: dec("4") },
    ]);
    expect(distribution.whole.indicator.title).toBe("Workers");
    expect(bandsIn(distribution, month("2026-09"))[0]?.count).toBeUndefined();
  });

  it("is no distribution where its means do not add up, nor of anything but a mean", () => {
    const apart = data([category("few", false), category("many", false)]);
    expect(distributionOf(breakdownsOf(apart, own(MEAN, apart))[0]!, own(MEAN, apart))).toBeUndefined();
    const ratio = indicator({ kind: "ratio" });
    expect(distributionOf(breakdownsOf(BANDS, own(ratio, BANDS))[0]!, own(ratio, BANDS))).toBeUndefined();
  });
});
