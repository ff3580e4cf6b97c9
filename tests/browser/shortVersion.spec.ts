import { expect, test } from "../support/browse.ts";

const PHONE = { width: 360, height: 800 };

test.describe("without a script, on a phone", () => {
  test.use({ javaScriptEnabled: false, viewport: PHONE });

  test("what matters is within two screens, and the rest one press away", async ({ page }) => {
    await page.goto("/short-version/");
    const end = await page.locator("#for-you ~ .short-version__more > summary").boundingBox();
    expect(end!.y + end!.height).toBeLessThanOrEqual(2 * PHONE.height);
    const folded = page.locator("#misses ~ .short-version__more");
    await expect(folded.locator(".short").first()).toBeHidden();
    await folded.locator("summary").click();
    await expect(folded.locator(".short").first()).toBeVisible();
  });

  test("help is in the first screen of a page, and leads to the numbers", async ({ page }) => {
    for (const path of ["/", "/indicators/caseload/", "/check/"]) {
      await page.goto(path);
      const link = page.getByRole("link", { name: "Need help now?" });
      await expect(link, path).toBeInViewport();
      await link.click();
      await expect(page.getByRole("link", { name: "999" }), path).toBeInViewport();
    }
  });
});

test("on paper nothing is folded", async ({ page }) => {
  await page.goto("/short-version/");
  await page.emulateMedia({ media: "print" });
  for (const figure of await page.locator(".short").all())
    expect((await figure.boundingBox())?.height).toBeGreaterThan(50);
});
