// @vitest-environment happy-dom
import { cleanup, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";

import { cellsOf, textsOf, wordsOf } from "../../support/onPage.ts";
import { openSite } from "../../support/openSite.tsx";
import { filesWith, SMALL_SITE, siteWithPeer, smallSiteOf } from "../../support/smallSite.ts";

afterEach(cleanup);

const row = (period: string, top: string, bottom: string, value: string) =>
  `${period},E06000001,on_time,,,${top},${bottom},${value}\n`;
const HEADER = "level,area_code,area,period_kind,period,numerator,denominator,value,source\n";

/** Testford, of which the Department publishes figures: its number is 999, and it has had two codes. */
const OFFICIAL = filesWith(smallSiteOf({ illustrative: false }), {
  "data/indicators.csv": SMALL_SITE["data/indicators.csv"].replace(
    "%,1,higher,month,service,finished on",
    "%,1,higher,rolling_12,service,finished on",
  ),
  "data/series/on_time.csv":
    SMALL_SITE["data/series/on_time.csv"].split("\n", 1)[0]! +
    "\n" +
    row("2024-03", "150", "200", "75.0") +
    row("2025-03", "161", "200", "80.5") +
    row("2026-03", "163", "200", "81.5") +
    row("2026-10", "142", "200", "71.0"),
  "data/years.csv":
    "indicator,period_kind,period,numerator,denominator,value\n" +
    "on_time,financial-year,2023-24,150,200,75.0\non_time,financial-year,2024-25,161,200,80.5\n" +
    "on_time,financial-year,2025-26,163,200,81.5\n",
  "data/comparators/areas.csv":
    "area_code,ons_codes,area,level,region_code,from,to\n" +
    "970,E92000001,England,country,,,\n999,E06000009 E06000001,Testford,authority,985,,\n",
  "data/comparators/on_time.csv":
    HEADER +
    "country,970,England,financial-year,2024-25,,,85.7,dfe\n" +
    "authority,801,Elsewhere,financial-year,2024-25,,,90,dfe\n" +
    "authority,999,Testford,financial-year,2022-23,,,70,dfe\n" +
    "authority,999,Testford,financial-year,2023-24,,,75,dfe\n" +
    "authority,999,Testford,financial-year,2024-25,,,81,dfe\n" +
    "authority,999,Testford,financial-year,2025-26,,,84,dfe\n",
});

async function open(files: Readonly<Record<string, string>>) {
  const opened = openSite("/indicators/on_time/", files);
  await screen.findByRole("article");
  return opened;
}

describe("ours and the Department’s", () => {
  it("has our March beside the Department’s year, and flags what is not explained", async () => {
    await open(OFFICIAL);
    expect(cellsOf(screen.getByRole("table", { name: /ours and the Department’s/ }))).toEqual([
      ["Year or day", "Ours", "The Department’s", "Difference", "Why"],
      ["2025-26", "81.5%", "84%", "−2.5 percentage points", "Not explained."],
      ["2024-25", "80.5%", "81%", "−0.5 percentage points", "Rounding: the Department’s has no decimals."],
      ["2023-24", "75.0%", "75%", "same", ""],
    ]);
    const section = screen.getByRole("region", { name: "Ours and the Department’s" });
    expect(textsOf(section, "strong")).toEqual(["Not explained."]);
    expect(wordsOf(section.querySelector("p"))).toContain(
      "In 2 of 3 years ours is the same as the Department’s, once rounded; 1 difference is not explained.",
    );
    expect(screen.getByRole("link", { name: "Ours and the Department’s" }).getAttribute("href")).toBe(
      "#reconciled",
    );
  });

  const named = () =>
    [...screen.getByRole("region", { name: "Ours and the Department’s" }).querySelectorAll("data")].map(
      (each) => [each.getAttribute("data-in") ?? "", each.getAttribute("data-of"), each.value].join(" "),
    );

  it("names the very cells of the Department’s file and of our own years", async () => {
    await open(OFFICIAL);
    expect(named()).toEqual([
      ...["years on_time:2025-26 81.5", " on_time:2025-26@999 84"],
      ...["years on_time:2024-25 80.5", " on_time:2024-25@999 81"],
      ...["years on_time:2023-24 75.0", " on_time:2023-24@999 75"],
    ]);
  });

  it("names none of ours in an edition from before they were published by year", async () => {
    await open(filesWith(OFFICIAL, { "data/years.csv": undefined }));
    expect(named().filter((each) => !each.includes("@"))).toEqual([]);
    expect(named()).toHaveLength(3);
  });

  it.each([
    ["is of an invented council", { ...OFFICIAL, "data/council.json": SMALL_SITE["data/council.json"] }],
    [
      "is in no official file",
      { ...OFFICIAL, "data/comparators/areas.csv": "area_code,ons_codes,area,level,region_code,from,to\n" },
    ],
    ["has no list of areas", filesWith(OFFICIAL, { "data/comparators/areas.csv": undefined })],
  ])("is not there where the record %s", async (_, files) => {
    await open(files);
    expect(screen.getByRole("region", { name: "Elsewhere" })).toBeDefined();
    expect(screen.queryByText("Ours and the Department’s")).toBeNull();
  });
});

describe("ours and the months of a peer", () => {
  it("has them in a table, hidden ones hidden, and says whose they are and as at when", async () => {
    await open(siteWithPeer());
    expect(cellsOf(screen.getByRole("table", { name: /those of other councils/ }))).toEqual([
      ["Month", "Testford Council", "Otherbridge"],
      ["October 2026", "71.0%", "[c]"],
      ["September 2026", "82.5%", "80.0%"],
      ["August 2026", "", "79.0%"],
      ["October 2025", "84.0%", ""],
    ]);
    const record = screen.getByRole("link", { name: "its own record" });
    expect(record.getAttribute("href")).toBe("https://otherbridge.example/");
    expect(wordsOf(record.parentElement)).toMatch(
      /^Otherbridge: as at 20 November 2026, from its own record/,
    );
    expect(wordsOf(screen.getByRole("region", { name: /^Symbols/ }))).toContain("[c]");
    expect(screen.getAllByRole("link").map((link) => link.getAttribute("href"))).toContain(
      "../../data/comparators/peers/E06000002.csv",
    );
    expect(screen.getByRole("link", { name: "Otherbridge" }).getAttribute("href")).toBe("./?beside=peers");
  });

  it("asks for no file of peers where the council names none, and has no trace of them", async () => {
    const { site, container } = await open({
      ...siteWithPeer(),
      "data/council.json": SMALL_SITE["data/council.json"],
    });
    expect(site.sizeOf("data/comparators/peers/peers.csv")).toBeUndefined();
    expect(container.textContent).not.toContain("Otherbridge");
  });
});
