import { describe, expect, it } from "vitest";

import { datasetOf } from "../../../src/core/dataset/dataset.ts";
import { thinMonthNotes, thinMonths } from "../../../src/core/disclosure/thinMonths.ts";
import type { Indicator } from "../../../src/core/indicator.ts";
import type { Observation } from "../../../src/core/observation.ts";
import { indicator, month, observation } from "../../support/build.ts";
import { monthly } from "../../support/months.ts";

const T = 5;
const flow = (changed: Partial<Indicator> = {}) => indicator({ id: "starts", kind: "flow", ...changed });
const rows = (values: string, from = "2021-04", id = "starts"): Observation[] =>
  Object.entries(monthly(values, from)).map(([period, value]) =>
    observation(value, { period, indicator: id }),
  );
/** `"4 c 12"`, from April 2021, published; then what is given. */
const told = (published: string, given: readonly Observation[] = [], of = flow(), threshold = T) =>
  thinMonths({ published: datasetOf(published === "" ? [] : rows(published)), given }, [of], threshold);
const times = (count: number, value: string) => Array.from({ length: count }, () => value).join(" ");
const advised = (thin: number, months: number) => [{ indicator: "starts", thin, months }];

describe("quarters are recommended for a flow of people by month", () => {
  it("of which more than one of the last 24 months counts 1 to the threshold, or is hidden", () => {
    expect(told(`4 c ${times(22, "9")}`)).toEqual(advised(2, 24));
    expect(told(`c ${times(23, "9")}`)).toEqual([]);
    expect(told(`5 ${times(23, "9")}`)).toEqual([]);
    expect(told(`5 5 ${times(22, "6")}`)).toEqual(advised(2, 24));
    expect(told(`5 5 ${times(22, "6")}`, [], flow(), 4)).toEqual([]);
  });

  it("while no month before those, and no true zero, counts", () => {
    expect(told(`4 4 4 4 ${times(24, "9")}`)).toEqual([]);
    expect(told(`0 0 0 ${times(21, "9")}`)).toEqual([]);
  });

  it("also by what is given, before anything in it is hidden", () => {
    const given = rows("3", "2023-04");
    expect(told(`9 4 ${times(22, "9")}`)).toEqual([]);
    expect(told(`9 4 ${times(22, "9")}`, given)).toEqual(advised(2, 24));
    expect(told("", rows(`2 2 ${times(10, "11")}`))).toEqual(advised(2, 12));
  });

  it("where a given month is published already, by what is given", () =>
    expect(told(`${times(22, "9")} c c`, rows("8 8", "2023-02"))).toEqual([]));

  it("unless its months have twelve on average: then they are hidden for another reason", () => {
    expect(told(`${times(3, "c")} ${times(21, "11")}`)).toEqual(advised(3, 24));
    expect(told(`${times(3, "c")} ${times(21, "12")}`)).toEqual([]);
  });

  it("unless its quarters cannot have twelve either", () => {
    expect(told(times(24, "4"))).toEqual(advised(24, 24));
    expect(told(times(24, "3"))).toEqual([]);
    expect(told(times(24, "c"))).toEqual(advised(24, 24));
    expect(told(times(24, "c"), [], flow(), 3)).toEqual([]);
  });

  it("which is in use", () => {
    expect(told(times(24, "4"), [], flow({ lastPeriod: month("2023-03") }))).toEqual(advised(24, 24));
    const since = rows("9", "2023-04", "other");
    expect(told(times(24, "4"), since, flow({ lastPeriod: month("2023-03") }))).toEqual([]);
  });

  it.each<Partial<Indicator>>([
    { kind: "stock" },
    { kind: "ratio" },
    { basis: "rolling_12" },
    { basis: "quarter" },
    { frequency: "quarterly" },
    { disclosure: "service" },
    { disclosure: "none" },
  ])("and nothing else: %j", (changed) => expect(told(times(24, "4"), [], flow(changed))).toEqual([]));

  it("by its headline, not by its categories", () => {
    const category = rows(times(24, "4")).map((each) => ({ ...each, breakdown: "age", category: "teens" }));
    expect(told("", category)).toEqual([]);
  });
});

it("the note says how many, and holds nothing", () =>
  expect(thinMonthNotes({ published: datasetOf(rows("4 4")), given: [] }, [flow()], T)).toEqual([
    {
      ...{ code: "months-too-thin", indicator: "starts", thin: 2, months: 2, threshold: 5 },
      ...{ file: "indicators.csv", column: "basis" },
    },
  ]));
