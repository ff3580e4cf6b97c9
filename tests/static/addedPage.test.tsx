import { Window } from "happy-dom";
import { describe, expect, it } from "vitest";

import { readTypeface } from "../../scripts/raster/typeface.ts";
import { page } from "../../src/shell/route.ts";
import { ROUTES } from "../../src/shell/routes.ts";
import { makeCards } from "../../src/static/cards.tsx";
import { makeOneFile } from "../../src/static/oneFile.tsx";
import { makePages } from "../../src/static/pages.tsx";
import { readWhole } from "../../src/static/whole.ts";
import { siteHead } from "../../src/views/head.ts";
import { useIndicatorData } from "../../src/views/site.ts";
import { hostHeaders } from "../support/hostHeaders.ts";
import { textOf } from "../support/repository.ts";
import { readFrom, smallSiteOf } from "../support/smallSite.ts";

/** A page as somebody would add it: a view, and an entry that says everything else. It compares two figures. */
function Compare({ one, other }: { readonly one: string; readonly other: string }) {
  const [a, b] = [useIndicatorData(one), useIndicatorData(other)].map(
    ({ dataset }) => dataset.observations.length,
  );
  return (
    <h1>
      {one} has {a} months, {other} has {b}
    </h1>
  );
}

const COMPARE = page(
  "/compare/:one/:other/",
  {
    title: (_, { one, other }) => `${one} beside ${other}`,
    all: () => [{ one: "on_time", other: "contacts" }],
    needs: ({ one, other }) => [
      { page: "indicator", id: one },
      { page: "indicator", id: other },
    ],
    view: { now: () => Compare, load: () => Promise.resolve(Compare) },
  },
  {
    oneFile: { under: () => "Side by side" },
    head: () =>
      Promise.resolve(({ edition, title }) => {
        const { card, ...head } = siteHead({ edition });
        return { ...head, description: `${title}.`, card: { ...card, file: "cards/compare.png" } };
      }),
  },
);

const Plain = () => <h1>A page of words</h1>;
const plain = { now: () => Plain, load: () => Promise.resolve(Plain) };
const NEWS = page("/news/", { title: () => "News of the service", masthead: "News", view: plain });
const STAFF = page(
  "/staff/",
  { title: () => "For staff", footer: "For the staff", view: plain },
  { isUnlisted: true, startsAtOnce: true },
);

const template = textOf("index.html");
const files = smallSiteOf({ site: "https://example.org/" });
const routes = [...ROUTES, COMPARE, NEWS, STAFF];
const whole = await readWhole(readFrom(files), routes);
if (whole === undefined) throw new Error("There is no edition.");
const { pages, missing, beside } = await makePages(whole, template);
const htmlOf = (file: string) => pages.find((each) => each.file === file)?.html ?? "";

describe("a page that is one view and one entry", () => {
  it("is made, with its title, its description and all that it needs", () => {
    const html = htmlOf("compare/on_time/contacts/index.html");
    expect(missing).toEqual([]);
    expect(html).toContain("<title>on_time beside contacts – Testford Council</title>");
    expect(html).toContain('<meta name="description" content="on_time beside contacts." />');
    expect(html.replaceAll("<!-- -->", "")).toContain("<h1>on_time has 3 months, contacts has 3</h1>");
    expect(html).toMatch(/data-made-from="\w+-\w+-\w+"/); // the edition, and both figures
  });

  it("is in the masthead and the footer of every page, or in the footer alone, as it says", () => {
    for (const { file, html } of pages.filter((each) => each.file !== "404.html")) {
      const [before = "", after = ""] = html.split("<main");
      expect(before, file).toMatch(/<a href="[./]*news\/"[^>]*>News<\/a>/);
      expect(before, file).not.toContain("For the staff");
      expect(after, file).toMatch(/news\/">News<\/a>/);
      expect(after, file).toMatch(/staff\/">For the staff<\/a>/);
    }
  });

  it("is in the site map, unless it is not for readers", () => {
    const map = beside.get("sitemap.xml") ?? "";
    expect(map).toContain("<loc>https://example.org/compare/on_time/contacts/</loc>");
    expect(map).toContain("<loc>https://example.org/news/</loc>");
    expect(map).not.toContain("staff");
    expect(htmlOf("staff/index.html")).toContain('data-starts="at-once"');
  });

  it("has its own card, or the site’s", async () => {
    const { measure } = await readTypeface();
    const cards = (await makeCards(whole, measure)).map(({ file }) => file);
    expect(cards.filter((file) => file === "cards/compare.png")).toHaveLength(1);
    expect(htmlOf("compare/on_time/contacts/index.html")).toContain("/cards/compare.png?edition=3");
    expect(htmlOf("news/index.html")).toContain("/cards/site.png?edition=3");
  });

  it("is in the edition as one file under its heading, if it says one", async () => {
    const document = new Window().document as unknown as Document;
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"/>';
    const made = (file: string) => (file.endsWith(".svg") ? svg : htmlOf(file));
    const hash = () => Promise.resolve("00");
    const html = await makeOneFile(whole, made, "", document, hash);
    expect(html).toMatch(/Side by side<ul role="list"><li><a href="#compare--on_time--contacts">/);
    expect(html).toContain('<article class="part" id="compare--on_time--contacts"');
    expect(html).not.toContain('id="news"');
  });

  it("has its rule among the hosts’ headers", () => {
    expect(hostHeaders(routes)).toContain("\n/compare/*\n");
    expect(hostHeaders(routes)).toContain("\n/news/*\n");
  });
});
