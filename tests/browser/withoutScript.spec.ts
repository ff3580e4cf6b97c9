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
