import { readFileSync } from "node:fs";

import type { Page } from "@playwright/test";

import { axeFaults } from "../support/axe.ts";
import { atRest, expect, test } from "../support/browse.ts";

const log = (page: Page) => page.getByRole("dialog", { name: "Questions at this meeting" });

const MEETING = "Meeting, with its day";

async function open(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Questions" }).focus();
  await page.keyboard.press("Enter");
  await expect(log(page)).toBeVisible();
}

/** Tabs to a field and types into it, as a clerk without a mouse does. */
async function type(page: Page, label: string, text: string): Promise<void> {
  for (let steps = 0; steps < 12; steps += 1) {
    if (await page.getByLabel(label, { exact: true }).evaluate((field) => field === document.activeElement))
      break;
    await page.keyboard.press("Tab");
  }
  await expect(page.getByLabel(label, { exact: true })).toBeFocused();
  await page.keyboard.type(text);
}

async function saved(page: Page, name: string): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    log(page).getByRole("button", { name }).press("Enter"),
  ]);
  return readFileSync(await file.path(), "utf8");
}

test("R28: the questions of a meeting are kept by keyboard, survive a reload, are saved, and stay open for the next meeting", async ({
  page,
}) => {
  const sent: string[] = [];
  page.on("request", (request) => sent.push(`${request.url()} ${request.postData() ?? ""}`));
  await page.goto("/present/#figure-children_in_care");
  await atRest(page);
  await open(page);
  await type(page, MEETING, "Scrutiny committee, 9 December 2026");
  await type(page, "Asked by: an office or a ward, never a name", "Chair of the scrutiny committee");
  await type(page, "Question", "Why is it the same as last year? q");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(log(page).getByRole("status")).toHaveText("Kept in this browser.");
  await expect(page.getByLabel("Question", { exact: true })).toBeFocused();
  await expect(log(page).getByRole("listitem")).toContainText("On the slide: Children in care.");
  expect(await axeFaults(page)).toEqual([]);

  // Keys that move the deck are the log’s own here, and Escape closes it alone.
  await page.keyboard.press("Escape");
  await expect(log(page)).toBeHidden();
  await expect(page).toHaveURL(/\/present\/#figure-children_in_care$/);

  await page.reload();
  await atRest(page);
  await open(page);
  expect(await saved(page, "Save as CSV, to publish")).toMatch(
    /^id,asked_on,meeting,asked_by,indicator,question,due,answered_on,answer,refused_reason,approved_by\nquestion_\d{4}_\d\d_\d\d_1,\d{4}-\d\d-\d\d,"Scrutiny committee, 9 December 2026",Chair of the scrutiny committee,children_in_care,Why is it the same as last year\? q,,,,,\n$/,
  );
  expect(await saved(page, "Save as Markdown, for the minutes")).toContain("indicators/children_in_care/)");

  await page.getByLabel(MEETING).fill("Scrutiny committee, 13 January 2027");
  const stillOpen = log(page).getByRole("heading", { name: "Still open from other meetings (1)" });
  await expect(stillOpen).toBeVisible();
  await log(page)
    .getByRole("button", { name: /^Answered/ })
    .press("Enter");
  await expect(stillOpen).toBeHidden();
  expect(sent.filter((each) => /same.as.last|scrutiny/i.test(decodeURIComponent(each)))).toEqual([]);
});
