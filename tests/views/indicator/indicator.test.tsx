// @vitest-environment happy-dom
import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";

import {
  SMALL_SITE,
  smallSiteHidden,
  smallSiteOfFourRestated,
  smallSiteRestated,
  smallSiteWith,
} from "../../support/smallSite.ts";
import { cellsOf, noticesOf, termsIn, textsOf, wordsOf } from "../../support/onPage.ts";
import { openSite } from "../../support/openSite.tsx";

afterEach(cleanup);

async function open(id: string, files: Readonly<Record<string, string>> = SMALL_SITE, query = "") {
  const opened = openSite(`/indicators/${id}/${query}`, files);
  await screen.findByRole("article");
  const heading = screen.getByRole("heading", { level: 1 });
  return { ...opened, heading };
}
const tableOf = (name: RegExp) => cellsOf(screen.getByRole("table", { name }));
const sectionOf = (name: string) => screen.getByRole("region", { name });

describe("an indicator’s page", () => {
  it("says the figure and its target in the headline, and the rest in a sentence", async () => {
    const { heading, container } = await open("on_time");
    expect(wordsOf(heading)).toBe("On time: 71.0%, below the 85% target");
    expect(wordsOf(container.querySelector(".indicator__sentence"))).toContain("71.0% (142 of 200)");
    expect(screen.getByRole("link", { name: "Assessment" }).getAttribute("href")).toBe(
      "../../themes/assessment/",
    );
  });

  it("says beside the service’s own words where a figure in them is not published", async () => {
    const said = (text: string) =>
      smallSiteWith({
        "data/commentary.csv": `period,indicator,role,kind,text\n2026-10,on_time,Head of care,note,${text}\n`,
      });
    const { container } = await open("on_time", said("It was 72.0% of assessments."));
    expect(wordsOf(container.querySelector(".notes"))).toContain("not among those published");
    cleanup();
    const { container: right } = await open("on_time", said("It was 71% of assessments."));
    expect(wordsOf(right.querySelector(".notes"))).toMatch(
      /It was 71% of assessments\. ?Head of care, October 2026\.$/,
    );
  });

  it("has every month in a table, newest first, each with its fraction and the target of its time", async () => {
    await open("on_time");
    expect(tableOf(/every month/)).toEqual([
      ["Month", "Per cent", "Target", "Status", "Finished on time", "Finished"],
      ["October 2026", "71.0% off target", "85%", "off target", "142", "200"],
      ["September 2026", "82.5% just off target", "85%", "just off target", "165", "200"],
      ["October 2025", "84.0% on target", "80%", "on target", "168", "200"],
    ]);
  });

  it("has England and the region in their own years, and says where they come from", async () => {
    await open("on_time");
    expect(tableOf(/in England and East of England/)).toEqual([
      ["Year or day", "England", "East of England"],
      ["2024-25", "85.7%", "[x]"],
      ["2023-24", "84.5%", "[x]"],
    ]);
    expect(screen.getByRole("link", { name: "Assessments within 45 days" }).getAttribute("href")).toBe(
      "https://example.org/dfe",
    );
    expect(textsOf(sectionOf("Elsewhere"), ".meta")).toEqual([
      "Source: Assessments within 45 days, Edition of April 2026, copied on 22 November 2026. Open Government Licence.",
    ]);
  });

  it("offers the very files that it is made from", async () => {
    await open("on_time");
    const hrefs = screen.getAllByRole("link").map((link) => link.getAttribute("href"));
    expect(hrefs).toContain("../../data/series/on_time.csv");
    expect(hrefs).toContain("../../data/comparators/on_time.csv");
    cleanup();
    await open("contacts");
    expect(screen.getAllByRole("link").map((link) => link.getAttribute("href"))).not.toContain(
      "../../data/comparators/contacts.csv",
    );
    expect(screen.queryByText("Elsewhere")).toBeNull();
  });

  it("keeps the range in its address", async () => {
    const { user } = await open("on_time");
    expect(screen.getByRole("link", { name: "Five years" }).getAttribute("aria-current")).toBe("true");
    await user.click(screen.getByRole("link", { name: "Two years" }));
    expect(location.search).toBe("?range=2y");
    expect(screen.getByRole("link", { name: "Two years" }).getAttribute("aria-current")).toBe("true");
  });

  it("shows a hidden figure as hidden, with the reason, and nothing that would give it away", async () => {
    const { heading, container } = await open("plans");
    expect(wordsOf(heading)).toBe("Plans: hidden to protect privacy");
    expect(noticesOf("info")).toEqual([
      [
        "The newest figure is hidden to protect privacy",
        "Small counts could tell who someone is. It may be a small number, or one that would give a small number away.",
      ],
    ]);
    const months = tableOf(/every month/);
    expect(months[1]).toEqual(["October 2026", "[c]", "10", ""]);
    expect(
      tableOf(/by type .*, 31 October 2026/)
        .slice(1)
        .map((row) => row.slice(0, 2)),
    ).toEqual([
      ["First plan", "[c]"],
      ["A plan again", "[c]"],
    ]);
    const strip = wordsOf(container.querySelector(".strip"));
    expect(strip).toContain("Compared with the same month last year");
    expect(strip).not.toMatch(/[+−]\d/);
  });

  it("shows a figure that is not available as such", async () => {
    const series = SMALL_SITE["data/series/on_time.csv"].replace("142,200,71.0", "x,x,x");
    const { heading } = await open("on_time", smallSiteWith({ "data/series/on_time.csv": series }));
    expect(wordsOf(heading)).toBe("On time: not available");
    expect(noticesOf("info")).toEqual([
      ["The newest figure is not available", "It could not be collected. Earlier figures are below."],
    ]);
    expect(tableOf(/every month/)[1]).toEqual(["October 2026", "[x]", "85%", "", "[x]", "[x]"]);
  });

  it("draws nothing where there is no number at all", async () => {
    const { container } = await open("plans", smallSiteHidden());
    expect(noticesOf("empty")).toEqual([
      ["There is nothing to draw yet", "No month has a number that can be shown. The table below says why."],
    ]);
    expect(container.querySelector("figure")).toBeNull();
    expect(tableOf(/every month/)).toHaveLength(4);
  });

  it("says that there is no figure yet, and still what it will count", async () => {
    const { heading } = await open("visits");
    expect(wordsOf(heading)).toBe("Visits made in time");
    expect(noticesOf("empty")).toEqual([
      ["No figure has been published yet", "It appears here with the first month in which it is reported."],
    ]);
    expect(screen.queryByRole("table")).toBeNull();
    expect(termsIn(sectionOf("What it means"))).toEqual([["Which way is better", "Higher is better."]]);
  });

  it("explains the symbols that its tables use, and no others", async () => {
    for (const id of ["plans", "on_time"]) {
      const { container } = await open(id);
      const shown = [...container.querySelectorAll("table")].flatMap(
        (table) => table.textContent.match(/\[\w+\]/g) ?? [],
      );
      const key = termsIn(sectionOf("Symbols on this page"));
      expect(key.map(([symbol]) => symbol).sort(), id).toEqual([...new Set(shown)].sort());
      cleanup();
    }
    await open("contacts");
    expect(screen.queryByRole("region", { name: "Symbols on this page" })).toBeNull();
  });

  describe("has a running total", () => {
    const MONTHS = ["2025-04", "2025-05", "2026-04", "2026-05"];
    const rows = (cells: readonly string[], id: string) =>
      ["period,la_code,indicator,breakdown,category,numerator,denominator,value"]
        .concat(
          cells.map((cell, at) => `${MONTHS[at] ?? ""},E06000001,${id},,,${cell}`),
          "",
        )
        .join("\n");
    const withMonths = (id: string, ...cells: readonly string[]) =>
      smallSiteWith({ [`data/series/${id}.csv`]: rows(cells, id) });

    const closedTable = () => cellsOf(screen.getByRole("table", { name: /running total/, hidden: true }));

    it("as an alternative that is closed, labelled with its start, beside last year’s", async () => {
      await open("contacts", withMonths("contacts", ",,1000", ",,1010", ",,1020", ",,1100"));
      const summary = screen.getByText("Running total since April");
      expect(summary.closest("details")?.open).toBe(false);
      expect(closedTable()).toEqual([
        ["From and to", "Contacts"],
        ["1 April 2026 to 31 May 2026", "2,120"],
        ["1 April 2025 to 31 May 2025", "2,010"],
      ]);
    });

    it("of a share with the cases it follows from", async () => {
      await open("on_time", withMonths("on_time", "x,x,x", "1,20,5.0", "90,100,90.0", "30,50,60.0"));
      expect(closedTable().slice(1)).toEqual([
        ["1 April 2026 to 31 May 2026", "80.0%", "120", "150"],
        ["1 April 2025 to 31 May 2025", "–", "", ""],
      ]);
    });

    it("only of what can be added up, and says why not", async () => {
      await open("plans");
      const summary = screen.getByText("Running total since April");
      expect(wordsOf(summary.nextElementSibling)).toMatch(
        /^These figures are not added up: each is counted on one day/,
      );
      expect(screen.queryByRole("table", { name: /running total/, hidden: true })).toBeNull();
    });
  });
});

