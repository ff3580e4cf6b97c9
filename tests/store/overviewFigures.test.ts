import { describe, expect, it } from "vitest";

import { createSite } from "../../src/store/site.ts";
import { figuresPassing, statusesOf, overviewFigures } from "../../src/store/overviewFigures.ts";
import { readFrom, SMALL_SITE } from "../support/smallSite.ts";

const site = createSite(readFrom(SMALL_SITE));
await site.load({ page: "overview" });
const { edition, overview } = site.getState();
if (edition.state !== "loaded" || overview.state !== "loaded") throw new Error("not loaded");
const figures = overviewFigures(edition.value, overview.value);
const idsOf = (some: typeof figures) => some.map(({ indicator }) => indicator.id);

describe("figures", () => {
  it("are all indicators in order, also those without a figure", () => {
    expect(idsOf(figures)).toEqual(["contacts", "on_time", "plans", "visits"]);
    expect(figures.map(({ summary }) => summary?.observation.period)).toEqual([
      "2026-10",
      "2026-10",
      "2026-10",
      undefined,
    ]);
  });

  it("have a status only where there is a number and a target", () => {
    expect(statusesOf(figures)).toEqual([undefined, "off", undefined, undefined]);
  });

  it("stand beside England and the region where they can be compared", () => {
    expect(figures.map(({ comparators }) => comparators.map(({ area }) => area))).toEqual([
      [],
      ["England", "East of England"],
      [],
      [],
    ]);
  });

  it.each([
    [{ theme: undefined, status: undefined }, ["contacts", "on_time", "plans", "visits"]],
    [{ theme: "assessment", status: undefined }, ["on_time", "plans", "visits"]],
    [{ theme: undefined, status: "off" }, ["on_time"]],
    [{ theme: undefined, status: "missed" }, ["on_time"]],
    [{ theme: "front-door", status: "off" }, []],
  ] as const)("are filtered by %o", (filters, ids) => {
    expect(idsOf(figuresPassing(figures, filters))).toEqual(ids);
  });
});
