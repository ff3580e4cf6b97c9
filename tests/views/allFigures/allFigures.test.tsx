// @vitest-environment happy-dom
import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";

import { smallSiteWith } from "../../support/smallSite.ts";
import { cellsOf, noticesOf, textsOf, wordsOf } from "../../support/onPage.ts";
import { openSite } from "../../support/openSite.tsx";

afterEach(cleanup);

const table = () => screen.findByRole("table");
const rows = async () => [...(await table()).querySelectorAll<HTMLElement>("[data-indicator]")];
const titles = async () => (await rows()).map((row) => wordsOf(row.querySelector("th a")));
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
    expect(textsOf(await table(), ".ledger__group")).toEqual(["Front door (1)", "Assessment (3)"]);
    expect(textsOf(await table(), "tbody .ledger__value")).toEqual(["1,100 contacts", "71.0%", "[c]", "–"]);
    expect(textsOf(await table(), ".ledger__standing")).toEqual([
      "off target",
      "hidden to protect privacy",
      "no figure published yet",
    ]);
  });

  it("says of each what it was a year ago, its target, and England’s figure with its own date", async () => {
    openSite("/indicators/");
    const [header, , contacts, , onTime, plans] = cellsOf(await table());
    expect(header).toEqual([
      "Figure",
      "Newest",
      "When",
      "Target",
      "Year ago",
      "2 years",
      "Missed",
      "England",
    ]);
    expect(contacts).toEqual([
      "Contacts about a child",
      "1,100 contacts",
      "Oct 2026",
      "–",
      "1,000",
      "",
      "–",
      "–",
    ]);
    expect(onTime?.slice(1)).toEqual(["71.0%", "Oct 2026", "85%", "84.0%", "", "2 of 2", "85.7% 2024-25"]);
    expect(plans?.slice(1, 5)).toEqual(["[c]", "31 Oct 2026", "10", "12"]);
  });

  it("is filtered by status and theme, and its address with it", async () => {
    const { user } = openSite("/indicators/");
    await rows();
    await user.click(screen.getByRole("link", { name: "Off target or just off (1)" }));
    expect(await titles()).toEqual(["Assessments finished on time"]);
    expect(location.search).toBe("?status=missed");
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
    expect(screen.queryByRole("table")).toBeNull();
    await user.click(screen.getByRole("link", { name: "Show all themes and statuses" }));
    expect(await titles()).toEqual(ALL);
    expect(location.search).toBe("");
  });

  it("reads an address that is none of ours as everything", async () => {
    openSite("/indicators/?theme=%3Cscript%3E&status=toString");
    expect(await titles()).toEqual(ALL);
  });

  it("does without other areas and targets where there are none", async () => {
    openSite(
      "/indicators/",
      smallSiteWith({ "data/comparators/latest.csv": undefined, "data/targets.csv": undefined }),
    );
    const [, onTime] = await rows();
    expect(wordsOf(onTime!)).not.toMatch(/85/);
  });

  it("are sorted by name or by the months that missed, in one order without themes, as the address says", async () => {
    const { user } = openSite("/indicators/");
    await rows();
    await user.click(screen.getByRole("button", { name: "Figure" }));
    expect(location.search).toBe("?sort-figures=figure");
    expect(await titles()).toEqual([ALL[1], ALL[2], ALL[0], ALL[3]]);
    expect(textsOf(await table(), ".ledger__group")).toEqual([]);
    expect(screen.getByRole("columnheader", { name: "Figure" }).getAttribute("aria-sort")).toBe("ascending");
    await user.click(screen.getByRole("button", { name: "Missed" }));
    expect(location.search).toBe("?sort-figures=-missed");
    expect((await titles())[0]).toBe("Assessments finished on time");
    expect(screen.queryByRole("button", { name: "Newest" }), "numbers of different units").toBeNull();
    await user.click(screen.getByRole("button", { name: "Missed" }));
    await user.click(screen.getByRole("button", { name: "Missed" }));
    expect(await titles()).toEqual(ALL);
  });

  it("are found by a question in plain words, the likeliest first, and the answer is counted aloud", async () => {
    const { user } = openSite("/indicators/");
    await rows();
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
    await rows();
    await user.type(screen.getByRole("searchbox"), "qwxyz");
    await screen.findByText("No figure matches");
    expect(noticesOf("empty")[0]?.[1]).toMatch(/^None of the 4 figures fits these words /);
    expect(wordsOf(within(screen.getByRole("search")).getByRole("status"))).toBe("0 figures found");
    expect(screen.queryByRole("table")).toBeNull();
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
    expect(screen.queryByRole("table")).toBeNull();
  });
});