describe("what happened", () => {
  const EVENTS =
    "id,date,published_on,kind,title,detail,indicators,source,url\n" +
    "joined,2026-10-06,,practice,Two teams become one,They moved.,on_time,A report,https://example.org/r\n" +
    "else,2026-09-01,,practice,Something else,,contacts,A report,\n";

  it("is beneath the chart and in the table, for the figures that an event names and no others", async () => {
    const { container } = await open("on_time", smallSiteWith({ "data/events.csv": EVENTS }));
    const events = sectionOf("What happened");
    expect(within(events).getAllByRole("listitem").map(wordsOf)).toEqual([
      "6 October 2026: Two teams become oneThey moved.A report",
    ]);
    const afterChart = container.querySelector("figure")!.compareDocumentPosition(events);
    expect(afterChart & Node.DOCUMENT_POSITION_FOLLOWING).not.toBe(0);
    expect(screen.queryByText(/Something else/)).toBeNull();
    const [header, newest, before] = tableOf(/every month/);
    expect(header?.at(-1)).toBe("Signals and events");
    expect(newest?.at(-1)).toBe("Event 1");
    const link = screen.getByRole("link", { name: "Event 1" });
    expect(document.getElementById(link.getAttribute("href")?.slice(1) ?? "")?.textContent).toMatch(
      /Two teams become one/,
    );
    expect(before?.at(-1)).toBe("");
  });
});

