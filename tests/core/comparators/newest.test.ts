import { describe, expect, it } from "vitest";

import { newestYearsOf } from "../../../src/core/comparators/newest.ts";
import { figureCell } from "../../../src/core/tables/figure.ts";
import { comparator, indicator, percentage, snapshotOn } from "../../support/build.ts";

type RowCells = readonly [areaCode: string, on: string, value: string];

const newest = (of: Parameters<typeof newestYearsOf>[0], ...rows: readonly RowCells[]) =>
  newestYearsOf(
    of,
    rows.map(([areaCode, on, value]) => comparator(value, { areaCode, period: snapshotOn(on) })),
  ).map(({ period, values }) => [
    period,
    Object.fromEntries([...values].map(([code, value]) => [code, figureCell(value)])),
  ]);

describe("the newest official figures of an indicator", () => {
  it("are those of every area in the newest period, with why one has none", () =>
    expect(
      newest(
        percentage(),
        ["701", "2024-03-31", "1"],
        ["701", "2025-03-31", "c"],
        ["702", "2025-03-31", "3"],
      ),
    ).toEqual([[snapshotOn("2025-03-31"), { "701": "c", "702": "3" }]]));

  it("are of the newest period of which any area has a number", () =>
    expect(newest(percentage(), ["701", "2024-03-31", "1"], ["701", "2025-03-31", "x"])).toEqual([
      [snapshotOn("2024-03-31"), { "701": "1" }],
    ]));

  it("are none of a count, and none where no area has a number", () => {
    expect(newest(indicator(), ["701", "2025-03-31", "1"])).toEqual([]);
    expect(newest(percentage(), ["701", "2025-03-31", "x"])).toEqual([]);
  });
});
