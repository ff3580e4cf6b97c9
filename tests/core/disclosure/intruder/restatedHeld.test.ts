import { describe, expect, it } from "vitest";

import { attackOn, foundBy, publicFiles } from "../../../support/publicFiles.ts";

const care = {
  indicators: ["care stock person", "came flow person", "left flow person"],
  relations: ["stock,care,came -left"],
};
const row = (period: string, id: string, value: number | string) => `2026-${period},${id},,,,,${value}`;
/** A month's stock, and those who came and who left. */
const month = (period: string, stock: number | string, came: number | string, left: number | string) => [
  row(period, "care", stock),
  row(period, "came", came),
  row(period, "left", left),
];
/** What a reader finds who has an edition with these months, and after it one with those. */
const found = (before: readonly string[], after: readonly string[], declared = care) =>
  foundBy(attackOn([before, after].map((figures) => publicFiles({ ...declared, figures }))));

const JANUARY = month("01", 392, 20, 9);
/** Of February nothing is shown. */
const FEBRUARY = month("02", "c", "c", "c");
const MARCH = (stock: number | string, left: number | string) => month("03", stock, "c", left);

describe("a month that is restated beside one of which nothing is shown", () => {
  const restated = (before: readonly string[], after: readonly string[]) =>
    found([...JANUARY, ...FEBRUARY, ...before], [...JANUARY, ...FEBRUARY, ...after]);

  it("tells by how much its hidden flow has changed: one that was 1 or more is 3 or more where two came late", () => {
    expect(restated(MARCH(388, 9), MARCH(390, 9))).toEqual(["2026-03 came:value: 3 4 5"]);
    expect(restated(MARCH(388, 9), MARCH(388, 11))).toEqual(["2026-03 came:value: 3 4 5"]);
    expect(restated(MARCH(388, 9), MARCH(388, 9))).toEqual([]);
  });

  it("tells nothing where as many left late as came late, or where fewer came than was thought", () => {
    expect(restated(MARCH(388, 9), MARCH(386, 11))).toEqual([]);
    expect(restated(MARCH(388, 9), MARCH(386, 9))).toEqual([]);
  });

  it("tells nothing where both flows are hidden, or the stock is: each may have changed", () => {
    expect(restated(MARCH(388, "c"), MARCH(390, "c"))).toEqual([]);
    const shown = (value: number) => row("03", "other", value);
    expect(restated([...MARCH("c", 9), shown(1)], [...MARCH("c", 11), shown(2)])).toEqual([]);
  });

  it("tells nothing from before it, since what came in between is hidden", () => {
    const before = [...month("01", 392, 20, 9), ...FEBRUARY, ...MARCH(388, 9)];
    const after = [...month("01", 395, 23, 9), ...FEBRUARY, ...MARCH(388, 9)];
    expect(found(before, after)).toEqual([]);
  });
});

it("nor does a restated month beside months of which all is shown tell anything new", () => {
  const before = [...JANUARY, ...month("02", 397, 14, 9), ...MARCH(394, "c")];
  const after = [...JANUARY, ...month("02", 397, 14, 9), ...MARCH(396, "c")];
  expect(found(before, after)).toEqual([]);
});

it("an equation that shown figures contradict is not counted on", () => {
  const wrong = month("04", 500, 20, 20);
  const [before, after] = [MARCH(388, 9), MARCH(390, 9)].map((march) => [
    ...[...JANUARY, ...FEBRUARY, ...march, ...wrong],
    ...month("05", 1, 1000, 20),
  ]);
  expect(found(before!, after!)).toEqual([]);
});

it("a window of twelve months tells it too, where another of its months is hidden", () => {
  const declared = {
    indicators: ["starts flow person", "year flow person"],
    relations: ["rolling_12,year,starts"],
  };
  const year = (total: number) => [
    ...Array.from({ length: 10 }, (_, at) => row(String(at + 1).padStart(2, "0"), "starts", 20)),
    ...[row("11", "starts", "c"), row("12", "starts", "c"), row("12", "year", total)],
  ];
  // 9 in November and December, and since two more in December: restated, which the total shows.
  expect(found(year(209), year(211), declared)).toEqual(["2026-12 starts:value: 3 4 5"]);
});
