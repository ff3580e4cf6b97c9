import type { Page } from "@playwright/test";

import { atRest, expect, heldBack, isMarked, mark, test } from "../support/browse.ts";

test("a page that is only read fetches what verifies it, and neither the app’s code nor files that it shows nothing of", async ({
  page,
}) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  for (const path of ["/", "/indicators/", "/indicators/children_in_care/", "/data/", "/about/"]) {
    asked.length = 0;
    await page.goto(path);
    await expect(page.locator(".footer [data-checked]")).toHaveText(/^Nobody has changed/);
    await atRest(page);
    const data = asked.filter((each) => each.startsWith("/data/") && each !== path);
    expect(
      data.filter((each) => !/^\/data\/(objects|releases)\//.test(each)),
      path,
    ).toEqual([]);
    expect(data.filter((each) => each.includes("/releases/")).length, path).toBe(4);
    expect(data.length, path).toBeLessThanOrEqual(9);
    expect(asked.filter((each) => each.includes("takeOver"))).toEqual([]);
  }
});

/** How far below the top of the page. */
const placeOf = (page: Page) =>
  page.getByRole("group", { name: "Range" }).evaluate((all) => all.getBoundingClientRect().top + scrollY);

for (const [how, reach] of [
  ["pointed at", (page: Page) => page.locator("figure.chart").first().hover()],
  ["come to by keyboard", (page: Page) => page.getByRole("link", { name: "Two years" }).focus()],
] as const) {
  test(`a chart is alive once it is ${how}, in its place`, async ({ page }) => {
    await page.goto("/indicators/children_in_care/");
    const before = await placeOf(page);
    await reach(page);
    await expect(page.getByRole("application")).toBeVisible();
    expect(await placeOf(page)).toBeCloseTo(before, 0);
  });
}

test("a choice made before the app runs is applied", async ({ page }) => {
  const letCome = await heldBack(page, "**/assets/takeOver-*.js");
  await page.goto("/indicators/children_in_care/");
  await mark(page);
  await page.getByRole("link", { name: "Two years" }).click();
  const scrolled = await page.evaluate(() => scrollY);
  await expect(page).toHaveURL(/\?range=2y$/);
  letCome();
  await expect(page.getByRole("link", { name: "Two years" })).toHaveAttribute("aria-current", "true");
  await expect(page.getByRole("link", { name: "Two years" })).toBeFocused();
  await expect(page.getByRole("application")).toBeVisible();
  expect(await isMarked(page)).toBe(true);
  expect(await page.evaluate(() => scrollY)).toBe(scrolled);
});

test("a choice loads a new document where the app’s code is gone, as after a deploy", async ({ page }) => {
  const gone: string[] = [];
  await page.route("**/assets/takeOver-*.js", async (route) => {
    if (gone.length > 0) return route.continue();
    gone.push(route.request().url());
    await route.fulfill({ contentType: "text/javascript", body: "throw new Error('gone')" });
  });
  await page.goto("/indicators/children_in_care/");
  await mark(page);
  await page.getByRole("link", { name: "Two years" }).click();
  await expect(page.getByRole("link", { name: "Two years" })).toHaveAttribute("aria-current", "true");
  expect(await isMarked(page)).toBe(false);
});

test("a question typed before the app runs is answered", async ({ page }) => {
  const letCome = await heldBack(page, "**/assets/takeOver-*.js");
  await page.goto("/indicators/");
  await page.getByRole("searchbox").fill("complaints");
  letCome();
  await expect(page.getByRole("article")).toHaveCount(1);
  await expect(page.getByRole("article")).toContainText("Complaints answered in time");
  await expect(page).toHaveURL("/indicators/");
});
