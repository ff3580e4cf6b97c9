import { describe, expect, it } from "vitest";

import { monthsAfter } from "../../../../src/core/period.ts";
import { month } from "../../../support/build.ts";
import { derivedFaultsOf } from "../../../support/forged.ts";
import { attackOn } from "../../../support/publicFiles.ts";
import { published, type Site } from "../../../support/publish.ts";
import { inMonth, SMALL_FILES, withCells } from "../../../support/small.ts";

/** Smallbridge, whose share of assessments on time and whose children in care have official figures elsewhere. */
const [header = "", ...rows] = SMALL_FILES.get("indicators.csv")!.trimEnd().split("\n");
const compared = rows.map((row) => `${row},${/^(on_time|contacts),/.test(row) ? "Theirs" : ""}`);
const reference = new Map(SMALL_FILES).set(
  "indicators.csv",
  [`${header},comparator`, ...compared, ""].join("\n"),
);

const months = Array.from({ length: 13 }, (_, index) => monthsAfter(month("2025-04"), index));
const year = Object.fromEntries(months.slice(0, 11).map((each) => [`${each}.csv`, inMonth(each)]));
const march = { "2026-03.csv": inMonth("2026-03") };
const { site: february } = await published({ reference, given: year });
const { site: whole } = await published({ on: february, reference, given: march });

const HEADER = "indicator,period_kind,period,numerator,denominator,value\n";
/** 1,412 in October 2026, and one fewer for each month before: April 2025 is 18 months earlier, March 2026 seven. */
const CONTACTS = 12 * 1412 - (18 + 7) * 6;
const restating = { revise: true, reason: "correction", confirm: "checked-and-right" } as const;

/** Every published text in which a number stands. */
const withNumber = (site: Site, number: number) =>
  [...site].filter(([, text]) => new RegExp(`\\b${number}\\b`).test(text)).map(([path]) => path);

describe("years.csv", () => {
  it("has no rows while no official period is whole", () => expect(february.get("years.csv")).toBe(HEADER));

  it("has the year once its last month is published, and follows from what is published", async () => {
    expect(whole.get("years.csv")).toBe(
      `${HEADER}contacts,financial-year,2025-26,,,${CONTACTS}\non_time,financial-year,2025-26,2424,2988,81.1\n`,
    );
    expect(await derivedFaultsOf(whole)).toEqual([]);
    const { site } = await published({ reference, given: { ...year, ...march } });
    expect(site.get("years.csv")).toBe(whole.get("years.csv"));
  });

  it("is written anew by a restated month", async () => {
    const june = inMonth("2025-06");
    const given = { "2025-06.csv": june.replace(/,1396$/m, ",1406") };
    const { site } = await published({ on: whole, reference, given, ...restating });
    expect(site.get("years.csv")).toContain(`2025-26,,,${CONTACTS + 10}\n`);
    expect(await derivedFaultsOf(site)).toEqual([]);
  });

  it("hides the year of a month that is hidden later, in every edition that is kept", async () => {
    expect(withNumber(whole, CONTACTS)).not.toEqual([]);
    const given = { "2025-06.csv": withCells("contacts", { value: "c" }, inMonth("2025-06")) };
    const { site } = await published({ on: whole, reference, given, ...restating });
    expect(site.get("years.csv")).toContain("contacts,financial-year,2025-26,,,c\n");
    expect(site.get("years.csv")).toContain("on_time,financial-year,2025-26,2424,2988,81.1\n");
    expect(withNumber(site, CONTACTS)).toEqual([]);
    expect(await derivedFaultsOf(site)).toEqual([]);
    expect(attackOn([site]).counts.hidden).toBeGreaterThan(0);
    expect(attackOn([site]).found).toEqual([]);
  });

  it("loses the year of a month that is given anew without a figure", async () => {
    const given = { "2025-06.csv": withCells("contacts", { value: "x" }, inMonth("2025-06")) };
    const { site } = await published({ on: whole, reference, given, ...restating });
    expect(site.get("years.csv")).toContain("contacts,financial-year,2025-26,,,x\n");
  });
});
