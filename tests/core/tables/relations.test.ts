import { expect, it } from "vitest";

import { subsetsIn } from "../../../src/core/relation.ts";
import { readPublishedRelations } from "../../../src/core/tables/relations.ts";
import { table } from "../../support/build.ts";

it("relations.csv as published says which figures count a part of another", () => {
  const text = "relation,indicator,parts\nsum,a,b\nsubset,a,b\nsubset,c,d e\n";
  expect(subsetsIn(readPublishedRelations(table(text)) ?? [])).toEqual([
    { whole: "a", part: "b" },
    { whole: "c", part: "d" },
    { whole: "c", part: "e" },
  ]);
  expect(readPublishedRelations(table("relation,parts\nsubset,b\n"))).toBeUndefined();
});
