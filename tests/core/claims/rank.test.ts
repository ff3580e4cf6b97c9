import { describe, expect, it } from "vitest";

import { findingOf } from "../../../src/core/claims/finding.ts";
import type { RankClaim } from "../../../src/core/claims/kinds.ts";
import { rankFinding } from "../../../src/core/claims/rank.ts";
import { rankingIn } from "../../../src/core/claims/ranking.ts";
import { rankingOf, standingOf } from "../../../src/core/comparators/standing/ranking.ts";
import { datasetOf, seriesOf } from "../../../src/core/dataset/dataset.ts";
import { dec, figure, indicator, month, observation, series, target } from "../../support/build.ts";
import { notComparedFor } from "../../support/claims.ts";

const rank = indicator({
  id: "rank",
  kind: "rank",
  unit: "of 151 councils",
  frequency: "annual",
  yearEnds: "08-31",
});
const [THEN, NOW] = ["2022-10", "2023-10"];
const claim = (changed: Partial<RankClaim> = {}): RankClaim => ({
  kind: "rank",
  indicator: "rank",
  to: month(NOW),
  place: dec("38"),
  of: dec("151"),
  from: month(THEN),
  before: dec("107"),
  beforeOf: undefined,
  ...changed,
});
const agrees = { kind: "compared", agrees: true };

function finding(said: RankClaim, then: string, now: string, targets = [target("2020-04")]) {
  const published = series(
    rank,
    { [THEN]: then, [NOW]: now },
    targets.map((each) => ({ ...each, indicator: "rank" })),
  );
  const found = findingOf(said, { series: new Map([["rank", published]]), subsets: [], comparators: [] });
  if (found?.kind !== "rank") throw new Error("not a rank");
  return found;
}

describe("R20: “out of the 151 local authorities 38th nationally, up from 107” (S0, Progress 8)", () => {
  it("agrees: up 69 places, 25.2%, and outside the top quarter, whose cut is 37.75", () => {
    const found = finding(claim(), "107", "38");
    expect(found).toMatchObject({ place: agrees, of: agrees, before: agrees });
    expect(found.move).toEqual({ kind: "move", up: dec("69"), numbers: "same" });
    expect(found.standing).toMatchObject({ share: dec("25.2"), cut: dec("37.75"), quarter: 2 });
    expect(found.statement).toEqual(found.standing);
  });

  it.each([
    ["1", 1],
    ["37", 1],
    ["38", 2],
    ["75", 2],
    ["76", 3],
    ["113", 3],
    ["114", 4],
    ["151", 4],
  ])("place %s of 151 is in quarter %i", (place, quarter) =>
    expect(standingOf(dec(place), dec("151")).quarter).toBe(quarter),
  );

  it("place 38 of 152 is the last of the top quarter", () =>
    expect(standingOf(dec("38"), dec("152"))).toMatchObject({
      quarter: 1,
      cut: dec("38.00"),
      share: dec("25.0"),
    }));

  it("another place, or another number, does not agree", () => {
    expect(finding(claim({ place: dec("37") }), "107", "38").place).toMatchObject({ agrees: false });
    expect(finding(claim({ of: dec("152") }), "107", "38").of).toMatchObject({ agrees: false });
    expect(finding(claim({ before: dec("106") }), "107", "38").before).toMatchObject({ agrees: false });
  });

  it("a year that was not published has no place and no move", () =>
    expect(finding(claim(), "x", "38")).toMatchObject({
      before: notComparedFor("x"),
      move: notComparedFor("x"),
      place: agrees,
    }));

  it("R9: no move is given across a change of definition", () => {
    const redefined = [target("2020-04", { definition: "A." }), target("2023-04", { definition: "B." })];
    expect(finding(claim(), "107", "38", redefined).move).toEqual(notComparedFor("new-definition"));
  });

  it("without an earlier place there is no move", () => {
    const found = finding(claim({ from: undefined, before: undefined }), "107", "38");
    expect([found.move, found.saidMove, found.before]).toEqual([undefined, undefined, undefined]);
  });

  it("a place above the number of places is none", () => {
    const found = finding(claim({ place: dec("152") }), "107", "38");
    expect(found.statement).toEqual(notComparedFor("place-above-number"));
    expect(finding(claim({ place: dec("151") }), "107", "38").statement).toMatchObject({ quarter: 4 });
  });
});

describe("of how many", () => {
  it("both numbers are kept where they differ, and it is said that they do", () => {
    const of = (period: string, value: string, denominator: string) =>
      observation(value, { period, indicator: "rank", denominator });
    const published = seriesOf(datasetOf([of(THEN, "107", "150"), of(NOW, "38", "151")]), rank, []);
    const sources = { series: new Map([["rank", published]]), subsets: [], comparators: [] };
    expect(findingOf(claim({ beforeOf: dec("150") }), sources)).toMatchObject({
      of: agrees,
      beforeOf: agrees,
      move: { up: dec("69"), numbers: "different" },
      saidMove: { numbers: "different" },
    });
  });

  it("is the denominator, or else what the unit says, or else not known", () => {
    const only = (unit: string) => rankingIn(series({ ...rank, unit }, { [NOW]: "38" }), month(NOW));
    expect(only("of 151 councils")).toMatchObject({ of: dec("151") });
    expect(only("councils")).toMatchObject({ of: undefined });
    const unknown = rankFinding(claim(), rank, only("councils"), undefined, false);
    expect(unknown).toMatchObject({
      of: notComparedFor("missing"),
      standing: undefined,
      saidMove: { numbers: "unknown" },
    });
  });
});

describe("a place among others’ figures", () => {
  const among = (own: string, others: string[], polarity: "higher" | "lower" = "higher") =>
    rankingOf(
      dec(own),
      others.map((other) => figure(other)!),
      polarity,
    );

  it("is one more than those ahead of it, by the direction that is better", () => {
    expect(among("0.2", ["0.3", "-0.1", "0.1"])).toMatchObject({
      place: dec("2"),
      of: dec("4"),
      tied: false,
    });
    expect(among("0.2", ["0.3", "-0.1", "0.1"], "lower")).toMatchObject({ place: dec("3") });
  });

  it("ties share a place, and the next is not moved up", () => {
    expect(among("5", ["5.0", "7", "3"])).toMatchObject({ place: dec("2"), tied: true });
    expect(among("3", ["5", "5", "7"])).toMatchObject({ place: dec("4"), tied: false });
  });

  it("is a range where others are withheld: a place said within it is left open, one outside it does not agree", () => {
    const open = among("5", ["7", "c", "x", "3"]);
    expect(open).toMatchObject({ place: dec("2"), last: dec("4"), of: dec("5") });
    const said = (place: string) =>
      rankFinding(claim({ place: dec(place), of: dec("5") }), rank, open, undefined, false);
    for (const place of ["2", "3", "4"]) expect(said(place).place).toEqual(notComparedFor("place-open"));
    for (const place of ["1", "5"]) expect(said(place).place).toMatchObject({ agrees: false });
    expect(said("2").standing).toBeUndefined();
    const moved = rankFinding(claim(), rank, among("5", ["7"]), open, false);
    expect(moved.move).toEqual(notComparedFor("place-open"));
  });
});
