import { readFileSync } from "node:fs";

import { unzipSync } from "fflate";

import { axeFaults } from "../support/axe.ts";
import { expect, test } from "../support/browse.ts";

/* The slides, in short; at length in present.nightly.spec.ts. Of the pages for other sites’ frames: tests/built, everyPage.sampled.spec.ts. */

test.describe("the slides", () => {
  test.use({ bypassCSP: true }); // for axe
  test("can be moved through by keyboard and by address, and axe finds no fault in them", async ({
    page,
  }) => {
    await page.goto("/present/");
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    await page.keyboard.press("End");
    await expect(page).toHaveURL(/#figure-/);
    await page.keyboard.press("Home");
    await page.keyboard.press("PageDown");
    await page.keyboard.press("PageDown");
    await expect(page).toHaveURL(/#missed$/);
    await page.keyboard.press("PageDown");
    await page.keyboard.press("PageDown");
    await expect(page).toHaveURL(/#figure-forecast_variance$/); // the misses come first, the longest before all
    expect(await axeFaults(page)).toEqual([]);
  });

  test("are made into a PowerPoint file under the page’s own policy, with the slides that the address asks for", async ({
    page,
  }) => {
    await page.goto("/present/?slides=month,figure-contacts,figure-first_health_checks");
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: /PowerPoint/ }).press("Enter");
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^E06009999-\d{4}-\d\d-release-\d+\.pptx$/);
    const files = Object.keys(unzipSync(readFileSync(await file.path())));
    expect(files.filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path))).toHaveLength(4); // with what was left out
    expect(files.filter((path) => /^ppt\/charts\/chart\d+\.xml$/.test(path))).toHaveLength(2);
    await expect(page.getByRole("status").filter({ hasText: "is made" })).toBeVisible();
  });
});

test.describe("the papers", () => {
  test.use({ bypassCSP: true }); // for axe
  test("show the figures that the address asks for, in its order, verified, and axe finds no fault in them", async ({
    page,
  }) => {
    await page.goto("/present/pack/?slides=figure-first_health_checks,figure-contacts");
    await expect(page.locator("#figures > :visible").locator("h2")).toHaveText([
      /^First health check: /,
      /^Contacts: /,
    ]);
    await expect(page.getByText("Nobody has changed these figures")).toBeVisible();
    await expect(page.getByText(/^Left out of this pack: What changed; /)).toBeVisible();
    expect(await axeFaults(page)).toEqual([]);
  });
});
