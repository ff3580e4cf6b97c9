import { describe, expect, it } from "vitest";

import { monthsAfter, type Month } from "../../src/core/period.ts";
import { isOfApp } from "../../src/shell/route.ts";
import { ROUTES } from "../../src/shell/routes.ts";
import { makePages } from "../../src/static/pages.tsx";
import { fingerprintOf } from "../../src/store/fingerprint.ts";
import { createSite, fingerprintFor, type Need } from "../../src/store/site.ts";
import { textOf } from "../support/repository.ts";
import { readFrom, SMALL_SITE, smallSiteOf, smallSiteWith } from "../support/smallSite.ts";
import { wholeOf } from "../support/whole.ts";

/** The page as Vite builds it from ours. */
const template = textOf("index.html")
  .replace('href="/icon.svg"', 'href="./icon.svg"')
  .replace(
    '<script type="module" src="/src/main.ts"></script>',
    '<script type="module" crossorigin src="./assets/index-1.js"></script>\n    <link rel="stylesheet" crossorigin href="./assets/index-1.css">',
  );
const { pages, missing, beside } = await makePages(await wholeOf(), template);
/** The addresses of every page of the small site, from its root. */
const ALL: Readonly<Record<string, readonly string[]>> = {
  "/indicators/:id/": ["contacts", "on_time", "plans", "visits"],
  "/themes/:id/": ["assessment", "front-door"],
};
const ADDRESSES = ROUTES.filter(isOfApp).flatMap(({ path }) =>
  (ALL[path] ?? [""]).map((id) => path.slice(1).replace(":id", id)),
);
const page = (file: string) => pages.find((each) => each.file === file)?.html ?? "";

