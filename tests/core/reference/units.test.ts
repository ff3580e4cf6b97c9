import { expect, it } from "vitest";

import { unitFaults } from "../../../src/core/reference/units.ts";
import type { IndicatorCells } from "../../../src/core/tables/indicators.ts";
import { dec } from "../../support/build.ts";

const faults = (changed: Partial<IndicatorCells>) =>
  unitFaults("indicators.csv", [
    {
      row: 2,
      cells: {
        kind: "stock",
        unit: "children",
        decimals: 0,
        signed: false,
        polarity: "lower",
        lowest: undefined,
        highest: undefined,
        ...changed,
      },
    },
  ]).map(({ column }) => column);

it.each([
  ...["£m", "£ m", "£000", "£000s", "£'000", "£k", "k", "m", "000s", "£ million", "£ millions", "£bn", "£mn"],
  ...["£ thousand", "thousand children", "thousands of children", "millions", "Million pounds", "GBP m"],
  ...[
    "children (000s)",
    "children (thousands)",
    "pounds (£m)",
    "£ (m)",
    "£ in thousands",
    "children, in thousands",
  ],
  ...["£M", "in £m", "£m per week", "£000 000"],
])("the unit %s carries a factor, and is refused", (unit) => expect(faults({ unit })).toEqual(["unit"]));

it.each([
  ...[
    "£",
    "£ per week",
    "£ per month",
    "%",
    "children",
    "per 10,000 children",
    "per 1,000",
    "per thousand children",
  ],
  ...[
    "months",
    "minutes",
    "meetings",
    "kinship carers",
    "km",
    "kilometres",
    "£ per 1,000 children",
    "% of 1,000",
  ],
  ...["money", "millilitres", "thousandths", "of 151 councils"],
])("the unit %s carries none", (unit) => expect(faults({ unit })).toEqual([]));

it("the least that can be is not above the most", () => {
  expect(faults({ lowest: dec("10"), highest: dec("9.9") })).toEqual(["lowest"]);
  expect(faults({ lowest: dec("10"), highest: dec("10") })).toEqual([]);
});

it("a rank says of how many it is, and has neither decimals nor a sign", () => {
  const rank = { kind: "rank", unit: "of 151 councils" } as const;
  expect(faults(rank)).toEqual([]);
  expect(faults({ ...rank, unit: "place" })).toEqual(["unit"]);
  expect(faults({ ...rank, decimals: 1, signed: true })).toEqual(["decimals", "signed"]);
  expect(faults({ ...rank, polarity: "higher" })).toEqual(["polarity"]);
});
