import { describe, expect, it } from "vitest";

import { feedOf } from "../../src/static/feed.ts";
import { documentOf } from "../support/documents.ts";
import { editionOf } from "../support/loaded.ts";
import { SMALL_SITE, smallSiteOf, smallSiteRestated } from "../support/smallSite.ts";

const read = (feed: string) => documentOf(feed, "application/xml");

/** The first release’s hash in two halves, so that they can be told apart. */
function halved(files: Readonly<Record<string, string>>): Record<string, string> {
  const list = "data/releases/releases.csv";
  return { ...files, [list]: (files[list] ?? "").replace("a".repeat(64), "a".repeat(32) + "e".repeat(32)) };
}

const texts = (document: Document, selector: string) =>
  [...document.querySelectorAll(selector)].map(({ textContent }) => textContent);

describe("the feed of releases", async () => {
  const feed = feedOf(await editionOf(halved(smallSiteRestated())));
  const document = read(feed);

  it("has an entry for each, the newest first: what it brought, when and why", () => {
    expect(texts(document, "entry title")).toEqual([
      "Earlier figures restated, up to September 2026",
      "Targets, definitions or other reference files changed",
      "Figures for October 2026",
      "Figures for September 2026",
    ]);
    expect(texts(document, "entry updated")[0]).toBe("2026-12-01T12:00:00Z");
    expect(texts(document, "entry content")[0]).toBe(
      `Edition 4. Recorded late. Its list of files has the SHA-256 ${"d".repeat(64)}.`,
    );
    expect(texts(document, "feed > updated")).toEqual(["2026-12-01T12:00:00Z"]);
  });

  it("says that an invented council is illustrative", () => {
    expect(texts(document, "feed > title")[0]).toMatch(/^Testford Council: .* \(illustrative\)$/);
  });

  it("names each release by its hash, so that none is new twice, and itself by the hash of the first", async () => {
    const ids = texts(document, "id");
    expect(ids[0]).toBe("urn:uuid:eeeeeeee-eeee-8eee-aeee-eeeeeeeeeeee");
    expect(ids.at(-1)).toBe("urn:uuid:aaaaaaaa-aaaa-8aaa-aaaa-aaaaaaaaaaaa");
    expect(ids[1]).toBe("urn:uuid:dddddddd-dddd-8ddd-9ddd-dddddddddddd");
    const before = read(feedOf(await editionOf(halved(SMALL_SITE))));
    expect(texts(before, "id")).toEqual([ids[0], ...ids.slice(2)]);
  });

  it("leads to the site from where it stands, or by its address where that is known", async () => {
    expect(feed).toContain('rel="self" type="application/atom+xml" href="feed.xml"');
    const known = feedOf(await editionOf(smallSiteOf({ site: "https://example.org/" })));
    expect(known).toContain('rel="self" type="application/atom+xml" href="https://example.org/feed.xml"');
    expect(known.match(/rel="alternate" type="text\/html" href="https:\/\/example\.org\/"/g)).toHaveLength(4);
  });
});
