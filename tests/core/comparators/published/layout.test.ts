import { describe, expect, it } from "vitest";

import { OFFICIAL_MEASURES } from "../../../../src/core/comparators/measures.ts";
import { columnsOfLayout, layoutOf } from "../../../../src/core/comparators/published/layout.ts";
import { LAYOUTS } from "../../../../src/core/comparators/published/layouts.ts";

const layout = (id: string) => LAYOUTS.find((each) => each.id === id)!;
const known = (header: readonly string[]) => layoutOf(header, LAYOUTS)?.id;

it("every measure of a statistic is among those that are known by name", () => {
  const measures = LAYOUTS.flatMap(({ counts }) => counts.map(({ measure }) => measure));
  expect(measures.filter((each) => !OFFICIAL_MEASURES.has(each))).toEqual([]);
});

describe("a statistic is recognised", () => {
  it.each(LAYOUTS.map((each) => [each.id, columnsOfLayout(each)] as const))(
    "by its columns, in any order and case, with others among them: %s",
    (id, columns) => {
      expect(known(["time_period", ...columns, "new_in_2027"])).toBe(id);
      expect(known(["la_name", ...columns.map((name) => name.toUpperCase()).reverse()])).toBe(id);
    },
  );

  it("with a column renamed as the same file, so that the missing column can be named", () => {
    const columns = columnsOfLayout(layout("referrals")).map((name) =>
      name === "rereferral_percent" ? "rereferral_rate" : name,
    );
    expect(known(columns)).toBe("referrals");
  });

  it("under the names of older releases", () =>
    expect(known(["population_count", "number", "rate_per_10000", "population_estimate"])).toBe(
      "children-in-care",
    ));

  it("and anything else is none", () => {
    expect(known(["indicator", "title", "source"])).toBeUndefined();
    expect(known([])).toBeUndefined();
  });

  it("no two are so alike that one is taken for the other", () => {
    for (const each of LAYOUTS)
      for (const other of LAYOUTS.filter(({ id }) => id !== each.id)) {
        const theirs = columnsOfLayout(other);
        const shared = columnsOfLayout(each).filter((column) => theirs.includes(column));
        expect(shared.length / theirs.length, `${each.id} ${other.id}`).toBeLessThan(1);
      }
  });

  it("and each measure is counted by one of them", () => {
    const measures = LAYOUTS.flatMap(({ counts }) => counts.map(({ measure }) => measure));
    expect(new Set(measures).size).toBe(measures.length);
  });
});
