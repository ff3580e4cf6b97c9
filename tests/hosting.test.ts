import { describe, expect, it } from "vitest";

import { isAlone } from "../src/shell/route.ts";
import { ROUTES } from "../src/shell/routes.ts";
import { filesIn } from "./support/dist.ts";
import { HOST_POLICY } from "./support/hostHeaders.ts";
import { PUBLISHED } from "./support/published.ts";
import { textOf } from "./support/repository.ts";

const PUBLISHED_FILES = filesIn(PUBLISHED);
const read = (file: string) => textOf(`hosting/${file}`);

/** One of each kind of answer. */
const exampleOf = (path: string) => path.replace(/:\w+/g, "on_time");
const FRAMED = ROUTES.filter((route) => isAlone(route) && route.inBuild?.isForFrames === true);
const OWN_PAGES = [
  ...ROUTES.filter((route) => !FRAMED.includes(route)).map(({ path }) => exampleOf(path)),
  "/404.html",
];
const HASH = "5f".repeat(32);
/** What never changes under its name: kept for good. */
const LASTING_DATA = [
  ...[`/data/objects/${HASH}.csv`, `/data/objects/${HASH}.json`, `/data/objects/${HASH}.salt`],
  ...["/data/releases/tile/0/000", "/data/releases/tile/entries/000"],
];
/** Plain names, lists, and what a withdrawal may take away: asked about each time. */
const DATA = [
  ...PUBLISHED_FILES.filter((path) => !path.startsWith("objects/")).map((path) => `/data/${path}`),
  ...["tile/1/000.p/2", "tile/entries/x001/000.p/7", "keys/70"].map((path) => `/data/releases/${path}`),
  ...["tombstone", "next-key"].map((name) => `/data/releases/${HASH}/${name}`),
  ...["observations.parquet", "series/on_time.csv-metadata.json"].map((name) => `/formats/${name}`),
  "/pictures/on_time.wide.svg",
  "/cards/site.png",
  "/cards/indicators/on_time.png",
  "/feed.xml",
  "/calendar.ics",
];
/** Texts whose names have no ending, by which a host would know what they are. */
const TEXTS = DATA.filter((path) =>
  /\/(SHA256SUMS|checkpoint|commitment|tombstone|next-key|key\.pub|keys\/\d+)$/.test(path),
);
/** Hosts that know what a file is by its ending alone. */
const BY_ENDING = ["Azure Static Web Apps"];
const ONE_FILE = "/open-return.html";

type Headers = Readonly<Record<string, string>>;

/** What each host would say, by its own rules of which rule fits and which wins. */
const HOSTS: Readonly<Record<string, (path: string) => Headers>> = {
  "Azure Static Web Apps": (path) => {
    const { globalHeaders, routes } = JSON.parse(read("staticwebapp.config.json")) as {
      readonly globalHeaders: Headers;
      readonly routes: readonly { readonly route: string; readonly headers: Headers }[];
    };
    const first = routes.find(({ route }) => fits(route, path));
    return { ...globalHeaders, ...first?.headers };
  },
  "Netlify and Cloudflare Pages": (path) => {
    const rules = [...read("_headers").matchAll(/^(\/\S*)\n((?: {2}.*\n)+)/gm)];
    const said = rules
      .filter(([, pattern = ""]) => fits(pattern, path))
      .flatMap(([, , lines = ""]) => [...lines.matchAll(/^ {2}([^:]+): (.*)$/gm)]);
    const names = said.map(([, name]) => name);
    expect(new Set(names).size, `${path} has no header twice`).toBe(names.length);
    return Object.fromEntries(said.map(([, name = "", value = ""]) => [name, value]));
  },
};

function fits(pattern: string, path: string): boolean {
  const expression = pattern
    .replaceAll(".", "\\.")
    .replaceAll("*", ".*")
    .replace(/:[a-z]+/g, "[^/]+");
  return new RegExp(`^${expression}$`).test(path);
}

describe.each(Object.entries(HOSTS))("the headers of %s", (host, headersOf) => {
  it.each(OWN_PAGES)(
    "of %s: the page's own policy with inline styles, of which that one allows its own, and nobody may frame it",
    (path) => {
      expect(headersOf(path)["Content-Security-Policy"]).toBe(`${HOST_POLICY}; frame-ancestors 'none'`);
      expect(headersOf(path)).toMatchObject({
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Strict-Transport-Security": "max-age=63072000",
      });
      expect(headersOf(path)).not.toHaveProperty("Access-Control-Allow-Origin");
      expect(headersOf(path)["Cache-Control"] ?? "no-cache").toBe("no-cache");
    },
  );

  it("of what is for other sites' frames: the same policy, and anybody may frame it", () => {
    const paths = FRAMED.map(({ path }) => exampleOf(path));
    expect(paths).toEqual(["/embed/on_time/"]);
    for (const path of paths)
      expect(headersOf(path)["Content-Security-Policy"]).toBe(`${HOST_POLICY}; frame-ancestors *`);
  });

  const OPEN = {
    "Content-Security-Policy": expect.stringMatching(/^default-src 'none'; .*sandbox/) as string,
    "Access-Control-Allow-Origin": "*",
    "Cross-Origin-Resource-Policy": "cross-origin",
    "X-Content-Type-Options": "nosniff",
  };

  it("of every published file, at every depth: it runs nothing, may be read from anywhere, and is asked about", () => {
    expect(DATA.length).toBeGreaterThan(700);
    for (const path of DATA) {
      expect(headersOf(path), path).toMatchObject(OPEN);
      expect(headersOf(path)["Cache-Control"] ?? "no-cache", path).toBe("no-cache");
    }
  });

  it.each(LASTING_DATA)("of %s: the same, and it is kept for good", (path) => {
    expect(headersOf(path)).toMatchObject({
      ...OPEN,
      "Cache-Control": "public, max-age=31536000, immutable",
    });
  });

  it("of texts whose names do not say so: that they are texts", () => {
    expect(TEXTS.length).toBeGreaterThan(200);
    for (const path of BY_ENDING.includes(host) ? [] : TEXTS)
      expect(headersOf(path)["Content-Type"], path).toBe("text/plain; charset=utf-8");
  });

  it("of built files: kept for good", () => {
    expect(headersOf("/assets/index-1.js")["Cache-Control"]).toBe("public, max-age=31536000, immutable");
  });

  it("of the edition as one file: no script at all", () => {
    expect(headersOf(ONE_FILE)["Content-Security-Policy"]).toMatch(/^default-src 'none'; style-src [^;]+;/);
    expect(headersOf(ONE_FILE)["Content-Security-Policy"]).not.toContain("script-src");
  });
});

it("nginx gives pages the same policy (what it answers with, tests/system asks it)", () => {
  const policies = [
    ...read("nginx/open-return-headers.conf").matchAll(/^ +(?:default|embed) "(default-src.*)";$/gm),
  ];
  expect(policies.map(([, policy]) => policy)).toEqual([
    `${HOST_POLICY}; frame-ancestors 'none'`,
    `${HOST_POLICY}; frame-ancestors *`,
  ]);
});
