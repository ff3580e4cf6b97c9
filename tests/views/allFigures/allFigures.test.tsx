// @vitest-environment happy-dom
import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";

import { smallSiteWith } from "../../support/smallSite.ts";
import { cellsOf, noticesOf, wordsOf } from "../../support/onPage.ts";
import { openSite } from "../../support/openSite.tsx";

afterEach(cleanup);

const tiles = () => screen.findAllByRole("article");
const titles = async () => (await tiles()).map((tile) => wordsOf(tile.querySelector(".tile__title")));
const ALL = [
  "Contacts about a child",
  "Assessments finished on time",
  "Children on a plan",
  "Visits made in time",
];

describe("all figures", () => {
  it("shows every figure under its theme, also those without a number", async () => {
    openSite("/indicators/");
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
    openSite("/indicators/");
    const [contacts, onTime, plans] = await tiles();
    expect(wordsOf(onTime!)).toContain("off target");
    expect(wordsOf(onTime!)).toContain("−13.0 percentage points (from 84.0%)");
    expect(wordsOf(onTime!)).toContain("England 85.7% (2024-25)");
    expect(wordsOf(onTime!)).toContain("East of England not available (2024-25)");
    expect(wordsOf(contacts!)).toContain("+100 (+10.0%, from 1,000)");
    expect(wordsOf(plans!)).not.toMatch(/target|from 12/);
  });

  it("is filtered by status and theme, and its address with it", async () => {
    const { user } = openSite("/indicators/");
    await tiles();
    await user.click(screen.getByRole("link", { name: "Off target (1)" }));
    expect(await titles()).toEqual(["Assessments finished on time"]);
    expect(location.search).toBe("?status=off");
    expect(screen.getByRole("link", { name: "Off target (1)" }).getAttribute("aria-current")).toBe("true");

    await user.click(screen.getByRole("link", { name: "Any (4)" }));
    await user.click(screen.getByRole("link", { name: "Front door (1)" }));
    expect(await titles()).toEqual(["Contacts about a child"]);
    expect(location.search).toBe("?theme=front-door");
  });

  it("says so where the filters leave nothing, and leads back", async () => {
    const { user } = openSite("/indicators/?theme=front-door&status=off");
    await screen.findByText("No figure matches");
    expect(noticesOf("empty")).toEqual([
      [
        "No figure matches",
        "None of the 4 figures is both in this theme and at this status. Show all themes and statuses",
      ],
    ]);
    expect(screen.queryByRole("article")).toBeNull();
    await user.click(screen.getByRole("link", { name: "Show all themes and statuses" }));
    expect(await titles()).toEqual(ALL);
    expect(location.search).toBe("");
  });

  it("reads an address that is none of ours as everything", async () => {
    openSite("/indicators/?theme=%3Cscript%3E&status=toString&view=__proto__");
    expect(await titles()).toEqual(ALL);
  });

  it("is a table where asked, with the same figures", async () => {
    openSite("/indicators/?view=table");
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
    const { user } = openSite("/indicators/?status=off");
    await tiles();
    await user.click(screen.getByRole("link", { name: "Table" }));
    expect(cellsOf(await screen.findByRole("table")).map(([first]) => first)).toEqual([
      "Figure",
      "Assessments finished on time",
    ]);
    expect(location.search).toBe("?status=off&view=table");
  });

  it("does without other areas and targets where there are none", async () => {
    openSite(
      "/indicators/",
      smallSiteWith({ "data/comparators/latest.csv": undefined, "data/targets.csv": undefined }),
    );
    const [, onTime] = await tiles();
    expect(wordsOf(onTime!)).not.toMatch(/England|target/);
  });

  it("are found by a question in plain words, the likeliest first, and the answer is counted aloud", async () => {
    const { user } = openSite("/indicators/");
    await tiles();
    await user.type(
      screen.getByRole("searchbox", { name: "Find a figure" }),
      "how long do assessments take?",
    );
    // The others are of the theme “Assessment”.
    expect((await screen.findByText("3 figures found")).getAttribute("role")).toBe("status");
    expect((await titles())[0]).toBe("Assessments finished on time");
    expect(location.search, "what is asked stays here").toBe("");
    await user.clear(screen.getByRole("searchbox"));
    expect(await titles()).toEqual(ALL);
  });

  it("are said to be none where no words fit", async () => {
    const { user } = openSite("/indicators/");
    await tiles();
    await user.type(screen.getByRole("searchbox"), "qwxyz");
    await screen.findByText("No figure matches");
    expect(noticesOf("empty")[0]?.[1]).toMatch(/^None of the 4 figures fits these words /);
    expect(wordsOf(within(screen.getByRole("search")).getByRole("status"))).toBe("0 figures found");
    expect(screen.queryByRole("article")).toBeNull();
  });
});

describe("a theme", () => {
  it("has all its figures and their tally", async () => {
    openSite("/themes/assessment/");
    expect(await titles()).toEqual(ALL.slice(1));
    const heading = screen.getByRole("heading", { level: 1 });
    expect(wordsOf(heading)).toBe("Assessment");
    expect(wordsOf(heading.nextElementSibling)).toBe("3 figures: 1 off target.");
  });

  it("that does not exist is not found", async () => {
    openSite("/themes/money/");
    await screen.findByRole("heading", { level: 1, name: "Page not found" });
    expect(document.title).toBe("Page not found – Testford Council");
    expect(screen.queryByRole("article")).toBeNull();
  });
});
