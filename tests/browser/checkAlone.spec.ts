import { writeFileSync } from "node:fs";
import type { Page } from "@playwright/test";

import { paddedTo1MiB, repeatedTo1MiB, smoothnessOf } from "../bench/checkPage.ts";
import { axeFaultsInBothSchemes } from "../support/axe.ts";
import { DIST, expect, test } from "../support/browse.ts";
import { choose, fileOf, GOOD, openCheck, paste, RESULT, withValue } from "../support/checkPage.ts";
import { serve } from "../support/serve.ts";

/** Cuts the network, and fails the test at its end if anything was asked for all the same. */
async function cutOff(page: Page): Promise<{ readonly asked: string[] }> {
  const asked: string[] = [];
  page.context().on("request", (request) => {
    if (!request.url().startsWith("blob:")) asked.push(request.url());
  });
  await page.context().setOffline(true);
  return { asked };
}

/** Keeps every value that the page's progress takes on: it may be gone before anybody asks. */
const WATCH_PROGRESS = `
  globalThis.progress = [];
  new MutationObserver(() => {
    const value = document.querySelector("progress")?.value;
    if (value !== undefined && value !== progress.at(-1)) progress.push(value);
  }).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ["value"] });
`;

/** A file that takes long to look through, and that nobody wants to wait for. */
function hugeFile(path: string): string {
  const [header = "", ...rows] = GOOD.trimEnd().split("\n");
  const body = `${rows.join("\n")}\n`;
  writeFileSync(path, `${header}\n${body.repeat(Math.ceil(30_000_000 / body.length))}`);
  return path;
}

test("once ready, nothing is asked of the network: checks, answers, paste, cancel, tables, empty returns", async ({
  page,
}, info) => {
  await openCheck(page);
  const { asked } = await cutOff(page);

  await choose(page, fileOf(GOOD));
  await expect(page.locator(RESULT)).toHaveText("2026-10.csv: no problem found");
  await page.getByText("2026-10.csv", { exact: true }).last().click();
  await expect(page.locator(".file__table")).toBeVisible();

  await choose(page, fileOf(withValue("early_help", "7050")));
  await expect(page.locator(RESULT)).toHaveText("2026-10.csv: 1 question to answer first");
  await page.getByRole("button", { name: "These figures have been checked and are right" }).click();
  await expect(page.locator(RESULT)).toHaveText("2026-10.csv: no problem found");

  await page.evaluate(WATCH_PROGRESS);
  await page.locator("input[type=file]").setInputFiles(hugeFile(info.outputPath("2026-10.csv")));
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("progressbar")).toHaveCount(0);
  expect((await page.evaluate<readonly number[]>("progress")).at(-1)).toBeLessThan(1);
  await expect(page.getByRole("button", { name: "Choose files" })).toBeFocused();

  await paste(page, GOOD);
  await expect(page.locator(RESULT)).toHaveText("2026-10.csv: no problem found", { timeout: 20_000 });
  for (const name of ["Download CSV", "Download spreadsheet (XLSX)"]) {
    const downloading = page.waitForEvent("download");
    await page.getByRole("button", { name }).click();
    await downloading;
  }
  expect(asked).toEqual([]);
});

test("while a huge file is looked through, the page shows how far it is and stays alive", async ({
  page,
}, info) => {
  test.setTimeout(60_000);
  await openCheck(page);
  const path = hugeFile(info.outputPath("2026-10.csv"));
  await page.evaluate(WATCH_PROGRESS);
  const smoothness = await smoothnessOf(page, async () => {
    await page.locator("input[type=file]").setInputFiles(path);
    await expect(page.locator(RESULT)).toHaveText("2026-10.csv: 1 problem", { timeout: 40_000 });
  });
  await expect(page.locator(".fault")).toContainText("larger than a monthly return can be");
  const shown = await page.evaluate<readonly number[]>("progress");
  expect(shown.filter((value) => value > 0 && value < 1).length).toBeGreaterThan(1);
  expect(shown).toEqual(shown.toSorted((a, b) => a - b));
  console.log("a 30 MB file:", smoothness);
});

for (const [what, text, heading] of [
  ["a good file of 1 MiB", paddedTo1MiB(GOOD), "2026-10.csv: no problem found"],
  [
    "a file of 1 MiB with some twenty thousand problems",
    repeatedTo1MiB(GOOD),
    /^2026-10\.csv: [12]\d,\d{3} problems$/,
  ],
] as const) {
  test(`${what} does not freeze the page`, async ({ page }, info) => {
    await openCheck(page);
    const path = info.outputPath("2026-10.csv");
    writeFileSync(path, text); // a file on the disk: to hand one over from here would be work for the page
    const smoothness = await smoothnessOf(page, async () => {
      await page.locator("input[type=file]").setInputFiles(path);
      await expect(page.locator(RESULT)).toHaveText(heading, { timeout: 20_000 });
    });
    console.log(`${what}:`, smoothness);
    expect(smoothness.longestTask).toBeLessThan(500); // the bench measures it; here only that the work is elsewhere
  });
}

test.describe("below a path", () => {
  test("the worker is found and trusted, and files are checked", async ({ page, complaints }) => {
    const host = await serve(DIST, "/a/sub/path/");
    await openCheck(page, `${host.url}check/`);
    await choose(page, fileOf(GOOD));
    await expect(page.locator(RESULT)).toHaveText("2026-10.csv: no problem found");
    complaints.splice(
      0,
      complaints.length,
      ...complaints.filter((each) => !each.startsWith(`asks ${host.url}`)),
    );
    host.close();
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the page says what it is for, and which command does the same", async ({ page }) => {
    await page.goto("/check/");
    await expect(page.getByText("Checking here needs JavaScript.")).toBeVisible();
    await expect(page.getByText("npm run returns -- check 2026-10.csv")).toBeVisible();
    await expect(page.getByRole("button", { name: "Choose files" })).toBeHidden();
  });
});

test.describe("in the light and in the dark", () => {
  test.use({ bypassCSP: true }); // axe is no code of ours

  for (const [what, text] of [
    ["a good file", GOOD],
    ["wrong cells", withValue("children_in_care", "39two", withValue("enquiries", "<5"))],
    ["a held file", withValue("early_help", "7050")],
  ] as const) {
    test(`${what}: no fault that axe can find, and no scrolling sideways from 320 pixels`, async ({
      page,
    }) => {
      await openCheck(page);
      await choose(page, fileOf(text));
      await expect(page.locator(RESULT)).toBeVisible();
      const folded = page.locator("details:not([open]) > summary");
      while ((await folded.count()) > 0) await folded.first().click();
      await page.getByRole("button", { name: "Paste into a box" }).click();
      for (const width of [320, 360, 768, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(wide, `${width}px`).toBeLessThanOrEqual(width);
      }
      expect(await axeFaultsInBothSchemes(page)).toEqual({ light: [], dark: [] });
    });
  }
});
