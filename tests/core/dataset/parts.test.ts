import { describe, expect, it } from "vitest";

import { datasetOf, seriesOf } from "../../../src/core/dataset/dataset.ts";
import { partOf } from "../../../src/core/dataset/parts.ts";
import { breaksIn } from "../../../src/core/target.ts";
import { dec, fraction, indicator, observation, percentage, series, target } from "../../support/build.ts";

const onTime = percentage({ numeratorLabel: "finished on time", denominatorLabel: "finished" });
const own = seriesOf(
  datasetOf([
    fraction("168/200=84.0", { period: "2026-08" }),
    observation("x", { period: "2026-09" }),
    observation("c", { numerator: "c", denominator: "c", period: "2026-10" }),
  ]),
  onTime,
  [
    target("2021-04", { target: dec("80"), definition: "Old." }),
    target("2026-09", { target: dec("85"), definition: "New." }),
  ],
);

describe("the two numbers behind a fraction", () => {
  it("are each a series of its own, under its own name", () => {
    const [part, whole] = [partOf(own, "numerator")!, partOf(own, "denominator")!];
    expect(part.observations[0]?.value).toEqual(dec("168"));
    expect(whole.observations[0]?.value).toEqual(dec("200"));
    expect([part.indicator.title, whole.indicator.title]).toEqual(["Finished on time", "Finished"]);
    expect(whole.indicator).toMatchObject({ kind: "stock", unit: "", scale: 1, decimals: 0 });
  });

  it("are hidden where the fraction is, and absent for its reason", () => {
    expect(
      partOf(own, "numerator")!
        .observations.map(({ value }) => value)
        .slice(1),
    ).toEqual(["x", "c"]);
  });

  it("have no target and no good direction, but the breaks of the definition", () => {
    const part = partOf(own, "numerator")!;
    expect(part.indicator.polarity).toBe("neutral");
    expect(part.targets.map((each) => each.target)).toEqual([undefined, undefined]);
    expect(breaksIn(part.targets)).toEqual(["2026-09"]);
  });

  it("are pounds where the label says so, with decimals of their own", () => {
    const mean = indicator({
      kind: "mean",
      numeratorLabel: "£ paid",
      denominatorLabel: "",
      denominatorDecimals: 1,
    });
    expect(partOf(series(mean, {}), "numerator")!.indicator.unit).toBe("£");
    expect(partOf(series(mean, {}), "denominator")!.indicator).toMatchObject({ title: "Whole", decimals: 1 });
  });

  it("are none of a count", () => {
    expect(partOf(series(indicator(), { "2026-10": "7" }), "numerator")).toBeUndefined();
  });
});
