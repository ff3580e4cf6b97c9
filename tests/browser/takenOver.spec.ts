import { expect, INDICATORS, takenOver, test } from "../support/browse.ts";

/** The fixture fails a test on any message; React writes one where the first render is not what the server wrote. */
test("every page is taken over as it was written, element for element", async ({ page }) => {
  test.setTimeout(120_000);
  const paths = ["/", "/data/", "/about/", ...INDICATORS.map((id) => `/indicators/${id}/`)];
  await page.addInitScript(() => {
    document.addEventListener("DOMContentLoaded", () => {
      Object.assign(globalThis, { written: document.querySelector("main h1") });
    });
  });
  for (const path of paths) {
    await page.goto(path);
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