describe("the pages as files", () => {
  it("are one for every address", () => {
    expect(missing).toEqual([]);
    const files = ADDRESSES.map((address) => `${address}index.html`);
    expect(pages.map(({ file }) => file).sort()).toEqual(["404.html", ...files].sort());
  });

  it("have their own title and description, escaped", () => {
    expect(page("indicators/on_time/index.html")).toContain(
      "<title>Assessments finished on time – Testford Council</title>",
    );
    expect(page("indicators/on_time/index.html")).toMatch(
      /<meta name="description" content="Assessments finished on time\. In October 2026 it was 71\.0% \(142 of 200\)/,
    );
  });

  it("find code and styles from where they stand; the one for unknown addresses from the root", () => {
    expect(page("index.html")).toContain('src="./assets/index-1.js"');
    expect(page("about/index.html")).toContain('src="../assets/index-1.js"');
    expect(page("indicators/plans/index.html")).toContain('href="../../assets/index-1.css"');
    expect(page("404.html")).toContain('src="/assets/index-1.js"');
    expect(page("404.html")).not.toMatch(/(src|href)="\.\.?\//);
  });

  it("say how large each file to download is", () => {
    const size = new TextEncoder().encode(SMALL_SITE["data/latest.csv"]).length;
    expect(page("data/index.html")).toContain(`CSV, ${size} bytes</span>`);
    expect(page("indicators/on_time/index.html")).toMatch(/CSV, \d+ bytes<\/span>/);
  });

  it("have the snippet for other sites' pages where the council says where its site stands", async () => {
    const placed = smallSiteOf({ site: "https://example.org/children/" });
    const { pages: made } = await makePages(await wholeOf(placed), template);
    const html = made.find(({ file }) => file === "indicators/on_time/index.html")?.html;
    expect(html).toContain("&lt;iframe src=&quot;https://example.org/children/embed/on_time/&quot;");
    expect(page("indicators/on_time/index.html")).not.toContain("&lt;iframe");
  });

  it("say that checking needs JavaScript only to those who have none", () =>
    expect(page("check/index.html")).toMatch(/<noscript>\s*<p>Checking here needs JavaScript/));

  it("carry the release and the fingerprint of the files they were made from", async () => {
    const site = createSite(readFrom(SMALL_SITE));
    const needs: readonly Need[] = [{ page: "overview" }, { page: "front" }];
    await site.load(...needs);
    const fingerprint = fingerprintFor(site.getState(), ...needs);
    const releases = fingerprintOf([await readFrom(SMALL_SITE)("data/releases/releases.csv")]);
    expect(page("index.html")).toContain(
      `<html lang="en-GB" data-release="3" data-releases="${releases}" data-made-from="${fingerprint}">`,
    );
  });

  it("have a policy that allows nothing inline, and nothing inline", () => {
    for (const { html } of pages) {
      expect(html).toMatch(
        /http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'/,
      );
      expect(html).not.toContain("frame-ancestors");
      expect(html).not.toMatch(
        / style="|<style|<script>|<script (?!type="application\/ld\+json")[^>]*>[^<]| on[a-z]+="/,
      );
    }
  });

  it("say everything in words: figures, sentences, tables, and a picture of the chart", () => {
    const html = page("indicators/on_time/index.html");
    expect(html.replaceAll(/<\/?data[^>]*>/g, "")).toContain("On time: 71.0%, below the 85% target");
    expect(html.match(/<time /g)).toHaveLength(3);
    expect(html).toContain('src="../../pictures/on_time.wide.svg"');
    expect(html).toMatch(/alt="Assessments finished on time: line chart\. In October 2026 it was 71\.0%/);
    expect(page("index.html").match(/<tr [^>]*data-indicator=/g)).toHaveLength(4);
  });

  it("write a name in a title as text", async () => {
    const files = smallSiteOf({ name: 'A </title><script>x</script> $& "B"' });
    const made = await makePages(await wholeOf(files), template);
    const html = made.pages.find(({ file }) => file === "about/index.html")?.html ?? "";
    expect(html).toContain("– A &lt;/title&gt;&lt;script&gt;x&lt;/script&gt; $&amp; &quot;B&quot;</title>");
    expect(made.pages.filter((each) => each.html.includes("<script>x"))).toEqual([]);
    expect(made.beside.get("feed.xml")).toContain(
      "<name>A &lt;/title&gt;&lt;script&gt;x&lt;/script&gt; $&amp; ",
    );
  });

  it("say to whoever shares a link what the page is called and what it says", () => {
    const html = page("indicators/on_time/index.html");
    expect(html).toContain(
      '<meta property="og:title" content="Assessments finished on time – Testford Council" />',
    );
    expect(html).toMatch(
      /<meta property="og:description" content="Assessments finished on time\. In October 2026/,
    );
    expect(html).toContain('<meta property="og:type" content="article" />');
    expect(page("index.html")).toContain('<meta property="og:type" content="website" />');
  });

  it("lead to the feed of releases from where they stand", () => {
    expect(page("index.html")).toContain('href="./feed.xml"');
    expect(page("indicators/plans/index.html")).toContain('href="../../feed.xml"');
    expect(page("404.html")).toContain('href="/feed.xml"');
  });
});

describe("a page’s length", () => {
  const lengthOf = async (file: string, changed: Readonly<Record<string, string>>) => {
    const made = await makePages(await wholeOf(smallSiteWith(changed)), template);
    return made.pages.find((each) => each.file === file)!.html.length;
  };

  it("of the front page grows by no more than a row for each indicator", async () => {
    const councilOf = (count: number) => {
      const ids = Array.from({ length: count }, (_, index) => `figure_${index}`);
      const [indicators = ""] = SMALL_SITE["data/indicators.csv"].split("\n");
      const themes = ["Front door", "Assessment", "Protection", "Money"];
      const row = (id: string, index: number) =>
        `${id},Figure number ${index},Number ${index},${themes[index % 4]},flow,contacts,0,higher,month,none,,,Every contact.,`;
      const [latest = ""] = SMALL_SITE["data/latest.csv"].split("\n");
      return {
        "data/indicators.csv": [indicators, ...ids.map(row), ""].join("\n"),
        "data/latest.csv": [
          latest,
          ...ids.map((id) => `${id},2026-10,,,1100,2025-10:1000 2026-10:1100`),
          "",
        ].join("\n"),
        "data/targets.csv": `indicator,from,to,target,tolerance,definition,source\n${ids.map((id) => `${id},2025-01,,2000,5,,\n`).join("")}`,
      };
    };
    const [few, many] = [
      await lengthOf("index.html", councilOf(40)),
      await lengthOf("index.html", councilOf(120)),
    ];
    expect((many - few) / 80).toBeLessThan(2_200);
  });

  it("of an indicator’s page hardly grows with ten times the months", async () => {
    const seriesOf = (months: number) => {
      const rows = Array.from({ length: months }, (_, index) => {
        const period = monthsAfter("2026-10" as Month, index - months + 1);
        return `${period},E06000001,contacts,,,,,${1000 + index}`;
      });
      const [header = ""] = SMALL_SITE["data/series/contacts.csv"].split("\n");
      return { "data/series/contacts.csv": [header, ...rows, ""].join("\n") };
    };
    const page = "indicators/contacts/index.html";
    const [five, fifty] = [await lengthOf(page, seriesOf(60)), await lengthOf(page, seriesOf(600))];
    expect(fifty).toBeLessThan(1.1 * five);
  });
});

describe("pages of a council that says where the site stands", async () => {
  const files = smallSiteOf({ site: "https://example.org/children/" });
  const made = await makePages(await wholeOf(files), template);
  const htmlOf = (file: string) => made.pages.find((each) => each.file === file)?.html ?? "";

  it("name their one address, with its slash; the page for unknown addresses has none", () => {
    expect(htmlOf("index.html")).toContain('<link rel="canonical" href="https://example.org/children/" />');
    const address = "https://example.org/children/indicators/on_time/";
    expect(htmlOf("indicators/on_time/index.html")).toContain(`<link rel="canonical" href="${address}" />`);
    expect(htmlOf("indicators/on_time/index.html")).toContain(`property="og:url" content="${address}"`);
    expect(htmlOf("404.html")).not.toMatch(/canonical|og:url/);
  });

  it("find code and links from that address where the page may stand anywhere", () => {
    expect(htmlOf("404.html")).toContain('src="/children/assets/index-1.js"');
    expect(htmlOf("404.html")).toContain('href="/children/data/"');
    expect(htmlOf("404.html")).not.toMatch(/(src|href)="\/(?!children\/)/);
    expect(htmlOf("about/index.html")).toContain('src="../assets/index-1.js"');
  });

  it("show their card where their link is shared, in words too; the page for unknown addresses has none", () => {
    const html = htmlOf("indicators/on_time/index.html");
    const property = (name: string) =>
      new RegExp(`<meta property="og:image${name}" content="([^"]*)" />`).exec(html)?.[1];
    expect(property("")).toBe("https://example.org/children/cards/indicators/on_time.png?edition=3");
    expect([":type", ":width", ":height"].map(property)).toEqual(["image/png", "1200", "630"]);
    expect(property(":alt")).toBe(
      "Testford Council. Assessments finished on time – October 2026. On time: 71.0%, below the 85% target. Assessments finished on time: line chart, October 2025 to October 2026. Illustrative figures.",
    );
    expect(html).toContain('<meta name="twitter:card" content="summary_large_image" />');
    expect(htmlOf("404.html")).not.toMatch(/og:image|twitter:card/);
  });

  it("have a card of their own where they have figures, and else the site's", () => {
    const cards = made.pages.map(({ file, html }) => [
      file,
      /og:image" content="[^"]*\/(cards\/[^?]*)/.exec(html)?.[1],
    ]);
    expect(Object.fromEntries(cards)).toMatchObject({
      "index.html": "cards/overview.png",
      "indicators/index.html": "cards/indicators.png",
      "themes/front-door/index.html": "cards/themes/front-door.png",
      "data/index.html": "cards/site.png",
      "about/index.html": "cards/site.png",
      "check/index.html": "cards/site.png",
      "figures/index.html": "cards/site.png",
    });
  });

  it("are in its map, but for what is for officers or has moved", () => {
    const found = [...(made.beside.get("sitemap.xml") ?? "").matchAll(/<loc>(.*)<\/loc>/g)].map(
      ([, at]) => at,
    );
    const forReaders = ADDRESSES.filter((address) => !["check/", "easy-read/"].includes(address));
    expect(found).toEqual(
      [...forReaders, "present/", "present/pack/"]
        .sort()
        .map((path) => `https://example.org/children/${path}`),
    );
    expect(made.beside.get("sitemap.xml")).toContain("<lastmod>2026-11-30</lastmod>");
    expect(made.beside.get("robots.txt")).toContain("Sitemap: https://example.org/children/sitemap.xml\n");
  });

  it("describe the data for catalogues, by whole addresses", () => {
    expect(catalogueIn(htmlOf("data/index.html")).distribution).toContainEqual({
      "@type": "DataDownload",
      encodingFormat: "text/csv",
      contentUrl: "https://example.org/children/data/observations.csv",
    });
  });
});

describe("pages of a council that does not say where the site stands", () => {
  it("name no address, and have no map", () => {
    expect(pages.map(({ html }) => html).join("")).not.toMatch(/canonical|og:url|og:image|twitter:card/);
    expect([...beside.keys()].sort()).toEqual(["calendar.ics", "feed.xml", "robots.txt"]);
    expect(beside.get("robots.txt")).toBe("User-agent: *\nAllow: /\n");
  });

  it("describe the data for catalogues, on the page of the data alone", () => {
    expect(pages.filter(({ html }) => html.includes("ld+json")).map(({ file }) => file)).toEqual([
      "data/index.html",
    ]);
    expect(catalogueIn(page("data/index.html"))).toMatchObject({
      "@type": "Dataset",
      license: "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
      temporalCoverage: "2026-09/2026-10",
      dateModified: "2026-11-30T12:00:00Z",
      description: expect.stringContaining("illustrative") as string,
      distribution: [
        { contentUrl: "./indicators.csv" },
        { contentUrl: "./latest.csv" },
        { contentUrl: "./observations.csv" },
        ...["observations.xlsx", "observations.ods", "observations.parquet", "observations.json"].map(
          inFormats,
        ),
        ...["data.csv", "everything.zip"].map(inFormats),
      ],
    });
  });
});

const inFormats = (file: string) => ({ contentUrl: `../formats/${file}` });

function catalogueIn(html: string): { readonly distribution?: unknown } {
  const block = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)?.[1];
  return JSON.parse(block ?? "{}") as { readonly distribution?: unknown };
}

describe("pages whose data is not there", () => {
  it("are named, each by its address (without latest.csv no one knows whether visits has a figure yet)", async () => {
    const lost = smallSiteWith({ "data/series/plans.csv": undefined, "data/latest.csv": "" });
    const { missing: without } = await makePages(await wholeOf(lost), template);
    expect([...without].sort()).toEqual([
      "/",
      "/improvement-plan/",
      "/indicators/",
      "/indicators/plans/",
      "/indicators/visits/",
      "/questions/",
      "/short-version/",
      "/themes/assessment/",
      "/themes/front-door/",
      "/timeline/",
    ]);
  });

  it("stop at once where the template is not ours", async () => {
    await expect(makePages(await wholeOf(), "<html></html>")).rejects.toThrow("index.html has lost its");
  });
});