describe("revisions", () => {
  it("are in a table of their own: first, second, now, by how much, when and why", async () => {
    await open("on_time", smallSiteRestated());
    expect(tableOf(/restated months/)).toEqual([
      ["Month", "First published", "Second", "Now", "Difference", "Changed on", "Why"],
      [
        ...["September 2026", "83.0%", "82.0%"],
        "82.5% −0.5 percentage points 9 December 2026 Corrected", // on a phone; elsewhere the figure alone
        ...["−0.5 percentage points", "9 December 2026", "Corrected"],
      ],
    ]);
    expect(textsOf(sectionOf("Revisions"), "p")[0]).toBe(
      "The newest month is provisional: its figure may still be changed. 1 of the 2 earlier months has been given again: this figure changed, by 0.5 percentage points. Of the others it is not known whether they would change too. Once a quarter.",
    );
  });

  it.each([
    ["-difference", ["October 2025", "July 2026", "September 2026", "August 2026"]],
    ["second", ["August 2026", "September 2026", "July 2026", "October 2025"]],
    ["when", ["July 2026", "August 2026", "September 2026", "October 2025"]],
  ])("are sorted as the address says: by %s", async (order, months) => {
    await open("on_time", smallSiteOfFourRestated(), `?sort-revisions=${order}`);
    expect(tableOf(/restated months/).map(([month]) => month)).toEqual(["Month", ...months]);
  });

  it("are marked in the table of months, with a key, and the newest figure is said to be provisional", async () => {
    const { container } = await open("on_time", smallSiteRestated());
    expect(tableOf(/every month/).map((row) => [row[0], row[2]])).toEqual([
      ["Month", "Mark"],
      ["October 2026", "[p]"],
      ["September 2026", "[r]"],
      ["October 2025", ""],
    ]);
    expect(termsIn(sectionOf("Symbols on this page")).map(([symbol]) => symbol)).toEqual([
      "[x]",
      "[p]",
      "[r]",
    ]);
    expect(wordsOf(container.querySelector(".indicator__sentence"))).toContain("(142 of 200), provisional.");
  });

  it("are in a file that is linked where there are any", async () => {
    await open("on_time", smallSiteRestated());
    const link = screen.getByRole("link", { name: "What was restated, and what it was before" });
    expect(link.getAttribute("href")).toBe("../../data/revisions/on_time.csv");
  });

  it("are said to be none where nothing was restated", async () => {
    await open("on_time");
    expect(screen.queryByRole("link", { name: /What was restated/ })).toBeNull();
    expect(textsOf(sectionOf("Revisions"), "p")).toEqual([
      "None of the 3 months has been given again since it came out, so how far they may change is not known.",
      "Every release, with what it changed and why",
    ]);
    expect(screen.queryByRole("table", { name: /restated/ })).toBeNull();
    expect(screen.queryByText(/Provisional/)).toBeNull();
  });

  it("R10: an event that starts limits anew does so on the page", async () => {
    const events =
      "id,date,kind,title,detail,indicators,source\nanew,2026-09-01,rebaseline,Anew,Teams joined.,on_time,Board\n";
    const { container } = await open("on_time", smallSiteWith({ "data/events.csv": events }));
    expect(wordsOf(container.querySelector(".variation"))).toMatch(
      /Only months since September 2026 are looked at.*“Teams joined.” Source: Board\.$/,
    );
  });
});
