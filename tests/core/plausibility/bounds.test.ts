import { describe, expect, it } from "vitest";

import { datasetOf } from "../../../src/core/dataset/dataset.ts";
import type { Indicator } from "../../../src/core/indicator.ts";
import { doubtsAbout } from "../../../src/core/plausibility/doubts.ts";
import { dec, fraction, indicator, month, observation, percentage } from "../../support/build.ts";

const NOW = month("2026-10");
const asked = (of: Indicator, value: string, before: readonly string[] = []) => {
  const now = (value.includes("/") ? fraction : observation)(value, { period: NOW });
  const published = before.map((each, at) =>
    observation(each, { period: month(`2026-0${9 - at}`), indicator: of.id }),
  );
  const given = { period: NOW, observations: [now], rows: [2], withBreakdowns: false };
  return doubtsAbout([given], datasetOf(published), { indicators: [of], categories: [] }).map(
    ({ code, column }) => `${code} ${column!}`,
  );
};
const count = indicator();
const money = indicator({ kind: "money", unit: "£", signed: true });
const rank = indicator({ kind: "rank", unit: "of 151 councils" });

describe("a figure that no council could have is asked about, also in its first month", () => {
  it.each([
    ["half a million children in care", count, "500000"],
    ["a count beyond exact whole numbers", count, "9007199254740993"],
    ["more events than there are children", indicator({ kind: "flow" }), "400001"],
    ["a hundred billion pounds over", money, "100000000000"],
    ["a hundred billion pounds under", money, "-100000000000"],
    ["place 152 of 151", rank, "152"],
    ["place 0", rank, "0"],
    ["more than the council declares", indicator({ highest: dec("900") }), "901"],
    ["less than the council declares", indicator({ lowest: dec("100") }), "99"],
  ])("%s", (_, of, value) => expect(asked(of, value)).toEqual(["beyond-bounds value"]));

  it("so are the two numbers of a share", () => {
    expect(asked(percentage(), "250000/500000=50.0")).toEqual(["beyond-bounds denominator"]);
    expect(asked(percentage(), "450000/500000=90.0")).toEqual(["beyond-bounds numerator"]);
  });
});

describe("it is not asked about", () => {
  it.each([
    ["what may be", count, "2200"],
    ["as many children as the council with most has (Kent, year to 31 March 2025)", count, "355390"],
    ["the most that may be", count, "400000"],
    ["the ends of what may be", indicator({ lowest: dec("5"), highest: dec("900") }), "900"],
    ["the last place", rank, "151"],
    ["money", money, "-412000"],
    [
      "more than any council counts, where the council says so",
      indicator({ highest: dec("1000000") }),
      "500000",
    ],
    ["a symbol", count, "x"],
  ])("%s", (_, of, value) => expect(asked(of, value)).toEqual([]));

  it("again, once somebody has said that it is right", () => {
    expect(asked(count, "500100", ["500000"])).toEqual([]);
    expect(asked(count, "500100", ["400"])).toEqual(["beyond-bounds value"]);
  });
});
