import { expect, test } from "../support/browse.ts";

/* How pages look where no script runs. What they say is read from their files: tests/built. */

test.use({ javaScriptEnabled: false });

test("nothing is offered that needs a script", async ({ page }) => {
  await page.goto("/indicators/");
  await expect(page.locator(".filters")).toBeHidden();
  await expect(page.getByRole("searchbox")).toBeHidden();
  await page.goto("/indicators/children_in_care/");
  await expect(page.getByRole("link", { name: "Two years" })).toBeHidden();
  await expect(page.getByRole("img", { name: /^Children in care: line chart/ })).toBeVisible();
  await expect(page.getByText(/^Loading/)).toHaveCount(0);
});

test("links to pages and to files work", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("link", { name: "Children in care", exact: true }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Children in care");
  await page.getByRole("link", { name: "Children in care", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Children in care: /);
  await page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: "Data" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Data to download");
});

test("the charts that cannot be chosen are there as pictures", async ({ page }) => {
  await page.goto("/indicators/first_health_checks/");
  for (const name of ["Twelve months together, as a chart", "The numbers behind it, as a chart"]) {
    await page.locator("summary", { hasText: name }).click(); // by text alone nothing is found in <noscript>
    const picture = page.locator("details", { hasText: name }).getByRole("img");
    await expect(picture).toBeVisible();
    expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  }
  await page.locator("summary", { hasText: "Twelve months together, in a table" }).click();
  await expect(
    page.getByRole("table", { name: "First health check on time, twelve months together" }),
  ).toBeVisible();
});
