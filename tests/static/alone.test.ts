import { describe, expect, it } from "vitest";

import type { Day } from "../../src/core/period.ts";
import { makeAlone } from "../../src/static/alone.tsx";
import { sayOverdue } from "../../src/views/present/overdue.ts";
import { documentOf } from "../support/documents.ts";
import { rowsIn, textsOf, wordsOf } from "../support/onPage.ts";
import { textOf } from "../support/repository.ts";
import { smallSiteOf, smallSiteWith } from "../support/smallSite.ts";
import { wholeOf } from "../support/whole.ts";

/** The documents as Vite builds them from ours. */
const built = (name: string) =>
  textOf(`${name}.html`).replace(`src="/src/${name}.ts"`, `src="./assets/${name}-1.js"`);
const templates = { present: built("present"), pack: built("pack"), embed: built("embed") };
const files = smallSiteWith({
  "data/findings.csv": 'kind,indicator,text\nstatus,on_time,"On time: 71.0%, now off the 85% target."\n',
  "data/actions.csv": [
    "id,title,priority,agreed_on,due,status,completed_on,owner,indicators,evidence,source",
    "A1,Finish old assessments,immediate,2026-04-17,2026-11-29,in progress,,Head of assessment,on_time,,Plan",
    "A2,Ask families,immediate,2026-04-17,2026-11-30,in progress,,Head of assessment,contacts,,Plan",
    "A3,Train managers,immediate,2026-04-17,2026-05-01,done,2026-04-30,Head of assessment,,,Plan",
    "",
  ].join("\n"),
});

async function make(from: Readonly<Record<string, string>> = files): Promise<Map<string, string>> {
  const pages = makeAlone(await wholeOf(from), templates);
  return new Map(pages.map(({ file, html }) => [file, html]));
}

const pages = await make();
const deck = documentOf(pages.get("present/index.html") ?? "");
const embed = (id: string) => documentOf(pages.get(`embed/${id}/index.html`) ?? "");

describe("the pages that stand alone", () => {
  it("are the slides, the papers, and a page for every indicator", () => {
    expect([...pages.keys()]).toEqual([
      "present/index.html",
      "present/pack/index.html",
      "embed/contacts/index.html",
      "embed/on_time/index.html",
      "embed/plans/index.html",
      "embed/visits/index.html",
    ]);
  });

  it("have nothing inline, none of the app, and find their script from where they stand", () => {
    for (const html of pages.values()) {
      expect(html).toMatch(
        /http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'/,
      );
      expect(html).not.toMatch(/ style="|<style|<script>|<script [^>]*>[^<]| on[a-z]+="|assets\/index/);
    }
    expect(pages.get("present/index.html")).toContain('src="../assets/present-1.js"');
    expect(pages.get("embed/plans/index.html")).toContain('src="../../assets/embed-1.js"');
  });

  it("are none where data is missing", async () => {
    expect([...(await make(smallSiteWith({ "data/series/plans.csv": undefined }))).keys()]).toEqual([]);
  });
});

