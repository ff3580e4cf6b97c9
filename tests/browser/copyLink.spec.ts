import { expect, test } from "../support/browse.ts";

test.describe("where a script runs", () => {
  test.use({ permissions: ["clipboard-read", "clipboard-write"] });

  test("a section's link is copied from beside its heading, by keyboard, and opens on the section", async ({
    page,
  }) => {
    await page.goto("/about/");
    const copy = page.getByRole("button", { name: /^Copy link ?: What is hidden/ });
    await copy.focus();
    await page.keyboard.press("Enter");
    await expect(page.getByText("Copied.")).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/\/about\/#hidden$/);
    await page.goto(copied);
    await expect(page.getByRole("heading", { name: "What is hidden, and why" })).toBeInViewport();
  });

  test("the sizes of files stay when the app takes the page over", async ({ page }) => {
    await page.goto("/data/");
    const size = page
      .getByRole("listitem")
      .filter({ hasText: "observations.csv" })
      .getByText(/^CSV, \d+ kB$/);
    await expect(size).toBeVisible();
    await page.getByRole("button", { name: /^Copy link ?: Everything at once/ }).click();
    await expect(page.locator("html[data-taken=over]")).toBeAttached();
    await expect(page.locator(".copy__said").filter({ hasText: /./ })).toBeVisible();
    await expect(size).toBeVisible();
  });
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });

  test("no button is offered, and the snippet for another page is there", async ({ page }) => {
    await page.goto("/about/");
    await expect(page.getByText("Copy link").first()).toBeHidden();
    await page.goto("/indicators/caseload/");
    await expect(page.getByLabel("Copy this into your page")).toHaveValue(
      /^<iframe src="https:.*\/embed\/caseload\/"/,
    );
    await expect(page.getByRole("button", { name: "Copy", exact: true })).toBeHidden();
  });
});
