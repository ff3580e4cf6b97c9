import { describe, expect, it } from "vitest";

import { readSite, type SiteMeans } from "../../../src/core/releases/siteFolder.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (content: Uint8Array) => new TextDecoder().decode(content);
const page = (script: string, says: string) =>
  `<!doctype html><html><head><script src="./assets/${script}"></script></head><body><p class="x">${says}</p></body></html>`;

const MADE = {
  "index.html": page("index-AAAAAAAA.js", "84.7%"),
  "404.html": page("index-AAAAAAAA.js", "Nothing is here"),
  "plans/index.html": page("index-AAAAAAAA.js", "12 children"),
  "assets/index-AAAAAAAA.js": "run()",
  "pictures/plans.svg": "<svg/>",
  "cards/plans.png": "dots",
};
/** A copy of a file here is its text behind a word. */
const packed = (content: string) => `packed ${content}`;
const SITE: Readonly<Record<string, string>> = {
  ...MADE,
  "data/latest.csv": "12\n",
  "data/latest.csv.br": packed("12\n"),
  "index.html.br": packed(MADE["index.html"]),
  "index.html.gz": packed(MADE["index.html"]),
};
const MEANS: SiteMeans = {
  decode: text,
  unpack: (copy) => (text(copy).startsWith("packed ") ? copy.subarray(7) : undefined),
  showsSame: (path, one, other) => path.endsWith(".png") && text(one).trim() === text(other).trim(),
};

/** What is wrong with the site where some files are others, and where some are not there (undefined). */
async function read(changed: Readonly<Record<string, string | undefined>> = {}) {
  const files = Object.entries({ ...SITE, ...changed }).flatMap(([path, content]) =>
    content === undefined ? [] : [[path, bytes(content)] as const],
  );
  const site = new Map(files);
  const folder = { paths: [...site.keys()], read: (path: string) => Promise.resolve(site.get(path)) };
  const fresh = {
    made: new Map(Object.entries(MADE).map(([path, content]) => [path, bytes(content)])),
    allowed: new Map([["_headers", bytes("/*\n")]]),
  };
  const { faults, ...rest } = await readSite(folder, fresh, MEANS);
  return { ...rest, faults: faults.map(({ file, fault }) => `${file}: ${fault}`) };
}

describe("a site", () => {
  it("holds where each file is what the build makes", async () => {
    expect(await read()).toEqual({ faults: [], files: 6, isOtherVersion: false });
  });

  it.each<[string, Record<string, string | undefined>, string[]]>([
    ["a digit of a page", { "index.html": page("index-AAAAAAAA.js", "94.7%") }, ["index.html: changed"]],
    ["the page for unknown addresses", { "404.html": "Gone" }, ["404.html: changed"]],
    ["a script", { "assets/index-AAAAAAAA.js": "ruin()" }, ["assets/index-AAAAAAAA.js: changed"]],
    ["a picture", { "pictures/plans.svg": "<svg><p/></svg>" }, ["pictures/plans.svg: changed"]],
    ["a card", { "cards/plans.png": "other dots" }, ["cards/plans.png: changed"]],
    ["a page that is gone", { "plans/index.html": undefined }, ["plans/index.html: missing"]],
    ["a page more", { "more/index.html": "<p>99%" }, ["more/index.html: added"]],
    ["a page among the data", { "data/more.html": "<p>99%" }, ["data/more.html: added"]],
    ["a copy of nothing", { "more.csv.gz": packed("9") }, ["more.csv.gz: added"]],
    ["a copy of no published file", { "data/more.csv.gz": packed("9") }, ["data/more.csv.gz: added"]],
    [
      "a copy alone",
      { "index.html.br": packed(page("index-AAAAAAAA.js", "94.7%")) },
      ["index.html.br: copy"],
    ],
    ["a copy that is none", { "index.html.gz": "x" }, ["index.html.gz: copy"]],
    ["a copy of a published file", { "data/latest.csv.br": packed("13\n") }, ["data/latest.csv.br: copy"]],
    ["what a host is told", { _headers: "/*\n  X: y\n" }, ["_headers: changed"]],
  ])("does not hold where %s is another", async (_, changed, faults) => {
    expect((await read(changed)).faults).toEqual(faults);
  });

  it("holds without copies, with files for hosts, and with a card that another machine packed", async () => {
    const changed = { "index.html.br": undefined, _headers: "/*\n", "cards/plans.png": "dots " };
    expect((await read(changed)).faults).toEqual([]);
  });
});

describe("a site by another version", () => {
  const other = (says = "84.7%") => ({
    "index.html": page("index-BBBBBBBB.js", says).replace("x", "y"),
    "index.html.br": packed(page("index-BBBBBBBB.js", says).replace("x", "y")),
    "index.html.gz": undefined,
    "404.html": page("index-BBBBBBBB.js", "Nothing is here"),
    "plans/index.html": page("index-BBBBBBBB.js", "12 children"),
    "assets/index-AAAAAAAA.js": undefined,
    "assets/index-BBBBBBBB.js": "run(1)",
  });

  it("is said to be one, and its words and figures are compared", async () => {
    expect(await read(other())).toEqual({
      ...{ faults: ["index.html: other-version"], files: 5, isOtherVersion: true },
    });
    expect((await read(other("94.7%"))).faults).toEqual(["index.html: other-version", "index.html: words"]);
    const isCopyOther = { ...other(), "index.html.br": packed("<p>99%") };
    expect((await read(isCopyOther)).faults).toEqual(["index.html: other-version", "index.html.br: copy"]);
  });

  it("is not one that has a page as this version makes it, or whose pages load one script more", async () => {
    const isOneOurs = { ...other(), "404.html": MADE["404.html"] };
    expect((await read(isOneOurs)).isOtherVersion).toBe(false);
    const more = (path: keyof typeof MADE) => ({
      [path]: MADE[path].replace("</head>", '<script src="./assets/more.js"></script></head>'),
    });
    const changed = { ...more("index.html"), ...more("404.html"), ...more("plans/index.html") };
    expect(await read({ ...changed, "index.html.br": undefined, "index.html.gz": undefined })).toMatchObject({
      isOtherVersion: false,
      faults: ["index.html: changed", "404.html: changed", "plans/index.html: changed"],
    });
  });
});
