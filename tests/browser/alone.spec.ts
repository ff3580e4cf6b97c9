import { axeFaults } from "../support/axe.ts";
import { expect, test } from "../support/browse.ts";

/* The slides, in short; at length in present.nightly.spec.ts. Of the pages for other sites’ frames: tests/built, everyPage.sampled.spec.ts. */

test.describe("the slides", () => {
  test.use({ bypassCSP: true }); // for axe
  test("can be moved through by keyboard and by address, and axe finds no fault in them", async ({
    page,
  }) => {
    await page.goto("/present/");
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    await page.keyboard.press("End");
    await expect(page).toHaveURL(/#figure-/);
    await page.keyboard.press("Home");
    await page.keyboard.press("PageDown");
    await page.keyboard.press("PageDown");
    await expect(page).toHaveURL(/#missed$/);
    await page.keyboard.press("PageDown");
    await page.keyboard.press("PageDown");
    await expect(page).toHaveURL(/#figure-forecast_variance$/); // the misses come first, the longest before all
    expect(await axeFaults(page)).toEqual([]);
  });
});
