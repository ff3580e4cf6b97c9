import { axeFaults } from "../support/axe.ts";
import { expect, rowsOf, test } from "../support/browse.ts";

/* The pages that stand alone, in short; at length in present.nightly.spec.ts and embed.nightly.spec.ts. */

test.describe("the slides", () => {
  test.use({ bypassCSP: true }); // for axe
  test("are led through by keyboard, by their addresses, and have no fault that axe can find", async ({
    page,
  }) => {
    await page.goto("/present/");
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    await page.keyboard.press("End");
    await expect(page).toHaveURL(/#figure-/);
    await page.keyboard.press("Home");
    await page.keyboard.press("PageDown");
    await page.keyboard.press("PageDown");
    await expect(page).toHaveURL(/#figure-contacts$/);
    expect(await axeFaults(page)).toEqual([]);
  });
});

test.describe("a page for other sites’ frames", () => {
  test.use({ javaScriptEnabled: false });
  test("has its picture and its last twelve figures without a script", async ({ page }) => {
    await page.goto("/embed/assessments_on_time/");
    const months = await page
      .locator("tbody time")
      .evaluateAll((all) => all.map((each) => each.getAttribute("datetime")));
    const newest = rowsOf("series/assessments_on_time.csv").slice(-12).reverse();
    expect(months).toEqual(newest.map(({ period }) => period));
    const width = await page
      .locator(".embed__picture")
      .evaluate((picture: HTMLImageElement) => picture.decode().then(() => picture.naturalWidth));
    expect(width).toBe(640);
  });
});
