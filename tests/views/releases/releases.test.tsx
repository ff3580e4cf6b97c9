import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";

import { App } from "../../../src/shell/app.tsx";
import { documentOf } from "../../support/documents.ts";
import { EVENTFUL, hosted } from "../../support/eventful.ts";
import { rowsIn } from "../../support/onPage.ts";
import { readFrom } from "../../support/smallSite.ts";
import { witnessKeyLine } from "../../../src/core/releases/log/cosignature.ts";
import { witnessFile } from "../../../src/core/releases/witnessed.ts";
import { published, type Site } from "../../support/publish.ts";
import { GOOD_RETURN, inMonth, SMALL_FILES } from "../../support/small.ts";
import { noteOf, WITNESS, watchedFiles } from "../../support/witness.ts";
import { createSite } from "../../../src/store/site.ts";
import { pageAt } from "../../../src/shell/pageAt.ts";

/** The page as the build writes it, and the paths that it asked for. */
async function pageOf(files: Readonly<Record<string, string>>) {
  const asked: string[] = [];
  const site = createSite((path) => {
    asked.push(path);
    return readFrom(files)(path);
  });
  const { route } = pageAt("/releases/", { state: "loading" });
  await site.load({ page: "edition" }, { page: "history" });
  await route.view.load();
  const html = renderToStaticMarkup(<App site={site} base="" path="/releases/" />);
  return { document: documentOf(html), asked };
}

const words = (element: Element | null) => (element?.textContent ?? "").replaceAll(/\s+/g, " ").trim();

describe("the page of every release, of a council to which everything happened", async () => {
  const site = EVENTFUL.at(-1)!;
  const { document, asked } = await pageOf(hosted(site));
  const rows = rowsIn(document, "tbody tr");
  const rowSaying = (text: string) =>
    [...document.querySelectorAll("tbody tr")].find((row) =>
      new RegExp(`^${text}$`).test(words(row.querySelector(".releases__title"))),
    ) ?? null;

  it("has a row for each release and for the missing month, the newest first", () => {
    expect(rows.map(([day]) => day)).toEqual([
      "3 October",
      "2 October",
      "1 October",
      "20 September",
      "22 August",
      "20 July",
      "19 June",
      "19 June",
    ]);
  });

  it("says which months came in time, which were late and by how much, and which share", () => {
    expect(words(rowSaying("Figures for June 2026")!.lastElementChild)).toBe("on time due by 20 July");
    expect(words(rowSaying("Figures for July 2026")!.lastElementChild)).toBe("2 days late due by 20 August");
    expect(words(rowSaying("Figures for May 2026")!.lastElementChild)).toBe("first publication");
    expect(words(document.querySelector(".lead"))).toContain(
      "Of the 3 months that were due, 1 (33%) was published on time. One is missing.",
    );
  });

  it("gives the council's reason for the month that is missing", () => {
    const row = rowSaying("No figures for August 2026");
    expect(words(row)).toContain("The system that counts was being replaced.");
    expect(words(row!.lastElementChild)).toBe("not published due by 20 September");
  });

  it("lists what changed and why: figures, targets and the plan", () => {
    expect(words(rowSaying("Earlier figures restated.*"))).toContain("Recorded late.");
    expect(words(rowSaying("Targets, definitions.*"))).toContain("Target from January 2026: was 80, is 85");
    expect(words(rowSaying("Figures for July 2026"))).toContain(
      "Action a1, due: was 31 December 2026, is 31 March 2027",
    );
  });

  it("says what was taken back, and what went with it, and gives neither the figure nor the one before away", () => {
    const row = words(rowSaying("Figures for June 2026 taken back"));
    expect(row).toContain("Personal data.");
    expect(row).toMatch(/deleted from every earlier release that had it, with the \d+ lists of files/);
    expect(words(document.body)).not.toMatch(/1335|1340|1,335|1,340/);
  });

  it("leads to no edition whose list is gone, and asks for none of its lists", () => {
    const gone = EVENTFUL[3]!.get("releases/releases.csv")!.split("\n").slice(-2, -1)[0]!.split(",")[2]!;
    expect(site.has(`releases/${gone}/SHA256SUMS`)).toBe(false);
    expect(words(rowSaying("Earlier figures restated.*"))).toContain("can be seen no more");
    const hrefs = [...document.querySelectorAll("main a")].map((link) => link.getAttribute("href") ?? "");
    for (const href of hrefs.filter((each) => each.includes("/data/")))
      expect(site.has(href.replace("../data/", "")), href).toBe(true);
    for (const path of asked.filter((each) => each.includes("/releases/")))
      expect(site.has(path.replace("data/", "")), path).toBe(true);
  });

  it("says that nobody else watches, where no witness is named", () => {
    const said = [...document.querySelectorAll("main p")].map(words);
    expect(said.filter((each) => each.startsWith("No witness is named: "))).toHaveLength(1);
  });

  it("says what is due next", () => {
    expect(words(document.querySelector(".heading:has(#due) + ul"))).toContain(
      "Figures for September 2026: by 20 October 2026",
    );
  });
});

it("says who saw a release before it was published, where the council says so", async () => {
  const { site } = await published({ reference: SMALL_FILES, given: { "2026-09.csv": inMonth("2026-09") } });
  const path = [...site.keys()].find((each) => each.endsWith("/release.json"))!;
  const seen = [
    { role: "Lead member for children", hours: 24 },
    { role: "Chief executive", hours: 1 },
  ];
  const said = { ...(JSON.parse(site.get(path)!) as object), pre_release: seen };
  const shown = async (of: Site) => words((await pageOf(hosted(of))).document.querySelector("tbody tr"));
  expect(await shown(new Map(site).set(path, JSON.stringify(said)))).toContain(
    "Seen before it was published, as the council says, by: Lead member for children (24 hours), Chief executive (1 hour).",
  );
  expect(await shown(site)).not.toContain("Seen before");
});

it("names each witness, leads to where it publishes its key, and says when it last saw the log", async () => {
  const reference = watchedFiles();
  const { site: september } = await published({ reference, given: { "2026-09.csv": inMonth("2026-09") } });
  const path = witnessFile(witnessKeyLine(WITNESS))!;
  const watched = new Map(september).set(path, await noteOf(september, 1_795_348_800));
  const { site } = await published({ on: watched, reference, given: { "2026-10.csv": GOOD_RETURN } });
  const saidOf = async (shown: Site) =>
    (await pageOf(hosted(shown))).document.querySelector(".heading:has(#witnesses) ~ ul li")!;
  const seen = await saidOf(site);
  expect(words(seen)).toBe(
    "Region of the East (invented) last saw it on 22 November 2026, at release 1 of 2. Its signed note.",
  );
  const links = [...seen.querySelectorAll("a")].map((link) => link.getAttribute("href"));
  expect(links).toEqual(["https://witness.example.org/key", `../data/${path}`]);
  expect(words(await saidOf(september))).toBe("Region of the East (invented) has not seen this log yet.");
});
