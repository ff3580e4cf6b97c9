// @vitest-environment happy-dom
import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";

import { SMALL_SITE, smallSiteWith } from "../../support/smallSite.ts";
import { noticesOf, textsOf, wordsOf } from "../../support/onPage.ts";
import { openSite } from "../../support/openSite.tsx";

afterEach(cleanup);

const tiles = () => screen.findAllByRole("article");
const titles = async () => (await tiles()).map((tile) => wordsOf(tile.querySelector("h3")));

describe("the front page", () => {
  it("says which month it is, when that came out in London, and when the next is due", async () => {
    openSite("/");
    await tiles();
    expect(textsOf(screen.getByRole("main"), ".overview__lead > .kicker")).toEqual(["October 2026"]);
    // 23.30 UTC on the 24th, after the clocks went back: still the 24th.
    expect(screen.getByText(/Published on 24 November 2026/).textContent).toContain(
      "The day set for the figures for November 2026 is 25 December 2026.",
    );
  });

  it("has first what misses its target, with the target and how often it was missed", async () => {
    openSite("/");
    await tiles();
    const misses = screen.getByRole("heading", { name: "Off target, or just off it" }).parentElement!;
    expect(within(misses).getAllByRole("listitem").map(wordsOf)).toEqual([
      "Assessments finished on time 71.0% off target October 2026. The target is 85%. Off target in 1 of the 2 months of the last 12 that can be judged.",
    ]);
    expect(within(misses).getByRole("link").getAttribute("href")).toBe("./indicators/on_time/");
  });

  it("has every theme with its tally, and no more than three of its figures", async () => {
    const more = ["a", "b", "c"].map(
      (id) => `${id},Figure ${id},${id},Assessment,flow,contacts,0,neutral,,,,,,`,
    );
    const indicators = `${SMALL_SITE["data/indicators.csv"]}${more.join("\n")}\n`;
    openSite("/", smallSiteWith({ "data/indicators.csv": indicators }));
    expect(await titles()).toEqual([
      "Contacts about a child",
      "Assessments finished on time",
      "Children on a plan",
      "Visits made in time",
    ]);
    const [front, assessment] = [...document.querySelectorAll(".theme")];
    expect(wordsOf(front!.querySelector("h2"))).toBe("Front door");
    expect(wordsOf(front!.querySelector(".theme__tally"))).toBe("1 figure, none with a target");
    expect(wordsOf(assessment!.querySelector(".theme__tally"))).toBe("6 figures: 1 off target");
    const link = within(assessment as HTMLElement).getByRole("link", {
      name: /^All 6 figures\s?: Assessment$/,
    });
    expect(link.getAttribute("href")).toBe("./themes/assessment/");
    expect(front!.textContent).not.toContain("All");
  });

  it("says nothing of misses where there are none", async () => {
    openSite("/", smallSiteWith({ "data/targets.csv": undefined }));
    await tiles();
    expect(screen.queryByText("Off target, or just off it")).toBeNull();
    expect(within(screen.getByRole("main")).getByRole("heading", { level: 1 }).textContent).toBe(
      "No figure has a target yet",
    );
  });

  it("shows what a file says as text, never as mark-up", async () => {
    const indicators = SMALL_SITE["data/indicators.csv"].replace(
      "Contacts about a child",
      "<img src=x onerror=alert(1)>",
    );
    const { container } = openSite("/", smallSiteWith({ "data/indicators.csv": indicators }));
    expect(await titles()).toContain("<img src=x onerror=alert(1)>");
    expect(container.querySelector("img[onerror], img[src=x]")).toBeNull();
  });

  const FINDINGS =
    "rank,kind,indicator,period,text\n" +
    '1,status,on_time,2026-10,"On time: 71.0%, now off the 85% target; in September 2026 it was just off."\n' +
    '2,size,contacts,2026-10,"Contacts: 1,100, 100 higher than October 2025, when it was 1,000 (+10.0%)."\n';
  const changed = () =>
    screen.queryByRole("heading", { name: "What changed in October 2026" })?.parentElement;

  it("says what changed this month, as published, each with the way to its figure", async () => {
    openSite("/", smallSiteWith({ "data/findings.csv": FINDINGS }));
    await tiles();
    const items = within(changed()!).getAllByRole("listitem");
    expect(items.map(wordsOf)).toEqual([
      "On time: 71.0%, now off the 85% target; in September 2026 it was just off.",
      "Contacts: 1,100, 100 higher than October 2025, when it was 1,000 (+10.0%).",
    ]);
    expect(items.map((item) => item.querySelector("a")!.textContent)).toEqual(["On time", "Contacts"]);
    expect(items[0]!.querySelector("a")!.getAttribute("href")).toBe("./indicators/on_time/");
  });

  it("says so where nothing stands out, and says nothing where there is no findings.csv yet", async () => {
    openSite("/", smallSiteWith({ "data/findings.csv": FINDINGS.slice(0, FINDINGS.indexOf("\n") + 1) }));
    await tiles();
    expect(wordsOf(changed()!)).toContain("Nothing stands out");
    cleanup();
    openSite("/");
    await tiles();
    expect(changed()).toBeUndefined();
  });

  it("is not shown with findings that are none of ours", async () => {
    openSite("/", smallSiteWith({ "data/findings.csv": "<!doctype html>" }));
    await screen.findByRole("button", { name: "Try again" });
    expect(noticesOf("unavailable").map(([title]) => title)).toEqual(["The figures cannot be shown now"]);
    expect(screen.queryByRole("article")).toBeNull();
  });
});
