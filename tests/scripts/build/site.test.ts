import { describe, expect, it } from "vitest";

import { openDocument } from "../../../scripts/build/document.ts";
import { sha256 } from "../../../scripts/effects/packing.ts";
import { readTypeface } from "../../../scripts/raster/typeface.ts";
import { makeSite } from "../../../src/static/site.ts";
import { textOf } from "../../support/repository.ts";
import { readFrom, smallSiteRestated, smallSiteWith } from "../../support/smallSite.ts";

/** A document as Vite builds it: with its style sheet. */
const built = (name: string) =>
  textOf(`${name}.html`).replace(
    "</head>",
    `  <link rel="stylesheet" crossorigin href="./assets/${name}.css">\n  </head>`,
  );
const templates = {
  index: built("index"),
  present: built("present"),
  pack: built("pack"),
  embed: built("embed"),
};
const sheets = new Map(
  ["index", "present", "pack", "embed"].map((name) => [`${name}.css`, `p{content:"${name}"}`]),
);
const { measure } = await readTypeface();

/** Everything that is made of the files, and which of them were asked for, in order. */
async function make(files: Readonly<Record<string, string>>) {
  const asked: string[] = [];
  const counting = (path: string) => {
    asked.push(path);
    return readFrom(files)(path);
  };
  const site = await makeSite(counting, { templates, sheets, measure, openDocument, hash: sha256 });
  return { site, asked };
}

describe("a site that is built", async () => {
  const { site, asked } = await make(smallSiteRestated());
  if (typeof site === "string") throw new Error(site);

  it("reads each published file once for everything that is made of it", () => {
    expect(asked.toSorted()).toEqual([...new Set(asked)].sort());
    expect(asked).toEqual(expect.arrayContaining(["data/events.csv", "data/series/plans.csv"]));
  });

  it("is pages, pages that stand alone, cards, pictures, what machines read, and one file", () => {
    expect(site.pages.map(({ file }) => file)).toContain("indicators/plans/index.html");
    expect(site.alone.map(({ file }) => file)).toContain("embed/plans/index.html");
    expect(site.cards.map(({ file }) => file)).toContain("cards/indicators/plans.png");
    expect(site.pictures.map(({ file }) => file)).toContain("pictures/plans.wide.svg");
    expect([...site.others.keys()]).toEqual([
      "feed.xml",
      "calendar.ics",
      "robots.txt",
      "open-return.html",
      "open-return.html.sha256",
    ]);
  });

  it("has in each page the sheet of its kind, and all of them in the one file", () => {
    const styledBy = (name: string, pages: typeof site.pages) =>
      pages.filter(({ html }) => html.includes(`>p{content:"${name}"}</style>`)).length;
    expect(styledBy("index", site.pages)).toBe(site.pages.length);
    expect(
      ["embed", "present", "pack"].map((name) => styledBy(name, site.alone)).reduce((a, b) => a + b),
    ).toBe(site.alone.length);
    for (const sheet of sheets.values()) expect(site.others.get("open-return.html")).toContain(sheet);
  });

  it("has pages as a reader without a script finds them, and charts as a browser draws them", () => {
    const page = site.pages.find(({ file }) => file === "indicators/on_time/index.html")?.html;
    expect(page).toContain('src="../../pictures/on_time.wide.svg"');
    expect(page).not.toContain("recharts");
    expect(site.pictures[0]?.svg).toContain("recharts-line");
    expect(site.others.get("open-return.html")).toContain('id="indicators--on_time"');
  });
});

describe("a site that cannot be built names what lacks data", () => {
  it("where nothing is published: the site", async () => {
    expect((await make({})).site).toBe("the site: there is none, or it cannot be read");
  });

  it("where a figure is lost: its page", async () => {
    const lost = smallSiteWith({ "data/series/plans.csv": undefined });
    expect((await make(lost)).site).toBe("/indicators/plans/");
  });
});