describe("the slides", () => {
  it("begin with the front page: how many figures are where, and what changed", () => {
    const [first, second] = textsOf(deck, ".slide");
    expect(first).toMatch(/^October 2026.*The one figure with a target misses it/);
    expect(first).toContain("One of the newest figures can be set against a target: it is off target");
    expect(second).toContain("On time: 71.0%, now off the 85% target.");
  });

  it("then say what misses its target, in how many of the last months, and what the service says of it", () => {
    expect(wordsOf(deck.querySelector("#missed .slide__body"))).toBe(
      "On time. Off target in 1 of the 2 months of the last 12 that can be judged.No explanation published.",
    );
  });

  it("and which actions of the plan are overdue on the day of the edition, with the open ones hidden for the day of the meeting", () => {
    const items = [...deck.querySelectorAll<HTMLElement>("#overdue li")];
    expect(textsOf(deck, "#overdue h2")).toEqual([
      "1 action of the improvement plan is overdue on 30 November 2026",
    ]);
    expect(items.map(({ hidden, dataset }) => [dataset["due"], hidden])).toEqual([
      ["2026-11-29", false],
      ["2026-11-30", true],
    ]);
    sayOverdue(deck, { href: "https://elsewhere.example/" }, "2026-12-01" as Day);
    expect(textsOf(deck, "#overdue h2")).toEqual([
      "2 actions of the improvement plan are overdue on 1 December 2026",
    ]);
    expect(items.map(({ hidden }) => hidden)).toEqual([false, false]);
    expect(deck.querySelector<HTMLElement>("#figure-on_time")?.dataset["overdueAfter"]).toBe("2026-11-29");
  });

  it("then have one for each indicator, the misses first and the others theme by theme, each with its headline", () => {
    expect(textsOf(deck, ".slide--figure h2")).toEqual([
      "On time: 71.0%, below the 85% target",
      "Contacts: 1,100, 100 higher than October 2025",
      "Plans: hidden to protect privacy",
      "Visits made in time",
    ]);
    expect(textsOf(deck, ".slide--figure .slide__kicker").slice(0, 2)).toEqual([
      "Assessments finished on time",
      "Contacts about a child",
    ]);
    expect([...deck.querySelectorAll("optgroup")].map((each) => each.label)).toEqual([
      "Off target, or just off it",
      "Front door",
      "Assessment",
    ]);
  });

  it("say value, target, status in words and shape, and the change on last year", () => {
    const slide = deck.querySelector("#figure-on_time");
    expect(slide?.textContent).toMatch(
      /71\.0%, below the 85% target.*October 2026.*off target.*13\.0 points lower than October 2025/i,
    );
    expect(slide?.querySelector(".status__shape path")).not.toBeNull();
    expect(deck.querySelector("#figure-on_time img")?.getAttribute("src")).toBe(
      "../pictures/on_time.slide.svg",
    );
  });

  it("give nothing away of a hidden figure", () => {
    expect(deck.querySelector("#figure-plans")?.textContent).toContain("Plans: hidden to protect privacy");
    const facts = wordsOf(deck.querySelector("#figure-plans .slide__facts"));
    expect(facts).toContain("October 2026");
    expect(facts).not.toMatch(/lower|higher|same/);
    const questions = deck.querySelector<HTMLElement>("#figure-plans")?.dataset["questions"] ?? "";
    expect(questions.split("\n")).toHaveLength(3);
    expect(questions.replace("31 October 2026", "")).not.toMatch(/\d/);
  });

  it("say when there is no figure yet", () => {
    expect(deck.querySelector("#figure-visits")?.textContent).toContain("No figure has been published yet.");
    expect(deck.querySelector("#figure-visits img")).toBeNull();
  });

  it("each carry their code, the council, the day and that they are illustrative", () => {
    const codes = ["Slide 1", "Slide 2", "Slide 3", "Slide 4", "Slide 5", "Slide 6", "Slide 7", "Slide 8"];
    const feet = textsOf(deck, ".slide:not([hidden]) .slide__foot");
    expect(textsOf(deck, ".slide:not([hidden]) .slide__code")).toEqual(codes);
    expect(feet.map((foot) => /Testford Council.*As at 30 November 2026/.test(foot))).toEqual(
      codes.map(() => true),
    );
    expect(textsOf(deck, ".slide:not([hidden]) .slide__mark")).toEqual(
      codes.map(() => "Illustrative figures"),
    );
  });

  it("are addressed by their indicator, not by a place that changes, and a finding leads to its slide", () => {
    expect([...deck.querySelectorAll(".slide--figure")].map(({ id }) => id)).toEqual([
      "figure-on_time",
      "figure-contacts",
      "figure-plans",
      "figure-visits",
    ]);
    expect(deck.querySelector("#changed li a")?.getAttribute("href")).toBe("#figure-on_time");
  });

  it("are not marked where the council is real", async () => {
    const real = await make(smallSiteOf({ illustrative: false }));
    expect(real.get("present/index.html")).not.toMatch(/illustrative/i);
    expect(real.get("embed/plans/index.html")).not.toMatch(/illustrative|invented/i);
  });
});

describe("a figure for other sites’ frames", () => {
  it("has its headline, value, target, status, change and picture", () => {
    const page = embed("on_time");
    expect(textsOf(page, "h1")).toEqual(["On time: 71.0%, below the 85% target"]);
    expect(textsOf(page, ".embed__figure")[0]).toMatch(/71\.0%.*off target/);
    expect(textsOf(page, "dd")).toEqual(["October 2026", "85%", "−13.0 percentage points (from 84.0%)"]);
    expect(page.querySelector("img")?.getAttribute("src")).toBe("../../pictures/on_time.frame.svg");
  });

  it("has its last twelve figures in a table, the hidden ones hidden", () => {
    expect(rowsIn(embed("plans"), "tbody tr")).toEqual([
      ["October 2026", "[c]", "10", ""],
      ["September 2026", "9", "10", "on target"],
      ["October 2025", "12", "10", "off target"],
    ]);
  });

  it("says when it was published and when the next is due", () => {
    expect(textsOf(embed("plans"), ".embed__age")).toEqual([
      "As published on 30 November 2026. The day set for the figures for November 2026 is 25 December 2026.",
      "Your browser has not checked these figures.", // until its script has
    ]);
    expect(embed("plans").querySelector<HTMLElement>("[data-newer]")?.dataset).toMatchObject({
      release: "3",
      month: "2026-10",
      nextDue: "2026-12-25",
    });
  });

  it("is marked as illustrative, leads out of its frame to the whole page, and is not for search engines", () => {
    const page = embed("plans");
    expect(textsOf(page, ".embed__mark")).toEqual(["Illustrative figures"]);
    const link = page.querySelector("a");
    expect([link?.getAttribute("href"), link?.getAttribute("target")]).toEqual([
      "../../indicators/plans/",
      "_top",
    ]);
    expect(page.querySelector('meta[name="robots"]')?.getAttribute("content")).toBe("noindex");
    expect(page.querySelector("header, footer, nav")).toBeNull();
  });

  it("says so where there is no figure yet", () => {
    expect(embed("visits").querySelector("main")?.textContent).toContain("No figure has been published yet.");
    expect(embed("visits").querySelector("table, img")).toBeNull();
  });
});
