import { expect, it } from "vitest";

import { comparatorOrder, type Comparator } from "../../../src/core/comparators/comparator.ts";
import { comparator } from "../../support/build.ts";

const source = "dfe-lait-2026-04-08";
const england = comparator("67", { indicator: "rate", source });
const bristol: Comparator = {
  ...england,
  level: "authority",
  areaCode: "801",
  area: "Bristol, City of",
  period: { kind: "financial-year", starts: 2024 },
  value: "x",
};

it("comparators stand in order of level, then area number, then time", () => {
  const later = { ...bristol, period: { kind: "financial-year", starts: 2025 } as const };
  const leeds = { ...bristol, areaCode: "383", area: "Leeds" };
  const east = { ...england, level: "region", areaCode: "985", area: "East of England" } as const;
  expect([later, bristol, east, leeds, england].sort(comparatorOrder)).toEqual([
    england,
    east,
    leeds,
    bristol,
    later,
  ]);
});
