// @vitest-environment happy-dom
import { cleanup, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";

import { SMALL_SITE, smallSiteWith } from "../support/smallSite.ts";
import { cellsOf, openSite, wordsOf } from "../support/openSite.tsx";

afterEach(cleanup);

async function open(id: string, files = SMALL_SITE) {
  const opened = openSite(`/indicators/${id}/`, files);
  await screen.findByRole("article");
  const heading = screen.getByRole("heading", { level: 1 });
  return { ...opened, heading };
}
const tableOf = (name: RegExp) => cellsOf(screen.getByRole("table", { name }));

describe("an indicator’s page", () => {
  it("says the figure and its target in the headline, and the rest in a sentence", async () => {
    const { heading, container } = await open("on_time");
    expect(wordsOf(heading)).toBe("On time: 71.0%, below the 85% target");
    expect(wordsOf(container.querySelector(".indicator__sentence"))).toContain("71.0% (142 of 200)");
    expect(screen.getByRole("link", { name: "Assessment" }).getAttribute("href")).toBe(
      "../../?theme=Assessment",
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
      ["Month", "Per cent", "Finished on time", "Finished", "Target", "Status"],
      ["October 2026", "71.0%", "142", "200", "85%", "off target"],
      ["September 2026", "82.5%", "165", "200", "85%", "just off target"],
      ["October 2025", "84.0%", "168", "200", "80%", "on target"],
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
    expect(screen.getByText(/copied on 22 November 2026/)).toBeDefined();
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
    expect(screen.getByText(/Small counts could tell who someone is/)).toBeDefined();
    const months = tableOf(/every month/);
    expect(months[1]).toEqual(["October 2026", "[c]", "10", ""]);
    expect(
      tableOf(/by type/)
        .slice(1)
        .map((row) => row.slice(0, 2)),
    ).toEqual([
      ["First plan", "[c]"],
      ["A plan again", "[c]"],
    ]);
    expect(wordsOf(container.querySelector(".strip"))).not.toMatch(/[+−]\d/);
  });

  it("shows a figure that is not available as such", async () => {
    const series = SMALL_SITE["data/series/on_time.csv"]?.replace("142,200,71.0", "x,x,x");
    const { heading } = await open("on_time", smallSiteWith({ "data/series/on_time.csv": series }));
    expect(wordsOf(heading)).toBe("On time: not available");
    expect(screen.getByText("The newest figure is not available")).toBeDefined();
    expect(tableOf(/every month/)[1]).toEqual(["October 2026", "[x]", "[x]", "[x]", "85%", ""]);
  });

  it("draws nothing where there is no number at all", async () => {
    const series = SMALL_SITE["data/series/plans.csv"]?.replace(/,(12|9|0)$/gm, ",c");
    const { container } = await open("plans", smallSiteWith({ "data/series/plans.csv": series }));
    expect(screen.getByText("There is nothing to draw yet")).toBeDefined();
    expect(container.querySelector("figure")).toBeNull();
    expect(tableOf(/every month/)).toHaveLength(4);
  });

  it("says that there is no figure yet, and still what it will count", async () => {
    const { heading } = await open("visits");
    expect(wordsOf(heading)).toBe("Visits made in time");
    expect(screen.getByText("No figure has been published yet")).toBeDefined();
    expect(screen.queryByRole("table")).toBeNull();
    expect(screen.getByText("Higher is better.")).toBeDefined();
  });

  it("explains the symbols that its tables use", async () => {
    await open("plans");
    expect(screen.getByText("[c]", { selector: "dt" })).toBeDefined();
  });
});
