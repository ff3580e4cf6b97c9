// @vitest-environment happy-dom
import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";

import { SMALL_SITE, smallSiteWith } from "../../support/smallSite.ts";
import { noticesOf, textsOf, wordsOf } from "../../support/onPage.ts";
import { openSite } from "../../support/openSite.tsx";

afterEach(cleanup);

const table = () => screen.findByRole("table");
const titles = async () => textsOf(await table(), "[data-indicator] th a");

describe("the front page", () => {
  it("says which month it is, with a way to the months before", async () => {
    openSite("/");
    await table();
    expect(wordsOf(screen.getByRole("heading", { level: 1 }))).toBe(
      "Children’s services figures, October 2026",
    );
    const before = screen.getByRole("navigation", { name: "Earlier releases" });
    expect(before.querySelector("details")?.open).toBe(false);
    expect(within(before).getByRole("link", { name: "Every release" }).getAttribute("href")).toBe(
      "./releases/",
    );
  });

  it("says when the month came out in London, and when the next is due", async () => {
    openSite("/");
    await table();
    // 23.30 UTC on the 24th, after the clocks went back: still the 24th.
    expect(wordsOf(document.querySelector(".front__line"))).toBe(
      "Published on 24 November 2026. 1 of 1 targets missed. Check up on us",
    );
    expect(wordsOf(document.querySelector(".check-up"))).toContain(
      "The day set for the figures for November 2026 is 25 December 2026.",
    );
  });

  it("has every figure: each that misses its target, then what is on target, then what has none", async () => {
    openSite("/");
    expect(textsOf(await table(), ".ledger__group")).toEqual([
      "Off target, or just off it (1)",
      "Without a target, or a number to set against it (3)",
    ]);
    expect(await titles()).toEqual([
      "Assessments finished on time",
      "Contacts about a child",
      "Children on a plan",
      "Visits made in time",
    ]);
    cleanup();
    const met = "indicator,from,to,target,tolerance,definition,source\non_time,2025-01,,70,5,,\n";
    openSite("/", smallSiteWith({ "data/targets.csv": met }));
    expect(textsOf(await table(), ".ledger__group")[0]).toBe("On target (1)");
  });

  it("leads from the misses to a list that has as many", async () => {
    const { user } = openSite("/");
    const head = (await table()).querySelector(".ledger__group")!;
    const count = Number(/^Off target, or just off it \((\d+)\)$/.exec(wordsOf(head))?.[1]);
    const link = within(head as HTMLElement).getByRole("link");
    await user.click(link);
    await screen.findByRole("heading", { level: 1, name: "All figures" });
    expect(location.search).toBe("?status=missed");
    expect(await titles()).toHaveLength(count);
  });

  it("says how the children are: a figure about them beside England and the region", async () => {
    openSite("/");
    await table();
    const facts = screen.getByRole("heading", { name: "How are the children?" }).closest("section")!;
    // Contacts are about people and stand beside no other area; a share of what the service did is no fact about children.
    expect(within(facts).getAllByRole("listitem").map(wordsOf)).toEqual([
      "Contacts about a child 1,100 contacts October 2026.",
      "Children on a plan hidden to protect privacy 31 October 2026.",
    ]);
  });

  it("has no group for what there is not", async () => {
    openSite("/", smallSiteWith({ "data/targets.csv": undefined }));
    expect(textsOf(await table(), ".ledger__group")).toEqual([
      "Without a target, or a number to set against it (4)",
    ]);
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
    "rank,kind,indicator,period,way,text\n" +
    '1,status,on_time,2026-10,worse,"On time: 71.0%, now off the 85% target; in September 2026 it was just off."\n' +
    '2,signal,visits,2026-10,better,"Visits made in time: 99.0%."\n' +
    '3,signal,plans,2026-10,,"Plans: 12. October 2026 is above the upper limit of 11."\n' +
    '4,size,contacts,2026-10,,"Contacts: 1,100, 100 higher than October 2025, when it was 1,000 (+10.0%)."\n';
  const changed = () =>
    screen.queryByRole("heading", { name: "What changed in October 2026" })?.closest("section");

  it("says what is at another status or shows a signal, worse and better apart, and no month’s noise", async () => {
    openSite("/", smallSiteWith({ "data/findings.csv": FINDINGS }));
    await table();
    const groups = [...changed()!.querySelectorAll(".changed__way")];
    expect(groups.map((group) => [wordsOf(group.querySelector("h3")), ...textsOf(group, "li")])).toEqual([
      ["Worse", "On time: 71.0%, now off the 85% target; in September 2026 it was just off."],
      ["Better", "Visits made in time: 99.0%."],
      ["Changed", "Plans: 12. October 2026 is above the upper limit of 11."],
    ]);
    const [first] = within(changed()!).getAllByRole("link");
    expect([first?.textContent, first?.getAttribute("href")]).toEqual(["On time", "./indicators/on_time/"]);
  });

  it("says so where nothing stands out, and says nothing where there is no findings.csv yet", async () => {
    openSite("/", smallSiteWith({ "data/findings.csv": FINDINGS.slice(0, FINDINGS.indexOf("\n") + 1) }));
    await table();
    expect(wordsOf(changed()!)).toContain("none shows a signal");
    cleanup();
    openSite("/");
    await table();
    expect(changed()).toBeUndefined();
  });

  it("is not shown with findings that are none of ours", async () => {
    openSite("/", smallSiteWith({ "data/findings.csv": "<!doctype html>" }));
    await screen.findByRole("button", { name: "Try again" });
    expect(noticesOf("unavailable").map(([title]) => title)).toEqual(["The figures cannot be shown now"]);
    expect(screen.queryByRole("table")).toBeNull();
  });
});
