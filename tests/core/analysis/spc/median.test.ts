import { expect, it } from "vitest";

import { medianOf } from "../../../../src/core/analysis/spc/median.ts";
import { dec } from "../../../support/build.ts";

it.each([
  ["3", "3"],
  ["9 1 5", "5"],
  ["4 1 2 9", "3.0"],
  ["1 2", "1.5"],
  ["84.6 84.7", "84.65"],
  ["10 9 100", "10"],
  ["3 7 7 9", "7"],
  ["1 2.5", "1.75"],
  ["2.5 1", "1.75"],
])("the median of %s is %s", (values, expected) =>
  expect(medianOf(values.split(" ").map(dec))).toEqual(dec(expected)),
);

it("there is no median of nothing", () => expect(medianOf([])).toBeUndefined());
