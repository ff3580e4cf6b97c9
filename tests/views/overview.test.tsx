// @vitest-environment happy-dom
import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";

import { SMALL_SITE, smallSiteWith } from "../support/smallSite.ts";
import { cellsOf, openSite, wordsOf } from "../support/openSite.tsx";

afterEach(cleanup);

const tiles = () => screen.findAllByRole("article");
const titles = async () => (await tiles()).map((tile) => wordsOf(tile.querySelector("h3")));
const ALL = [
  "Contacts about a child",
  "Assessments finished on time",
  "Children on a plan",
  "Visits made in time",
];

describe("the overview", () => {
  it("says which month it is, when that came out in London, and when the next is due", async () => {
    openSite("/");
    await tiles();
    expect(screen.getByText("October 2026", { selector: ".kicker" })).toBeDefined();
    // 23.30 UTC on the 24th, after the clocks went back: still the 24th.
    expect(screen.getByText(/Published on 24 November 2026/).textContent).toContain(
      "The figures for November 2026 are due by 25 December 2026.",
    );
  });

  it("shows every figure under its theme, also those without a number", async () => {
    openSite("/");
    expect(await titles()).toEqual(ALL);
    const themes = screen.getAllByRole("heading", { level: 2 }).map(wordsOf);
    expect(themes.slice(0, 2)).toEqual(["Front door", "Assessment"]);
    expect((await tiles()).map((tile) => wordsOf(tile.querySelector(".tile__figure")))).toEqual([
      "1,100 contacts",
      "71.0%",
      "hidden to protect privacy",
      "no figure published yet",
    ]);
  });

  it("says the status in words, the change on last year, and other areas with their own dates", async () => {
    openSite("/");
    const [contacts, onTime, plans] = await tiles();
    expect(wordsOf(onTime!)).toContain("off target");
    expect(wordsOf(onTime!)).toContain("−13.0 percentage points (from 84.0%)");
    expect(wordsOf(onTime!)).toContain("England 85.7% (2024-25)");
    expect(wordsOf(onTime!)).toContain("East of England not available (2024-25)");
    expect(wordsOf(contacts!)).toContain("+100 (+10.0%, from 1,000)");
    expect(wordsOf(plans!)).not.toMatch(/target|from 12/);
  });

  it("is filtered by status and theme, and its address with it", async () => {
    const { user } = openSite("/");
    await tiles();
    await user.click(screen.getByRole("link", { name: "Off target (1)" }));
    expect(await titles()).toEqual(["Assessments finished on time"]);
    expect(location.search).toBe("?status=off");
    expect(screen.getByRole("link", { name: "Off target (1)" }).getAttribute("aria-current")).toBe("true");

    await user.click(screen.getByRole("link", { name: "Any (4)" }));
    await user.selectOptions(screen.getByRole("combobox", { name: "Theme" }), "Front door");
    expect(await titles()).toEqual(["Contacts about a child"]);
    expect(location.search).toBe("?theme=Front+door");
  });

  it("says so where the filters leave nothing, and leads back", async () => {
    const { user } = openSite("/?theme=Front+door&status=off");
    expect(await screen.findByText("No figure matches")).toBeDefined();
    expect(screen.queryByRole("article")).toBeNull();
    await user.click(screen.getByRole("link", { name: "Show all figures" }));
    expect(await titles()).toEqual(ALL);
    expect(location.search).toBe("");
  });

  it("reads an address that is none of ours as everything", async () => {
    openSite("/?theme=%3Cscript%3E&status=toString&view=__proto__");
    expect(await titles()).toEqual(ALL);
  });

  it("is a table where asked, with the same figures", async () => {
    openSite("/?view=table");
    const [header, contacts, onTime, plans, visits] = cellsOf(await screen.findByRole("table"));
    expect(header?.slice(0, 4)).toEqual(["Figure", "Theme", "Value", "When"]);
    expect(header?.at(-1)).toBe("East of England");
    expect(contacts?.slice(0, 6)).toEqual([
      "Contacts about a child",
      "Front door",
      "1,100 contacts",
      "October 2026",
      "–",
      "none",
    ]);
    expect(onTime?.slice(2, 6)).toEqual(["71.0%", "October 2026", "off target", "85%"]);
    expect(onTime?.slice(7)).toEqual(["85.7% (2024-25)", "not available (2024-25)"]);
    expect(plans?.slice(2, 5)).toEqual(["[c] hidden to protect privacy", "31 October 2026", "–"]);
    expect(visits?.[2]).toBe("no figure published yet");
  });

  it("keeps the filters in the table, and the table in the filters", async () => {
    const { user } = openSite("/?status=off");
    await tiles();
    await user.click(screen.getByRole("link", { name: "Table" }));
    expect(cellsOf(await screen.findByRole("table")).map(([first]) => first)).toEqual([
      "Figure",
      "Assessments finished on time",
    ]);
    expect(location.search).toBe("?status=off&view=table");
  });

  it("does without other areas and targets where there are none", async () => {
    openSite("/", smallSiteWith({ "data/comparators/latest.csv": undefined, "data/targets.csv": undefined }));
    const [, onTime] = await tiles();
    expect(wordsOf(onTime!)).not.toMatch(/England|target/);
    expect(within(screen.getByRole("main")).getByRole("heading", { level: 1 }).textContent).toBe(
      "No figure has a target yet",
    );
  });

  it("shows what a file says as text, never as mark-up", async () => {
    const indicators = SMALL_SITE["data/indicators.csv"]?.replace(
      "Contacts about a child",
      "<img src=x onerror=alert(1)>",
    );
    const { container } = openSite("/", smallSiteWith({ "data/indicators.csv": indicators }));
    expect(await titles()).toContain("<img src=x onerror=alert(1)>");
    expect(container.querySelector("img")).toBeNull();
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

  it("says so where nothing stands out, and nothing where no release has looked", async () => {
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
    expect(await screen.findByRole("button", { name: "Try again" })).toBeDefined();
  });
});
