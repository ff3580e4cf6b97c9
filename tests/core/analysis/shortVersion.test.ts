import { describe, expect, it } from "vitest";

import { shortVersionOf } from "../../../src/core/analysis/shortVersion.ts";
import { summarise } from "../../../src/core/analysis/summary.ts";
import type { Indicator } from "../../../src/core/indicator.ts";
import { dec, indicator, percentage, series, target } from "../../support/build.ts";

function known(of: Indicator, figure: string) {
  const aim = target("2021-04", { indicator: of.id, target: dec("85"), tolerance: dec("5") });
  const shown = series(of, { "2026-10": figure }, of.polarity === "neutral" ? [] : [aim]);
  return { series: shown, summary: summarise(shown)! };
}

const ids = (summaries: readonly { readonly indicator: Indicator }[]) =>
  summaries.map(({ indicator: { id } }) => id);

describe("the short version", () => {
  const budget = known(
    indicator({
      id: "budget",
      kind: "money",
      unit: "£",
      disclosure: "none",
      polarity: "lower",
      theme: "Money",
    }),
    "900000",
  );
  const health = known(
    percentage({ id: "health", disclosure: "service", theme: "Care", forYou: "You go." }),
    "82.0",
  );
  const reviews = known(
    percentage({ id: "reviews", disclosure: "service", theme: "Care", forYou: "You meet." }),
    "95.0",
  );
  const price = known(
    indicator({
      id: "price",
      kind: "mean",
      unit: "£ per week",
      disclosure: "none",
      polarity: "lower",
      theme: "Prices",
    }),
    "1767",
  );
  const contacts = known(indicator({ id: "contacts", theme: "Door", polarity: "neutral" }), "40");

  it("has children before budgets, however far off these are", () =>
    expect(ids(shortVersionOf([budget, health]).misses)).toEqual(["health", "budget"]));

  it("never has a price", () => {
    const { misses, promises, others } = shortVersionOf([price, contacts]);
    expect([misses, promises, others].map(ids)).toEqual([[], [], ["contacts"]]);
  });

  it("has each figure once: a promise that is missed is with the misses", () => {
    const { misses, promises, others } = shortVersionOf([health, reviews, contacts]);
    expect([misses, promises, others].map(ids)).toEqual([["health"], ["reviews"], ["contacts"]]);
  });

  it("has one figure of each theme that has none yet, children first", () => {
    const more = known(indicator({ id: "more", theme: "Door", polarity: "neutral" }), "41");
    const staff = known(
      indicator({ id: "staff", theme: "Staff", polarity: "neutral", disclosure: "none" }),
      "12",
    );
    expect(ids(shortVersionOf([staff, contacts, more]).others)).toEqual(["contacts", "staff"]);
  });
});
