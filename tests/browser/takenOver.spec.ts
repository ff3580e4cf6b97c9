import type { Page } from "@playwright/test";

import { expect, isMarked, mark, takenOver, takenOverAt, test } from "../support/browse.ts";

/** Indicators of every kind: with and without a fraction, a target, categories, bands, gaps, a year of their own, a sign. */
const EVERY_KIND = [
  ...["assessments_on_time", "children_in_care", "placements", "caseload", "placement_cost"],
  ...["forecast_variance", "plans_two_years", "progress_8_rank", "school_place_applications"],
];

/** The fixture fails a test on any message; React writes one where the first render is not what the server wrote. */
test("every kind of page is taken over as it was written, element for element", async ({ page }) => {
  test.setTimeout(120_000);
  const paths = [
    "/",
    "/indicators/",
    "/themes/money/",
    "/data/",
    "/about/",
    ...EVERY_KIND.map((id) => `/indicators/${id}/`),
  ];
  await page.addInitScript(() => {
    document.addEventListener("DOMContentLoaded", () => {
      Object.assign(globalThis, { written: document.querySelector("main h1") });
    });
  });
  for (const path of paths) {
    await page.goto(takenOverAt(path));
    await takenOver(page);
    const isSame = await page.evaluate(
      () => (globalThis as unknown as { written: Element }).written === document.querySelector("main h1"),
    );
    expect(isSame, path).toBe(true);
  }
});

test("a page says which release it was made from", async ({ page }) => {
  await page.goto("/");
  const release = await page.locator("html").getAttribute("data-release");
  const releases = await page.request.get("/data/releases/releases.csv");
  expect(Number(release)).toBe((await releases.text()).trimEnd().split("\n").length - 1);
});

test("a page to be read fetches neither the code that takes it over nor its figures", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  for (const path of ["/", "/indicators/", "/indicators/children_in_care/", "/data/", "/about/"])
    await page.goto(path, { waitUntil: "networkidle" });
  expect(asked.filter((path) => path.startsWith("/data/") && path.endsWith(".csv"))).toEqual(
    Array<string>(5).fill("/data/releases/releases.csv"),
  );
  expect(asked.filter((path) => path.includes("takeOver"))).toEqual([]);
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

test("a choice made before the page is taken over is followed all the same", async ({ page }) => {
  await page.route("**/assets/takeOver-*.js", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await route.continue();
  });
  await page.goto("/indicators/children_in_care/");
  await mark(page);
  await page.getByRole("link", { name: "Two years" }).click();
  const scrolled = await page.evaluate(() => scrollY);
  await expect(page).toHaveURL(/\?range=2y$/);
  await expect(page.getByRole("link", { name: "Two years" })).toHaveAttribute("aria-current", "true");
  await expect(page.getByRole("link", { name: "Two years" })).toBeFocused();
  await expect(page.getByRole("application")).toBeVisible();
  expect(await isMarked(page)).toBe(true);
  expect(await page.evaluate(() => scrollY)).toBe(scrolled);
});

test("a choice is followed by a new page where its code is gone, as after a deploy", async ({ page }) => {
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

test("what is typed before the page is taken over is asked", async ({ page }) => {
  await page.route("**/assets/takeOver-*.js", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await route.continue();
  });
  await page.goto("/indicators/");
  await page.getByRole("searchbox").fill("complaints");
  await expect(page.getByRole("article")).toHaveCount(1);
  await expect(page.getByRole("article")).toContainText("Complaints answered in time");
  await expect(page).toHaveURL("/indicators/");
});
