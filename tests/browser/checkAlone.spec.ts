import { writeFileSync } from "node:fs";
import type { Page } from "@playwright/test";

import { paddedTo1MiB, repeatedTo1MiB } from "../bench/checkPage.ts";
import { axeFaultsInBothSchemes } from "../support/axe.ts";
import { atRest, DIST, expect, test } from "../support/browse.ts";
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

/**
 * Keeps every value that the page's progress takes on, and counts the frames that are drawn meanwhile: they may be over before
 * anybody asks. `whenUnderWay` is called once the progress moves.
 */
const WATCH_PROGRESS = `
  Object.assign(globalThis, { progress: [], frames: 0, whenUnderWay: () => undefined });
  const look = () => {
    if (document.querySelector("progress") === null) return;
    frames += 1;
    requestAnimationFrame(look);
  };
  new MutationObserver(() => {
    const value = document.querySelector("progress")?.value;
    if (value === undefined || value === progress.at(-1)) return;
    if (progress.length === 0) requestAnimationFrame(look);
    progress.push(value);
    if (value > 0) whenUnderWay();
  }).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ["value"] });
`;

/** Cancels as soon as a file is being looked through: a press from here could come after the end. */
const CANCEL_UNDER_WAY = `
  whenUnderWay = () => {
    whenUnderWay = () => undefined; // once: what is given afterwards is wanted
    [...document.querySelectorAll("button")].find(({ textContent }) => textContent === "Cancel").click();
  };
`;

/** A file that takes long to look through, and that nobody wants to wait for. */
function hugeFile(path: string): string {
  const [header = "", ...rows] = GOOD.trimEnd().split("\n");
  const body = `${rows.join("\n")}\n`;
  writeFileSync(path, `${header}\n${body.repeat(Math.ceil(30_000_000 / body.length))}`);
  return path;
}

test("once ready, the page requests nothing: checks, answers, paste, cancel, tables, empty returns", async ({
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
  await page.getByRole("checkbox", { name: /ten times/ }).check();
  await page.getByRole("button", { name: "These figures have been checked and are right" }).click();
  await expect(page.locator(RESULT)).toHaveText("2026-10.csv: no problem found");

  await page.evaluate(WATCH_PROGRESS);
  await page.evaluate(CANCEL_UNDER_WAY);
  await page.locator("input[type=file]").setInputFiles(hugeFile(info.outputPath("2026-10.csv")));
  await expect
    .poll(async () => (await page.evaluate<readonly number[]>("progress")).length)
    .toBeGreaterThan(0);
  await expect(page.getByRole("progressbar")).toHaveCount(0);
  expect((await page.evaluate<readonly number[]>("progress")).at(-1)).toBeLessThan(1);
  await expect(page.locator(RESULT)).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Choose files" })).toBeFocused();

  await paste(page, GOOD);
  await expect(page.locator(RESULT)).toHaveText("2026-10.csv: no problem found");
  for (const name of ["Download CSV", "Download spreadsheet (XLSX)"]) {
    const downloading = page.waitForEvent("download");
    await page.getByRole("button", { name }).click();
    await downloading;
  }
  expect(asked).toEqual([]);
});

test("while a huge file is looked through, the page shows how far it is and goes on drawing", async ({
  page,
}, info) => {
  await openCheck(page);
  const path = hugeFile(info.outputPath("2026-10.csv"));
  await page.evaluate(WATCH_PROGRESS);
  await page.locator("input[type=file]").setInputFiles(path);
  await expect(page.locator(RESULT)).toHaveText("2026-10.csv: 1 problem");
  await expect(page.locator(".fault")).toContainText("larger than a monthly return can be");
  const shown = await page.evaluate<readonly number[]>("progress");
  expect(shown.filter((value) => value > 0 && value < 1).length).toBeGreaterThan(1);
  expect(shown).toEqual(shown.toSorted((a, b) => a - b));
  expect(await page.evaluate<number>("frames")).toBeGreaterThan(shown.length);
});

/** What the page posts to its worker is held back until `letGo` is called. */
const HOLD_BACK = `
  const { postMessage } = Worker.prototype;
  globalThis.held = [];
  Worker.prototype.postMessage = function (message) {
    held.push({ message, post: () => postMessage.call(this, message) });
  };
  globalThis.letGo = () => {
    Worker.prototype.postMessage = postMessage;
    for (const { post } of held) post();
  };
`;

/*
 * How smooth the page stays, the bench measures (`npm run bench`). That files cannot freeze it is proved without a clock: all
 * work on them is the worker’s, which is handed each file unread, and nothing comes of it while the worker has not heard of them and the page answers; and what
 * is drawn of the result stays small.
 */
for (const [what, text, heading] of [
  ["a good file of 1 MiB", paddedTo1MiB(GOOD), "2026-10.csv: no problem found"],
  [
    "a file of 1 MiB with some twenty thousand problems",
    repeatedTo1MiB(GOOD),
    /^2026-10\.csv: [12]\d,\d{3} problems$/,
  ],
] as const) {
  test(`${what} cannot freeze the page: the work is the worker’s, and little is drawn of it`, async ({
    page,
  }, info) => {
    await openCheck(page);
    await page.evaluate(HOLD_BACK);
    const path = info.outputPath("2026-10.csv");
    writeFileSync(path, text); // a file on the disk: to hand one over from here would be work for the page
    await page.locator("input[type=file]").setInputFiles(path);
    await expect(page.getByRole("progressbar")).toBeVisible();
    await page.getByRole("button", { name: "Paste into a box" }).click();
    await expect(page.getByLabel(/^Rows of a return/)).toBeVisible();
    await atRest(page);
    await expect(page.getByRole("progressbar"), "nothing has come of it").toBeVisible();
    const handed =
      "held.map(({ message }) => message.kind + ' ' + message.files.map((file) => file instanceof File))";
    expect(await page.evaluate(handed)).toEqual(["check true"]);
    await page.evaluate("letGo()");
    await expect(page.locator(RESULT)).toHaveText(heading);
    expect(await page.locator("*").count()).toBeLessThan(3000);
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
    const words = page.locator("noscript > p"); // looked for by text, Playwright passes noscript over
    await expect(words).toBeVisible();
    await expect(words).toHaveText(
      /^Checking here needs JavaScript\. The command npm run returns -- check 2026-10\.csv /,
    );
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
