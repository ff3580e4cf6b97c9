import { describe, expect, it } from "vitest";

import { headlineFacts } from "../../../src/core/analysis/headlineFacts.ts";
import type { Comparator } from "../../../src/core/comparators/comparator.ts";
import type { DisclosureClass } from "../../../src/core/indicator.ts";
import type { Figure } from "../../../src/core/observation.ts";
import type { Day } from "../../../src/core/period.ts";
import { dec, percentage } from "../../support/build.ts";

const england = (value: Figure): Comparator => ({
  ...{ indicator: "any", level: "country", areaCode: "970", area: "England", source: "lait", value },
  ...{ numerator: undefined, denominator: undefined },
  period: { kind: "snapshot", day: "2025-03-31" as Day },
});
const figure = (
  id: string,
  theme: string,
  comparators: readonly Comparator[] = [england(dec("67"))],
  disclosure: DisclosureClass = "person",
) => ({ indicator: percentage({ id, theme, disclosure }), comparators });
const idsOf = (all: Parameters<typeof headlineFacts>[0]) =>
  headlineFacts(all).map(({ indicator }) => indicator.id);

describe("the headline facts about children", () => {
  it("are the first of each theme in the council's order, and no more than four", () => {
    const themes = ["a", "b", "c", "d", "e"];
    expect(
      idsOf(themes.flatMap((theme) => [figure(`${theme}1`, theme), figure(`${theme}2`, theme)])),
    ).toEqual(["a1", "b1", "c1", "d1"]);
  });

  it("are the second of a theme where there are fewer themes, given back in the council's order", () => {
    expect(idsOf([figure("a1", "a"), figure("a2", "a"), figure("a3", "a"), figure("b1", "b")])).toEqual([
      "a1",
      "a2",
      "a3",
      "b1",
    ]);
  });

  it("are never about what the service did, nor about money or staff", () => {
    expect(
      idsOf([figure("late", "a", [], "service"), figure("spend", "b", [], "none"), figure("x", "c")]),
    ).toEqual(["x"]);
  });

  it("prefer those with England's number, whatever their own figure is", () => {
    const all = [
      figure("alone", "a", []),
      figure("without", "a", [england("x")]),
      ...["beside1", "beside2", "beside3", "beside4"].map((id) => figure(id, "a")),
    ];
    expect(idsOf(all)).toEqual(["beside1", "beside2", "beside3", "beside4"]);
    expect(idsOf(all.slice(0, 3))).toEqual(["alone", "without", "beside1"]);
  });
});
