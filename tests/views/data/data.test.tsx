// @vitest-environment happy-dom
import { cleanup, screen, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";

import { DOWNLOADS } from "../../../src/core/formats/list.ts";
import { SMALL_SITE, smallSiteWith } from "../../support/smallSite.ts";
import { termsIn, wordsOf } from "../../support/onPage.ts";
import { openSite } from "../../support/openSite.tsx";

afterEach(cleanup);

async function linksAt(address: string, files: Readonly<Record<string, string>> = SMALL_SITE) {
  const { container } = openSite(address, files);
  await waitFor(() => expect(container.querySelector(".prose")).not.toBeNull());
  return screen.getAllByRole("link").map((link) => link.getAttribute("href"));
}

describe("the data page", () => {
  it("links every file of the edition, and no other", async () => {
    const files = (await linksAt("/data/")).filter(
      (href) => href?.startsWith("../data/") && href !== "../data/",
    );
    expect(files.sort()).toEqual(
      [
        "comparators/latest.csv",
        "comparators/on_time.csv",
        "comparators/sources.csv",
        "council.json",
        "indicators.csv",
        "latest.csv",
        "observations.csv",
        "releases/SHA256SUMS",
        "releases/releases.csv",
        "returns/2026-09.csv",
        "returns/2026-10.csv",
        "series/contacts.csv",
        "series/on_time.csv",
        "series/plans.csv",
      ].map((path) => `../data/${path}`),
    );
  });

  it("links limits, signals, years, revisions, sentences and what is known of other areas once there are some", async () => {
    const added = ["limits.csv", "signals.csv", "years.csv", "revisions.csv", "findings.csv"].concat(
      ["areas", "neighbours", "newest", "revised", "peers/peers", "peers/E06000002"].map(
        (name) => `comparators/${name}.csv`,
      ),
    );
    const sums = added.map((path) => `${"0".repeat(64)}  ${path}\n`).join("");
    const manifest = `${SMALL_SITE["data/releases/SHA256SUMS"]}${sums}`;
    const links = await linksAt("/data/", smallSiteWith({ "data/releases/SHA256SUMS": manifest }));
    for (const path of added) expect(links).toContain(`../data/${path}`);
    expect(wordsOf(screen.getByRole("heading", { name: "Revisions" }).closest(".prose"))).toContain(
      "One figure’s own are in revisions/, in a file of its name; its page links it where there are any.",
    );
  });

  it("links every other format, and has a line for R, Python, SQL and Excel each with the newest month", async () => {
    const links = await linksAt("/data/");
    for (const { path } of DOWNLOADS) expect(links).toContain(`../formats/${path}`);
    const recipes = document.querySelector<HTMLElement>(".recipes")!;
    expect([...recipes.querySelectorAll("dt")].map(wordsOf)).toEqual([
      "R, observations.csv",
      "Python, observations.csv",
      "SQL (DuckDB), observations.parquet",
      "Excel, observations.xlsx",
    ]);
    expect(wordsOf(recipes)).toContain('(Figures!A2:A99999="2026-10")');
  });

  it("says the licence, and what each column holds", async () => {
    await linksAt("/data/");
    expect(screen.getByText(/Every figure on this site/).textContent).toContain(
      "Open Government Licence v3.0",
    );
    expect(screen.getAllByRole("rowheader").map(wordsOf)).toContain("denominator");
  });

  it("says nothing of other areas where there are none", async () => {
    const links = await linksAt("/data/", smallSiteWith({ "data/comparators/sources.csv": undefined }));
    expect(links.filter((href) => href?.includes("comparators"))).toEqual([]);
  });
});

describe("the about page", () => {
  it("says what is hidden and why, what symbols and words mean, and whom to ask", async () => {
    await linksAt("/about/");
    expect(screen.getByText(/Counts of 1 to 5 people are hidden/).textContent).toContain(
      "Small counts could tell",
    );
    const page = screen.getByRole("main");
    expect(Object.fromEntries(termsIn(page))).toMatchObject({
      "[c]": "hidden to protect privacy",
      Caseload: "How many children one social worker works with at the same time.",
    });
    expect(wordsOf(page)).toContain(
      "Testford Council is invented. Its figures describe no real place and no real child.",
    );
    expect(
      wordsOf(screen.getByRole("heading", { name: "Whom to ask" }).parentElement!.nextElementSibling),
    ).toBe("Write to Testford Council.");
  });
});
