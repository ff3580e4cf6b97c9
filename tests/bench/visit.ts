import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Browser } from "@playwright/test";

import { chromiumPath } from "../support/chromium.ts";
import { TEST_ENDS } from "../support/limits.ts";
import { ORIGIN } from "./pages.ts";

/** What a browser fetched when a page was opened and left alone, in order. */
export type Visit = {
  /** Files of the site. */
  readonly files: readonly string[];
  /** Addresses of anyone else. They are never reached. */
  readonly elsewhere: readonly string[];
};

/** Long enough for what a page fetches by itself once it is idle. */
const PATIENCE = 4000;
/** Most of a visit is waiting. */
const AT_ONCE = 8;

/** Opens each page in a fresh Chromium, answered from the built files alone; undefined where there is no Chromium. */
export async function visit(
  dist: string,
  paths: readonly string[],
): Promise<ReadonlyMap<string, Visit> | undefined> {
  const executablePath = chromiumPath();
  if (executablePath === undefined) return undefined;
  const browser = await chromium.launch({ executablePath });
  try {
    const visits = new Map<string, Visit>();
    for (let next = 0; next < paths.length; next += AT_ONCE) {
      const group = paths.slice(next, next + AT_ONCE);
      await Promise.all(group.map(async (path) => visits.set(path, await visitPage(dist, path, browser))));
    }
    return visits;
  } finally {
    await browser.close();
  }
}

async function visitPage(dist: string, path: string, browser: Browser): Promise<Visit> {
  const context = await browser.newContext();
  const files = new Set<string>();
  const elsewhere = new Set<string>();
  await context.route("**/*", async (route) => {
    const url = new URL(route.request().url());
    if (url.origin !== ORIGIN) {
      elsewhere.add(url.href);
      return route.abort();
    }
    const file = fileAt(dist, decodeURIComponent(url.pathname));
    if (file === undefined) return route.fulfill({ status: 404, body: "Not found" });
    files.add(file);
    return route.fulfill({ path: join(dist, file) });
  });
  const page = await context.newPage();
  page.setDefaultTimeout(TEST_ENDS);
  await page.goto(ORIGIN + path, { waitUntil: "networkidle" });
  await page.waitForTimeout(PATIENCE);
  await page.waitForLoadState("networkidle");
  await context.close();
  return { files: [...files], elsewhere: [...elsewhere] };
}

function fileAt(dist: string, pathname: string): string | undefined {
  const file = pathname.slice(1) + (pathname.endsWith("/") ? "index.html" : "");
  return existsSync(join(dist, file)) && statSync(join(dist, file)).isFile() ? file : undefined;
}
