import { expect, it } from "vitest";

import { relatedIds } from "../../src/core/relation.ts";

it("an indicator is related to those that a relation names with it, whichever number of theirs, each once", () => {
  const relations = [
    { relation: "sum", whole: "in_care", parts: ["placements", "rate:numerator"] },
    { relation: "stock", whole: "in_care", parts: ["started", "-left"] },
    { relation: "sum", whole: "placements/type/foster", parts: ["cost/type/foster:denominator"] },
  ] as const;
  expect(relatedIds("in_care", relations)).toEqual(["placements", "rate", "started", "left"]);
  expect(relatedIds("left", relations)).toEqual(["in_care", "started"]);
  expect(relatedIds("placements", relations)).toEqual(["in_care", "rate", "cost"]);
  expect(relatedIds("contacts", relations)).toEqual([]);
});
