import { describe, expect, it } from "vitest";

import { datasetOf } from "../../../src/core/dataset/dataset.ts";
import type { Indicator } from "../../../src/core/indicator.ts";
import { turnedToOrFromQuarters } from "../../../src/core/publication/quarters.ts";
import { indicator, observation } from "../../support/build.ts";

const byQuarter = (dueMonths = [3, 6, 9, 12]) =>
  indicator({ kind: "flow", basis: "quarter", frequency: "quarterly", dueMonths });
const byMonth = indicator({ kind: "flow" });
const published = datasetOf([observation("12", { period: "2026-09" })]);
const turned = (before: readonly Indicator[], after: readonly Indicator[], dataset = published) =>
  turnedToOrFromQuarters(before, after, dataset).map(({ code, column }) => `${code} ${column ?? ""}`);

describe("an indicator with published figures may not turn", () => {
  it.each([
    ["from months to quarters", byMonth, byQuarter()],
    ["from quarters to months", byQuarter(), byMonth],
    ["to other quarters", byQuarter(), byQuarter([1, 4, 7, 10])],
  ])("%s", (_, before, after) => expect(turned([before], [after])).toEqual(["basis-changed basis"]));
});

describe("it may", () => {
  it("be said again in another order", () =>
    expect(turned([byQuarter()], [byQuarter([12, 3, 6, 9])])).toEqual([]));

  it("change in other ways, which are told elsewhere", () =>
    expect(turned([byMonth], [indicator({ kind: "flow", basis: "rolling_12" })])).toEqual([]));

  it("turn while nothing of it is published", () => {
    expect(turned([byMonth], [byQuarter()], datasetOf([]))).toEqual([]);
    expect(turned([], [byQuarter()])).toEqual([]);
  });
});
