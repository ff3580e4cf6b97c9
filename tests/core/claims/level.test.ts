import { describe, expect, it } from "vitest";

import { readSaid } from "../../../src/core/claims/fields.ts";
import type { Qualifier } from "../../../src/core/claims/kinds.ts";
import { levelFinding } from "../../../src/core/claims/level.ts";
import { dec, indicator, month, series } from "../../support/build.ts";

const level = (qualifier: Qualifier, said: string, figure: string, of = indicator({ signed: true })) =>
  levelFinding(
    { kind: "level", indicator: "plans", month: month("2023-03"), qualifier, number: readSaid(said)! },
    series(of, figure === "" ? {} : { "2023-03": figure }),
  );

describe("a level", () => {
  it.each<[Qualifier, string, string, boolean]>([
    ["exactly", "416", "416", true],
    ["exactly", "416", "417", false],
    ["exactly", "6.1m", "6050000", true],
    ["exactly", "6.1m", "6149999", true],
    ["exactly", "6.1m", "6150000", false],
    ["exactly", "5.9k", "5901", true],
    ["exactly", "85", "84.5", true],
    ["exactly", "85.0", "84.5", false],
    ["over", "400", "401", true],
    ["over", "400", "400", false],
    ["under", "400", "399", true],
    ["under", "400", "400", false],
    ["at-least", "400", "400", true],
    ["at-least", "400", "399", false],
    ["at-most", "400", "400", true],
    ["at-most", "400", "401", false],
    ["about", "400", "380", true],
    ["about", "400", "420", true],
    ["about", "400", "379", false],
    ["about", "400", "421", false],
    ["about", "-400", "-420", true],
    ["about", "0", "0", true],
    ["about", "0", "1", false],
    ["nearly", "420", "419", true],
    ["nearly", "420", "399", true],
    ["nearly", "420", "398", false],
    ["nearly", "420", "420", false],
    ["nearly", "-420", "-416", true],
    ["nearly", "-420", "-421", false],
    ["exactly", "999999999999", "999999999999", true],
    ["exactly", "999999999999", "999999999998", false],
  ])("%s %s beside %s agrees: %s", (qualifier, said, figure, agrees) =>
    expect(level(qualifier, said, figure).number).toMatchObject({ kind: "compared", agrees }),
  );

  it("says by how much the figure is apart, before rounding", () => {
    expect(level("over", "400", "416").apart).toEqual(dec("16"));
    expect(level("exactly", "85", "84.5").apart).toEqual(dec("-0.5"));
  });

  it.each([
    ["c", "c"],
    ["x", "x"],
    ["", "missing"],
  ])("R4: beside “%s” is not compared, and says why", (figure, because) =>
    expect(level("exactly", "416", figure)).toMatchObject({
      number: { kind: "not-compared", because },
      apart: undefined,
    }),
  );
});
