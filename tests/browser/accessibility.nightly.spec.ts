import type { Page } from "@playwright/test";

import { axeFaultsInBothSchemes } from "../support/axe.ts";
import { atRest, DIST, expect, hasUse, takenOver, test } from "../support/browse.ts";
import { filesIn } from "../support/dist.ts";

/* Every page there is, wide and narrow, in the light and in the dark, with its script and without. `npm run accessibility` keeps the result. */

const WIDTHS = [360, 1280];
const PATHS = filesIn(DIST, "index.html").map((file) => `/${file.replace("index.html", "")}`);

test.use({ bypassCSP: true }); // axe is no code of ours

test("there are pages of every kind", () => {
  expect(PATHS.length).toBeGreaterThan(80);
});

/** Where scripting is off axe cannot run either: the page is as it would be then, without its scripts and with what is said to readers who have none. */
async function asWithoutScript(page: Page): Promise<void> {
  await page.route(/(?:\/|\.html|\.css)$/, async (route) => {
    const response = await route.fetch();
    const text = await response.text();
    const body = text
      .replace(/<script(?![^>]*ld\+json)[^>]*>[^]*?<\/script>/g, "")
      .replace(/<\/?noscript>/g, "")
      .replace(/\(scripting: ?none\)/g, "all")
      .replace(/\(scripting: ?enabled\)/g, "not all");
    await route.fulfill({ response, body });
  });
}

for (const path of PATHS) {
  test(`axe finds no fault on ${path}`, async ({ page }) => {
    await page.goto(path);
    await atRest(page);
    if (await hasUse(page)) await takenOver(page);
    await atRest(page);
    await expectNoFault(page);
  });

  test(`axe finds no fault on ${path} without its script`, async ({ page }) => {
    await asWithoutScript(page);
    await page.goto(path);
    expect(await page.locator("script[src]").count()).toBe(0);
    await expectNoFault(page);
  });
}

async function expectNoFault(page: Page): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    expect(await axeFaultsInBothSchemes(page), `${width} px`).toEqual({ light: [], dark: [] });
  }
}
