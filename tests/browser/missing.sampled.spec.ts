import type { Page, Route } from "@playwright/test";

import { expect, heldBack, isMarked, mark, objectOf, takenOver, test } from "../support/browse.ts";
import { sampleOf } from "../support/sample.ts";

/** What a host, or the way to it, may do instead of sending a file. */
const FAILURES: Readonly<Record<string, (route: Route) => Promise<void>>> = {
  "cannot be reached": (route) => route.abort(),
  "are not there": (route) => route.fulfill({ status: 404, contentType: "text/plain", body: "Not found" }),
  "are HTML instead": (route) =>
    route.fulfill({ contentType: "text/html", body: "<!doctype html><p>Sign in" }),
  "are cut short": (route) =>
    route.fulfill({ contentType: "text/csv", body: "period,la_code,indicator,brea" }),
};

const forgiven = (complaints: string[]) =>
  complaints.splice(0).filter((each) => !/Failed to load resource/.test(each));

async function figuresAreOn(page: Page): Promise<void> {
  await expect(page.locator(".ledger__value").first()).toBeVisible();
}

// A checkpoint that is another text is no file that is missing: `checked.spec.ts` has what a page does then.
const AT_THE_START = Object.entries(FAILURES).filter(([each]) => each !== "are cut short");
for (const [what, fail] of sampleOf("failures at the start", AT_THE_START, 1)) {
  test(`the page stays as it was made where the files ${what} at the start`, async ({ page, complaints }) => {
    await page.route("**/data/**", fail);
    await page.goto("/");
    await expect(page.getByText("The newest figures could not be checked")).toBeVisible();
    await figuresAreOn(page);

    await page.unroute("**/data/**");
    await page.getByRole("button", { name: "Check again" }).click();
    await takenOver(page);
    await expect(page.getByText("The newest figures could not be checked")).toBeHidden();
    await figuresAreOn(page);
    expect(forgiven(complaints)).toEqual([]);
  });
}

for (const [what, fail] of sampleOf("failures on the way", Object.entries(FAILURES), 2)) {
  test(`an indicator says so where its files ${what} on the way`, async ({ page, complaints }) => {
    await page.goto("/indicators/");
    await takenOver(page);
    await mark(page);
    await page.route(objectOf("series/children_in_care.csv"), fail);
    await page.locator("[data-indicator=children_in_care]").getByRole("link").click();
    await expect(page.getByText("The figures cannot be shown now")).toBeVisible();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Children in care");
    await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
    await expect(page.locator("figure, table")).toHaveCount(0);

    await page.unroute(objectOf("series/children_in_care.csv"));
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Children in care: \d/);
    expect(await isMarked(page), "no new document").toBe(true);
    expect(forgiven(complaints)).toEqual([]);
  });
}

test("without the publication log, the front page is taken over as it was made, and says of an earlier release what it cannot tell", async ({
  page,
  complaints,
}) => {
  await page.route("**/data/releases/log.txt", FAILURES["are not there"]!);
  await page.goto("/");
  const asMade = await page.locator(".front").innerText();
  await page.getByRole("button", { name: "Copy a figure’s link" }).hover();
  await takenOver(page);
  await figuresAreOn(page);
  await expect(page.locator(".front__line")).toContainText(/^Published on \d+ \w+ \d{4}, on time\./);
  await expect(page.locator(".check-up")).toContainText(
    /All \d+ months that were due were published on time/,
  );
  const record = /The record.*/;
  expect((await page.locator(".front").innerText()).replace(record, "")).toBe(asMade.replace(record, ""));

  await page.goto("/?as-at=40");
  await expect(page.locator(".as-at")).toContainText("release 40");
  await expect(page.locator(".check-up")).toContainText("Whether one is missing cannot be told here.");
  await figuresAreOn(page);
  expect(forgiven(complaints)).toEqual([]);
});

test("without its chart’s code, an indicator still has its figures", async ({ page, complaints }) => {
  await page.route("**/assets/Trend-*.js", (route) => route.abort());
  await page.goto("/indicators/children_in_care/");
  await takenOver(page);
  await expect(page.getByText("The chart cannot be loaded now.")).toBeVisible();
  await expect(page.locator("#months table").first()).toBeVisible();
  expect(forgiven(complaints)).toEqual([]);
});

test("without a page’s code, its document is fetched instead", async ({ page, complaints }) => {
  await page.goto("/indicators/");
  await takenOver(page);
  await page.route("**/assets/About-*.js", (route) => route.abort());
  await page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: "About" }).click();
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("About these figures");
  expect(forgiven(complaints)).toEqual([]);
});

test("without the app’s code, a page can be read, and its choices lead to other pages", async ({
  page,
  complaints,
}) => {
  await page.route("**/assets/takeOver-*.js", (route) => route.abort());
  await page.goto("/indicators/children_in_care/");
  await page.locator("figure.chart").first().hover();
  await expect(page.getByRole("img", { name: /^Children in care: line chart/ })).toBeVisible();
  await page.getByRole("link", { name: "Two years" }).click();
  await expect(page).toHaveURL(/range=2y/);
  await expect(page.locator("#months table").first()).toBeVisible();
  expect(forgiven(complaints)).toEqual([]);
});

test("figures that load slowly are waited for, and the page can be read meanwhile", async ({ page }) => {
  const letCome = await heldBack(page, objectOf("latest.csv"));
  await page.goto("/indicators/?status=off");
  await figuresAreOn(page);
  await expect(page.getByText("could not be checked")).toBeHidden();
  letCome();
  await takenOver(page);
});
