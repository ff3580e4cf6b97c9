import { chromium, type Browser, type Page } from "@playwright/test";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, type TestContext } from "vitest";

import { chromiumPath } from "../support/chromium.ts";
import { builtSite } from "../support/dist.ts";
import { startNginx, type Nginx } from "../support/nginx.ts";
import { findProgram, need } from "../support/programs.ts";
import { olderSite, shippedSite } from "../support/shipped.ts";
import { copyOf, workshop } from "../support/tree.ts";

/** The built site, and a page of it into which somebody has put styles of their own. */
const root = copyOf(builtSite(), join(workshop("styles"), "site"));
mkdirSync(join(root, "foreign"));
const FOREIGN =
  '<style>.masthead { display: none } body { background: url("data:image/gif;base64,R0lGODlhAQABAAAAACw=") }</style><p id="foreign" style="position: fixed">A</p>';
writeFileSync(
  join(root, "foreign/index.html"),
  readFileSync(join(root, "about/index.html"), "utf8").replace("</body>", `${FOREIGN}</body>`),
);

/** One page of each kind: of the app at each depth, for frames, slides, and the page for unknown addresses. */
const KINDS = [
  "/",
  "/about/",
  "/indicators/assessments_on_time/",
  "/embed/assessments_on_time/",
  "/present/",
  "/none/",
];

let browser: Browser | undefined;
const servers = new Map<string, Nginx>();
beforeAll(async () => {
  const [program, executablePath] = [findProgram("nginx"), chromiumPath()];
  if (program === undefined || executablePath === undefined) return;
  servers.set("shipped", await startNginx(program, shippedSite(root)));
  servers.set("older", await startNginx(program, olderSite(root)));
  browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
});
afterAll(async () => {
  await browser?.close();
  for (const server of servers.values()) await server.stop();
});

/** What a page at a host looks like, and what its policies refused. */
async function seen(context: TestContext, host: string, path: string, javaScriptEnabled = true) {
  need(context, "nginx", "nginx-light");
  if (browser === undefined) return context.skip("There is no Chromium.");
  const page = await browser.newPage({ javaScriptEnabled });
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.addInitScript(noteRefused);
  await page.goto(`http://127.0.0.1:${servers.get(host)?.port ?? 0}${path}`, { waitUntil: "networkidle" });
  const looks = await page.evaluate(look);
  const refused = await refusedOn(page);
  await page.close();
  return { ...looks, refused, sheets: asked.filter((each) => each.endsWith(".css")) };
}

function noteRefused(): void {
  const refused: string[] = [];
  Object.assign(globalThis, { refused });
  addEventListener("securitypolicyviolation", ({ effectiveDirective }) => refused.push(effectiveDirective));
}

const refusedOn = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { refused?: readonly string[] }).refused ?? []);

function look() {
  const styleOf = (selector: string) => {
    const found = document.querySelector(selector);
    return found === null ? undefined : getComputedStyle(found);
  };
  return {
    typeface: styleOf("html")?.fontFamily.includes("Source Sans 3") ?? false,
    masthead: styleOf(".masthead")?.display,
    background: styleOf("body")?.backgroundImage,
    foreign: styleOf("#foreign")?.position,
    faces: [...document.fonts].filter(({ family }) => family.includes("Source Sans 3")).length,
  };
}

describe("at a host with the headers of hosting/", () => {
  test.for(KINDS)(
    "%s is styled by the sheet inside it; no file is fetched, nothing is refused",
    async (path, context) => {
      const shown = await seen(context, "shipped", path);
      expect(shown).toMatchObject({ typeface: true, refused: [], sheets: [] });
    },
  );

  test("a page is styled where no script runs", async (context) => {
    expect(await seen(context, "shipped", "/", false)).toMatchObject({ typeface: true, sheets: [] });
  });

  test("styles that somebody else has put into a page are refused by the page’s own policy", async (context) => {
    const shown = await seen(context, "shipped", "/foreign/");
    expect(shown).toMatchObject({ typeface: true, masthead: "block", background: "none", foreign: "static" });
    expect([...shown.refused].sort()).toEqual(["style-src-attr", "style-src-elem"]);
  });
});

describe("at a host whose headers are older and refuse every style inside a page", () => {
  test.for(KINDS)("%s is styled by the file, which its script fetches", async (path, context) => {
    const shown = await seen(context, "older", path);
    expect(shown).toMatchObject({ typeface: true });
    expect(shown.sheets).toHaveLength(1);
    expect(new Set(shown.refused)).toEqual(new Set(["style-src-elem"]));
    expect(shown.faces).toBe((await seen(context, "shipped", path)).faces);
  });
});
