import type { Page } from "@playwright/test";

import { axeFaults } from "../support/axe.ts";
import { atRest, builtText, expect, INDICATORS, rowsOf, takenOver, test } from "../support/browse.ts";

const PATH = "/embed/assessments_on_time/";
const NOVEMBER_FIRST = new Date("2026-11-01T12:00:00Z");
const LINE = `68,2026-10,${"a".repeat(64)},2026-11-20T08:30:00Z,return,-,-\n`;

async function openOn(page: Page, day: Date, path = PATH): Promise<void> {
  await page.clock.setFixedTime(day);
  await page.goto(path);
  await atRest(page);
}

test("it says that its figures are the newest", async ({ page }) => {
  await openOn(page, NOVEMBER_FIRST);
  await expect(
    page.getByText("As published on 20 October 2026. The day set for the figures for October 2026 is"),
  ).toBeVisible();
  await expect(page.getByRole("status")).toHaveText("These are the newest figures.");
});

test("it says when a newer month has been published since", async ({ page }) => {
  await page.route("**/releases.csv", (route) =>
    route.fulfill({ contentType: "text/csv", body: builtText("data/releases/releases.csv") + LINE }),
  );
  await openOn(page, new Date("2026-12-01T12:00:00Z"));
  await expect(page.getByRole("status")).toHaveText(
    "The figures for October 2026 have been published since, on 20 November 2026.",
  );
});

test("it says when the next figures are late", async ({ page }) => {
  await openOn(page, new Date("2027-06-01T12:00:00Z"));
  await expect(page.getByRole("status")).toHaveText(
    /^The figures for October 2026 were due by 25 November 2026/,
  );
});

test("it says when that cannot be checked, and stays as it is", async ({ page, complaints }) => {
  await page.route("**/releases.csv", (route) => route.abort());
  await openOn(page, NOVEMBER_FIRST);
  await expect(page.getByRole("status")).toHaveText("Whether there are newer figures cannot be checked now.");
  await expect(page.getByRole("img")).toBeVisible();
  expect(complaints.splice(0).filter((each) => !/Failed to load resource/.test(each))).toEqual([]);
});

test("the slides say when there is something newer, and nothing while there is not", async ({ page }) => {
  await openOn(page, NOVEMBER_FIRST, "/present/");
  await expect(page.locator("#month [role=status]")).toHaveText("");
  await page.route("**/releases.csv", (route) =>
    route.fulfill({ contentType: "text/csv", body: builtText("data/releases/releases.csv") + LINE }),
  );
  await page.reload();
  await expect(page.locator("#month [role=status]")).toHaveText(
    /^The figures for October 2026 have been published/,
  );
});

test("the snippet on an indicator’s page is copied, and shows this figure in somebody’s page", async ({
  page,
  context,
  baseURL,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/indicators/assessments_on_time/");
  await takenOver(page);
  const field = page.getByRole("textbox", { name: "Copy this into your page" });
  await expect(field).toHaveValue(/^<iframe src="http/);
  await page.getByRole("button", { name: "Copy", exact: true }).click();
  await expect(page.getByText("Copied.")).toBeVisible();
  const snippet = await page.evaluate(() => navigator.clipboard.readText());
  expect(snippet).toBe(
    `<iframe src="${new URL(PATH, baseURL).href}" title="Assessments finished on time – Nenebridge Council" width="100%" height="860" loading="lazy"></iframe>`,
  );

  await page.route("**/somewhere.html", (route) =>
    route.fulfill({
      contentType: "text/html",
      body: `<!doctype html><html lang="en"><title>A council</title><body style="width:640px">${snippet}`,
    }),
  );
  await page.goto("/somewhere.html");
  const frame = page.frameLocator("iframe");
  await expect(frame.getByRole("heading", { level: 1 })).toHaveText(/^Assessments on time: /);
  const { scroll, client } = await frame.locator("html").evaluate((html) => ({
    scroll: html.scrollHeight,
    client: html.clientHeight,
  }));
  expect(scroll, "closed, nothing needs scrolling in its column").toBeLessThanOrEqual(client);
  await frame.getByRole("link", { name: "All about this figure" }).click();
  await expect(page).toHaveURL("/indicators/assessments_on_time/");
});

for (const width of [280, 320, 360, 768, 1280]) {
  test(`no frame needs scrolling sideways at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 700 });
    for (const id of ["assessments_on_time", "forecast_variance", "progress_8_rank"]) {
      await page.goto(`/embed/${id}/`);
      for (const each of await page.locator("summary").all()) await each.click();
      expect(await page.evaluate(() => document.documentElement.scrollWidth), id).toBeLessThanOrEqual(width);
    }
  });
}

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in the ${colorScheme}`, () => {
    test.use({ colorScheme, bypassCSP: true });
    test("axe finds no fault, with all of it open", async ({ page }) => {
      for (const id of ["assessments_on_time", "children_in_care", "progress_8_rank"]) {
        await openOn(page, NOVEMBER_FIRST, `/embed/${id}/`);
        for (const each of await page.locator("summary").all()) await each.click();
        expect(await axeFaults(page), id).toEqual([]);
      }
    });
  });
}

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });
  test("every frame has its picture and its figures, as the series says", async ({ page }) => {
    for (const id of INDICATORS) {
      await page.goto(`/embed/${id}/`, { waitUntil: "domcontentloaded" });
      const months = await page
        .locator("tbody time")
        .evaluateAll((all) => all.map((each) => each.getAttribute("datetime")));
      const series = rowsOf(`series/${id}.csv`).filter(({ category }) => category === "");
      expect(months, id).toEqual(
        series
          .slice(-12)
          .reverse()
          .map(({ period }) => period),
      );
      const width = await page
        .locator(".embed__picture")
        .evaluate((picture: HTMLImageElement) => picture.decode().then(() => picture.naturalWidth));
      expect(width, id).toBe(640);
    }
  });
});

test.describe("before any script has run", () => {
  test.use({ bypassCSP: true });
  test("axe finds no fault", async ({ page }) => {
    await page.route("**/*.js", (route) => route.fulfill({ contentType: "text/javascript", body: "" }));
    await page.goto(PATH);
    await expect(page.locator(".is-deck")).toHaveCount(0);
    expect(await axeFaults(page)).toEqual([]);
  });
});
