import { atRest, expect, takenOver, test } from "../support/browse.ts";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

const PAGE = "/indicators/assessments_on_time/";

test("a row copies a sentence whose link opens on the figure and says what became of it", async ({
  page,
}) => {
  await page.goto(PAGE);
  await takenOver(page);
  await page.getByRole("button", { name: "Cite a figure" }).first().click();
  await page.locator("#of-2026-09").getByRole("button", { name: /^Copy/ }).click();
  await expect(page.locator("#of-2026-09")).toContainText("Copied.");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(
    /^Assessments .*: [\d.]+% in September 2026, Nenebridge Council, published on 20 October 2026 \(illustrative: Nenebridge Council is invented\): https?:\/\/\S+\/indicators\/assessments_on_time\/\?cited=\d+#of-2026-09$/,
  );
  const address = new URL(copied.slice(copied.search(/https?:\/\/\S+$/)));
  await page.goto(
    address.pathname.slice(address.pathname.indexOf("/indicators/")) + address.search + address.hash,
  );
  const cited = page.getByRole("region", { name: "The figure that was cited" });
  await expect(cited).toBeFocused();
  await expect(cited).toContainText("It has not been changed since.");
});

test("a reference to a figure that was restated since says what it was, and is", async ({ page }) => {
  await page.goto(`${PAGE}?cited=63#of-2026-04`);
  const cited = page.getByRole("region", { name: "The figure that was cited" });
  await expect(cited).toContainText("81.8%");
  await expect(cited).toContainText("It was changed to 81.5% on 12 August 2026 (recorded late).");
});

test("a table, a chart and a quotation are copied", async ({ page }) => {
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await page.goto(PAGE);
  await takenOver(page);
  await atRest(page);
  await page.getByRole("button", { name: "Copy this table" }).first().click();
  await expect
    .poll(copied)
    .toMatch(/\t.*\n.*Nenebridge Council \(illustrative: it is invented\), release \d+: http/);
  const chart = page.getByRole("application").first();
  await chart.focus();
  await chart.press("Home");
  await chart.press("End");
  await chart.press("ArrowLeft");
  await page.getByRole("button", { name: "Copy the figure that was read last" }).click();
  await expect.poll(copied).toMatch(/in August 2026, .*#of-2026-08$/);
  await page.getByRole("button", { name: "Copy a quotation that stays" }).click();
  await expect.poll(copied).toMatch(/^<blockquote cite="http.*#of-2026-09"><p>Assessments .*<\/blockquote>$/);
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });

  test("a reference leads to the row", async ({ page }) => {
    await page.goto(`${PAGE}?cited=63#of-2026-09`);
    await expect(page.locator("tr:target")).toContainText("September 2026");
    await expect(page.locator("tr:target")).toBeInViewport();
  });
});
