import { expect, it } from "vitest";

import { linesTogether } from "../../../src/core/disclosure/linesTogether.ts";
import { ruleOfCouncil } from "../../../src/core/disclosure/protect/ruleOfCouncil.ts";
import type { Relation } from "../../../src/core/relation.ts";
import { flow, indicator, month } from "../../support/build.ts";
import { SMALL } from "../../support/small.ts";

const line = (id: string) => ({ indicator: id, breakdown: "", category: "" });
const NAMES = ["all", "a", "b", "stock", "came", "left", "share", "cost", "placed", "lonely"];
const relations: readonly Relation[] = [
  { relation: "sum", whole: "all", parts: ["a", "b"] },
  { relation: "stock", whole: "stock", parts: ["came", "-left"] },
  { relation: "sum", whole: "share:denominator", parts: ["stock"] },
];
const rule = ruleOfCouncil({
  council: SMALL.council,
  categories: [],
  relations,
  indicators: NAMES.map((id) =>
    id === "share"
      ? indicator({ id, kind: "ratio" })
      : id === "cost"
        ? indicator({ id, kind: "money", behind: "placed" })
        : flow({ id, officialCode: id === "came" || id === "lonely" ? "X" : "" }),
  ),
});
const together = linesTogether(NAMES.map(line), rule, [month("2026-10")]);

it("lines bear on each other where they stand in one equation, print one number, or are money and its count", () => {
  const groups = new Map<number, string[]>();
  for (const name of NAMES) {
    const of = together.of(line(name));
    groups.set(of, [...(groups.get(of) ?? []), name]);
  }
  expect([...groups.values()]).toEqual([
    ["all", "a", "b"],
    ["stock", "came", "left", "share"],
    ["cost", "placed"],
    ["lonely"],
  ]);
});

it("the rule of some groups has their equations, shares and yearly flows, and no others", () => {
  const sizes = (...names: readonly string[]) => {
    const { structure, parts, yearlyFlows } = together.ruleOf(names.map((name) => together.of(line(name))));
    return [structure.equations.map(({ relation }) => relation).join(), parts.length, yearlyFlows.join()];
  };
  expect(sizes("all")).toEqual(["sum", 0, ""]);
  expect(sizes("share")).toEqual(["stock", 1, "came"]);
  expect(sizes("lonely")).toEqual(["", 0, "lonely"]);
  expect(sizes("all", "stock")).toEqual(["sum,stock", 1, "came"]);
});
