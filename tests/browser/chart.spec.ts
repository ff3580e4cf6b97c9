import type { Page } from "@playwright/test";

import { expect, rowsOf, takenOver, test } from "../support/browse.ts";

/** How many points the chart's own line goes through. */
async function pointsDrawn(page: Page): Promise<number> {
  const paths = await page
    .locator("figure .line--own path")
    .evaluateAll((all) => all.map((each) => each.getAttribute("d") ?? ""));
  return paths.join("").split(/[ML]/).length - 1;
}

const numbersIn = (indicator: string) =>
  rowsOf(`series/${indicator}.csv`).filter(({ value = "", category }) => category === "" && /\d/.test(value));

test("the chart has a point for every month, in each range", async ({ page }) => {
  await page.goto("/indicators/children_in_care/?range=all");
  await takenOver(page);
  const chart = page.getByRole("application");
  await expect(chart).toBeVisible();
  await expect.poll(() => pointsDrawn(page)).toBe(numbersIn("children_in_care").length);

  await page.getByRole("link", { name: "Two years" }).click();
  await expect.poll(() => pointsDrawn(page)).toBe(24);
  await page.getByRole("link", { name: "Five years" }).click();
  await expect.poll(() => pointsDrawn(page)).toBe(60);
});

test("its line breaks where there is no number", async ({ page }) => {
  await page.goto("/indicators/yearly_health_checks/?range=all");
  await takenOver(page);
  const numbers = numbersIn("yearly_health_checks");
  expect(numbers.length).toBeLessThan(rowsOf("series/yearly_health_checks.csv").length);
  await expect.poll(() => pointsDrawn(page)).toBe(numbers.length);
  const starts = await page.locator("figure .line--own path").evaluateAll(
    (all) =>
      all
        .map((each) => each.getAttribute("d") ?? "")
        .join("")
        .split("M").length - 1,
  );
  expect(starts).toBeGreaterThan(1);
});

test("the arrow keys read out one month after the other, with its figure", async ({ page }) => {
  await page.goto("/indicators/assessments_on_time/");
  await takenOver(page);
  const chart = page.getByRole("application", { name: /^Assessments finished on time: line chart/ });
  await chart.focus();
  const [before, newest] = rowsOf("series/assessments_on_time.csv").slice(-2);
  const said = page.locator("figure").getByRole("status");
  await expect(said).toContainText(`${newest?.["value"] ?? ""}%`);
  await page.keyboard.press("ArrowLeft");
  await expect(said).toContainText(`${before?.["value"] ?? ""}%`);
  await expect(said).toContainText("the target is");
});

test("the chart’s place is kept while it comes", async ({ page }) => {
  let go: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => (go = resolve));
  await page.route("**/assets/Trend-*.js", async (route) => {
    await gate;
    await route.continue();
  });
  await page.goto("/indicators/children_in_care/");
  await takenOver(page);
  const below = page.getByRole("group", { name: "Range" });
  const before = await below.boundingBox();
  go();
  await expect(page.getByRole("application")).toBeVisible();
  expect((await below.boundingBox())?.y).toBeCloseTo(before?.y ?? -1, 0);
});
