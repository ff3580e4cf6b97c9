import type { Page } from "@playwright/test";

import { builtText, expect, isMarked, mark, takenOver, test } from "../support/browse.ts";
import { putOut } from "../support/laterEdition.ts";

/** 4,321 contacts in the newest month, where there were others. */
const CHANGED = {
  "latest.csv": builtText("data/latest.csv").replace(/^(contacts,.*?,,,)\d+(,.*:)\d+$/m, "$14321$24321"),
};

const contacts = (page: Page) =>
  page.locator(".ledger [data-indicator]").filter({ hasText: "Contacts" }).first();
const comeBack = (page: Page) => page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));

const UNCHECKED = "The newest figures could not be checked";

test("is shown on opening a page that was made from the one before", async ({ page }) => {
  await putOut(page, CHANGED);
  await page.goto("/indicators/");
  await expect(contacts(page)).toContainText("4,321");
  await takenOver(page);
});

test("is shown when the reader comes back to a page on which the app does not run yet", async ({ page }) => {
  await page.goto("/indicators/");
  await putOut(page, CHANGED);
  await comeBack(page);
  await expect(contacts(page)).toContainText("4,321");
});

test("is shown when the reader comes back to a page on which the app runs, with a notice", async ({
  page,
}) => {
  await page.goto("/indicators/?theme=front-door");
  await takenOver(page);
  await mark(page);
  const choice = page.getByRole("group", { name: "Theme" }).getByRole("link", { name: "Front door" });
  await choice.focus();
  await putOut(page, CHANGED);
  await comeBack(page);
  await expect(contacts(page)).toContainText("4,321");
  const notice = page.getByRole("status").filter({ hasText: "Newer figures are out" });
  await expect(notice).toContainText("published on 1 December 2026");
  await expect(choice).toBeFocused();
  await expect(choice).toHaveAttribute("aria-current", "true");
  await notice.getByRole("button", { name: "Close" }).click();
  await expect(notice).toBeHidden();
  expect(await isMarked(page)).toBe(true);
});

test("is shown on the next page that a link leads to, and on all after it", async ({ page }) => {
  await page.goto("/indicators/?theme=front-door");
  await takenOver(page);
  await mark(page);
  await putOut(page, CHANGED);
  const pages = page.getByRole("navigation", { name: "Pages" });
  await pages.getByRole("link", { name: "About" }).click();
  await expect(page.getByText("Newer figures are out")).toBeVisible();
  await pages.getByRole("link", { name: "All figures" }).click();
  await expect(contacts(page)).toContainText("4,321");
  expect(await isMarked(page)).toBe(true);
});

test("is not shown on opening before all its files match its release", async ({ page }) => {
  await putOut(page, CHANGED, ["latest.csv"]);
  await page.goto("/indicators/");
  await expect(page.getByText(UNCHECKED)).toBeVisible();
  await expect(contacts(page)).not.toContainText("4,321");
  await page.getByRole("link", { name: /^Front door \(/ }).click();
  await expect(page).toHaveURL(/theme=front-door/);
  await expect(page.getByRole("table").first()).toBeVisible();
  await putOut(page, CHANGED);
  await page.getByRole("button", { name: "Check again" }).click();
  await expect(page.getByRole("table").first()).toContainText("4,321");
  await expect(page.getByText(UNCHECKED)).toBeHidden();
});

test("is not shown on a page on which the app runs before they match, and choices still work", async ({
  page,
}) => {
  await page.goto("/indicators/?theme=front-door");
  await takenOver(page);
  await putOut(page, CHANGED, ["latest.csv"]);
  await comeBack(page);
  await expect(page.getByText(UNCHECKED)).toBeVisible();
  await page.getByRole("link", { name: /^All \(/ }).click();
  await expect(page).not.toHaveURL(/theme=/);
  await expect(page.getByRole("table").first()).not.toContainText("4,321");
  await putOut(page, CHANGED);
  await page.getByRole("button", { name: "Check again" }).click();
  await expect(page.getByRole("table").first()).toContainText("4,321");
});
