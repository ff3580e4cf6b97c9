import { describe, expect, it } from "vitest";

import { readSaid } from "../../../src/core/claims/fields.ts";
import { findingOf, type Sources } from "../../../src/core/claims/finding.ts";
import type { AcrossClaim } from "../../../src/core/claims/kinds.ts";
import type { Comparator } from "../../../src/core/comparators/comparator.ts";
import { comparator, dec, indicator, month, percentage, series, snapshotOn } from "../../support/build.ts";
import { notComparedFor } from "../../support/claims.ts";

const NOW = "2025-06";
const claim = (changed: Partial<AcrossClaim> = {}): AcrossClaim => ({
  kind: "across",
  indicator: "care",
  month: month(NOW),
  area: "country",
  theirs: readSaid("81770")!,
  ours: readSaid("416"),
  rate: "rate",
  ...changed,
});
const official = (indicator: string, value: string, changed: Partial<Comparator> = {}) =>
  comparator(value, { indicator, ...changed });

const care = series(indicator({ id: "care" }), { [NOW]: "416" });
const perHead = percentage({ id: "rate", unit: "per 10,000 children", scale: 10_000 });
const rateOf = (cells: string) => series(perHead, { [NOW]: cells });

function across(said: AcrossClaim, comparators: readonly Comparator[], rate = rateOf("416/58120=71.6")) {
  const sources: Sources = {
    series: new Map([
      ["care", care],
      ["rate", rate],
    ]),
    subsets: [],
    comparators,
  };
  const found = findingOf(said, sources);
  if (found?.kind !== "across") throw new Error("not across");
  return found;
}

describe("“81,770 beside 416”: a count of England beside one of ours", () => {
  it("is not compared; at England’s rate we would have 389", () =>
    // 67 per 10,000 of 58,120 children is 389.404
    expect(across(claim(), [official("rate", "67")])).toMatchObject({
      theirs: notComparedFor("count"),
      ours: { agrees: true },
      apart: notComparedFor("count"),
      atTheirRate: { kind: "at-their-rate", count: dec("389"), ours: dec("71.6") },
    }));

  it("needs both rates, and those among whom ours is counted", () => {
    const theirs = [official("rate", "67")];
    expect(across(claim(), []).atTheirRate).toEqual(notComparedFor("no-comparator"));
    expect(across(claim(), [official("rate", "x")]).atTheirRate).toEqual(notComparedFor("no-comparator"));
    expect(across(claim(), theirs, rateOf("c/c=c")).atTheirRate).toEqual(notComparedFor("c"));
    expect(across(claim(), theirs, rateOf("416/=71.6")).atTheirRate).toEqual(notComparedFor("missing"));
    expect(across(claim({ rate: undefined }), theirs).atTheirRate).toBeUndefined();
  });

  it("takes the newest official figure whose period had ended", () => {
    const years = [
      official("rate", "70", { period: snapshotOn("2024-03-31") }),
      official("rate", "67"),
      official("rate", "66", { period: snapshotOn("2026-03-31") }),
      official("rate", "60", { level: "region", area: "East of England" }),
    ];
    expect(across(claim(), years).atTheirRate).toMatchObject({ count: dec("389") });
    expect(across(claim({ area: "region" }), years).atTheirRate).toMatchObject({ count: dec("349") });
  });
});

describe("R7: a rate of another area beside ours (S0, “our region”)", () => {
  const rates = claim({ indicator: "rate", theirs: readSaid("67")!, ours: readSaid("72"), rate: undefined });

  it("is compared with the official figure, at the rounding in which each was said", () =>
    expect(across(rates, [official("rate", "67.0")])).toMatchObject({
      theirs: { agrees: true },
      ours: { agrees: true },
      apart: dec("4.6"),
      atTheirRate: undefined,
    }));

  it("without an official figure there is nothing to compare with", () => {
    expect(across(rates, [])).toMatchObject({
      theirs: notComparedFor("no-comparator"),
      apart: notComparedFor("no-comparator"),
    });
    expect(across(rates, [official("rate", "x")])).toMatchObject({
      theirs: notComparedFor("x"),
      apart: notComparedFor("x"),
    });
  });

  it("that is ours and hidden has no difference", () =>
    expect(across(rates, [official("rate", "67")], rateOf("c/c=c"))).toMatchObject({
      ours: notComparedFor("c"),
      apart: notComparedFor("c"),
    }));

  it("a rate that is no rate gives no count", () =>
    expect(across(claim({ rate: "care", indicator: "care" }), []).atTheirRate).toEqual(
      notComparedFor("count"),
    ));
});
