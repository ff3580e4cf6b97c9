import { describe, expect, it } from "vitest";

import { POLICY } from "../src/static/head.ts";
import { isAlone } from "../src/shell/route.ts";
import { ROUTES } from "../src/shell/routes.ts";
import { textOf } from "./support/repository.ts";

const read = (file: string) => textOf(`hosting/${file}`);

/** One of each kind of answer. */
const exampleOf = (path: string) => path.replace(/:\w+/g, "on_time");
const FRAMED = ROUTES.filter((route) => isAlone(route) && route.inBuild?.isForFrames === true);
const OWN_PAGES = [
  ...ROUTES.filter((route) => !FRAMED.includes(route)).map(({ path }) => exampleOf(path)),
  "/404.html",
];
const DATA = [
  "/data/latest.csv",
  "/data/series/on_time.csv",
  "/data/releases/checkpoint",
  "/data/releases/tile/0/000.p/67",
  "/data/releases/tile/entries/x001/000",
  "/pictures/on_time.wide.svg",
  "/cards/site.png",
  "/cards/indicators/on_time.png",
  "/feed.xml",
  "/calendar.ics",
];
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

describe.each(Object.entries(HOSTS))("the headers of %s", (_host, headersOf) => {
  it.each(OWN_PAGES)("of %s: the policy that the page has itself, and nobody may frame it", (path) => {
    expect(headersOf(path)["Content-Security-Policy"]).toBe(`${POLICY}; frame-ancestors 'none'`);
    expect(headersOf(path)).toMatchObject({
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "no-referrer",
      "Cross-Origin-Opener-Policy": "same-origin",
      "Cross-Origin-Resource-Policy": "same-origin",
      "Strict-Transport-Security": "max-age=63072000",
    });
    expect(headersOf(path)).not.toHaveProperty("Access-Control-Allow-Origin");
    expect(headersOf(path)["Cache-Control"] ?? "no-cache").toBe("no-cache");
  });

  it("of what is for other sites' frames: the same policy, and anybody may frame it", () => {
    const paths = FRAMED.map(({ path }) => exampleOf(path));
    expect(paths).toEqual(["/embed/on_time/"]);
    for (const path of paths)
      expect(headersOf(path)["Content-Security-Policy"]).toBe(`${POLICY}; frame-ancestors *`);
  });

  it.each(DATA)("of %s: it runs nothing, and may be read from anywhere", (path) => {
    expect(headersOf(path)).toMatchObject({
      "Content-Security-Policy": expect.stringMatching(/^default-src 'none'; .*sandbox/) as string,
      "Access-Control-Allow-Origin": "*",
      "Cross-Origin-Resource-Policy": "cross-origin",
      "X-Content-Type-Options": "nosniff",
    });
  });

  it("of built files: kept for good", () => {
    expect(headersOf("/assets/index-1.js")["Cache-Control"]).toBe("public, max-age=31536000, immutable");
  });

  it("of the edition as one file: no script at all", () => {
    expect(headersOf(ONE_FILE)["Content-Security-Policy"]).toMatch(/^default-src 'none'; style-src [^;]+;/);
    expect(headersOf(ONE_FILE)["Content-Security-Policy"]).not.toContain("script-src");
  });
});

it("nginx gives pages the policy that they have themselves (what it answers with, tests/system asks it)", () => {
  const policies = [
    ...read("nginx/open-return-headers.conf").matchAll(/^ +(?:default|embed) "(default-src.*)";$/gm),
  ];
  expect(policies.map(([, policy]) => policy)).toEqual([
    `${POLICY}; frame-ancestors 'none'`,
    `${POLICY}; frame-ancestors *`,
  ]);
});
