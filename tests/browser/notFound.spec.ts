import { expect, test } from "../support/browse.ts";

for (const path of ["/no/such/page/", "/indicators/nonsense/", "/indicators/__proto__/", "/nothing.html"]) {
  test(`${path} answers 404, with a page that leads on`, async ({ page, complaints }) => {
    const response = await page.goto(path);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Page not found");
    await expect(page).toHaveTitle(/^Page not found – /);
    await page.getByRole("link", { name: "the overview" }).click();
    await expect(page).toHaveURL("/");
    await expect(page.locator(".ledger [data-indicator]").first()).toBeVisible();
    // The browser says itself that the page's address is not there.
    expect(complaints.splice(0).filter((each) => !each.includes("status of 404"))).toEqual([]);
  });
}
