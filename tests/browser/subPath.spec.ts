import { DIST, expect, isMarked, mark, takenOver, test as base } from "../support/browse.ts";
import { serve } from "../support/serve.ts";

const test = base.extend({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from this pattern
  baseURL: async ({}, use) => {
    const host = await serve(DIST, "/a/sub/path/");
    await use(host.url);
    host.close();
  },
});

test("the site works below any path: pages, figures, files, back", async ({ page, baseURL }) => {
  const site = baseURL ?? "";
  await page.goto(`${site}indicators/`);
  await takenOver(page);
  await mark(page);
  await page.locator("[data-indicator=children_in_care]").getByRole("link").click();
  await expect(page).toHaveURL(`${site}indicators/children_in_care/`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Children in care: /);
  await expect(page.getByRole("application")).toBeVisible();
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Children in care: every month" }).click();
  expect((await download).url()).toBe(`${site}data/series/children_in_care.csv`);

  await page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: "About" }).click();
  await expect(page).toHaveURL(`${site}about/`);
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL(`${site}indicators/`);
  await page.getByRole("link", { name: /^Money \(/ }).click();
  await expect(page).toHaveURL(`${site}indicators/?theme=money`);
  await expect(page.locator(".ledger__group")).toHaveCount(1);
  expect(await isMarked(page), "no new document").toBe(true);
});

test("a page opened by its address is taken over there too", async ({ page, baseURL }) => {
  const site = baseURL ?? "";
  await page.goto(`${site}indicators/assessments_on_time/`);
  await takenOver(page);
  await mark(page);
  await page.getByRole("link", { name: "Assessment", exact: true }).click();
  await expect(page).toHaveURL(`${site}themes/assessment/`);
  await expect(page.locator(".ledger [data-indicator]")).toHaveCount(2);
  expect(await isMarked(page), "no new document").toBe(true);
});
