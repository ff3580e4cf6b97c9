import type { Page } from "@playwright/test";

import { expect, heldBack, rowsOf, takenOver, test } from "../support/browse.ts";

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
  await page.getByRole("link", { name: "Five years", exact: true }).click();
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

test("the chart’s place is reserved while the chart loads", async ({ page }) => {
  const letCome = await heldBack(page, "**/assets/Trend-*.js");
  await page.goto("/indicators/children_in_care/");
  await takenOver(page);
  const below = page.getByRole("group", { name: "Range" });
  const before = await below.boundingBox();
  letCome();
  await expect(page.getByRole("application")).toBeVisible();
  expect((await below.boundingBox())?.y).toBeCloseTo(before?.y ?? -1, 0);
});

test("limits, signals and events are drawn on request, and read out with their months", async ({ page }) => {
  await page.goto("/indicators/assessments_on_time/");
  await takenOver(page);
  const chart = page.getByRole("application");
  await expect(chart).toBeVisible();
  await expect(page.locator(".flag")).toHaveCount(3);
  await expect(page.locator(".mark--signal")).toHaveCount(0);

  await page.getByRole("link", { name: "Usual range" }).click();
  await expect(page.locator(".level--middle")).toHaveCount(1);
  await expect(page.locator(".label--level")).toHaveCount(3);
  // The chart marks every month of a row; the table says it once, above its rows.
  const [, inRow = ""] =
    /(\d+) in a row/.exec((await page.locator("#months > .meta").textContent()) ?? "") ?? [];
  expect(Number(inRow)).toBeGreaterThan(6);
  expect(await page.locator(".mark--signal").count()).toBeGreaterThanOrEqual(Number(inRow));

  await chart.focus();
  const said = page.locator("figure").first().getByRole("status");
  await page.keyboard.press("Home");
  for (let month = 0; month < 60 && !(await said.textContent())?.includes("Event 2"); month++)
    await page.keyboard.press("ArrowRight");
  await expect(said).toContainText("May 2025");
  await expect(said).toContainText("Signal: ");
  await expect(said).toContainText("Event 2: Two assessment teams become one");
});

test("the numbers behind a share of a month are one chart, whose gap is named in the council’s words", async ({
  page,
}) => {
  await page.goto("/indicators/first_health_checks/?show=parts");
  await takenOver(page);
  const chart = page.getByRole("application", {
    name: /^First health check on time, the numbers behind it: bar chart/,
  });
  await expect(chart).toBeVisible();
  const shown = rowsOf("series/first_health_checks.csv")
    .slice(-60)
    .filter(({ numerator = "" }) => /\d/.test(numerator));
  const failed = shown.filter(({ numerator, denominator }) => Number(numerator) < Number(denominator));
  const seen = shown.filter(({ numerator }) => Number(numerator) > 0);
  await expect(page.locator(".counts .column--failed")).toHaveCount(failed.length);
  await expect(page.locator(".counts .column:not(.column--failed)")).toHaveCount(seen.length);
  const { numerator = "", denominator = "" } = shown.at(-1) ?? {};
  const missed = `Saw ${Number(denominator) - Number(numerator)} of ${denominator} children late`;
  await expect(page.locator(".label--failed")).toHaveText(missed);
  await chart.focus();
  const said = page.locator("figure").getByRole("status");
  await expect(said).toContainText(`Children whose first check fell due: ${denominator}`);
  await expect(said).toContainText(`Children seen within 20 working days: ${numerator}. ${missed}`);
  await page.getByRole("link", { name: "The figure" }).click();
  await expect(page.locator(".counts")).toHaveCount(0);
});

test("a share of few can be read twelve months at a time, with its figures in a table", async ({ page }) => {
  await page.goto("/indicators/assessments_on_time/");
  await takenOver(page);
  await expect(page.getByRole("link", { name: "Twelve months together" })).toHaveCount(0);
  await page.goto("/indicators/first_health_checks/");
  await takenOver(page);
  await page.getByRole("link", { name: "Twelve months together" }).click();
  const newest = rowsOf("series/first_health_checks.csv").slice(-12);
  const sumOf = (part: "numerator" | "denominator") =>
    newest.reduce((sum, row) => sum + Number(row[part]), 0);
  const base = `${sumOf("numerator")} of ${sumOf("denominator")}`;
  const chart = page.getByRole("application", {
    name: /^First health check on time, twelve months together/,
  });
  await chart.focus();
  await expect(page.locator("figure").getByRole("status")).toContainText(`(${base})`);
  await page.getByText("Twelve months together, in a table").click();
  const row = page.locator("#twelve-months tbody tr").first();
  await expect(row).toContainText(String(sumOf("denominator")));
  await expect(row).toContainText(`${((100 * sumOf("numerator")) / sumOf("denominator")).toFixed(1)}%`);
});

test("the numbers behind a share of twelve months stand side by side on one scale", async ({ page }) => {
  await page.goto("/indicators/three_or_more_homes/?show=parts");
  await takenOver(page);
  const scales = page.locator("figure .panel");
  await expect(scales).toHaveCount(2);
  await expect(page.locator("figure .panel .tick").first()).toBeVisible();
  const ticks = await scales.evaluateAll((all) =>
    all.map((panel) =>
      [...panel.querySelectorAll(".recharts-yAxis-tick-labels .tick")].map((tick) => tick.textContent).join(),
    ),
  );
  expect(ticks[0]).not.toBe("");
  expect(ticks[1]).toBe(ticks[0]);
  await page.getByRole("link", { name: "The figure" }).click();
  await expect(page.locator("figure .panel")).toHaveCount(0);
});

test("categories stand side by side on one scale, with a table that says when they do not add up", async ({
  page,
}) => {
  await page.goto("/indicators/placements/");
  await takenOver(page);
  const kinds = page.locator("figure.chart").first();
  await expect(kinds.locator(".panel .line--own").first()).toBeVisible();
  await expect(kinds.locator(".panel")).toHaveCount(6);
  await expect(kinds).toContainText("All on one scale");
  const breakdown = page.locator(".breakdown");
  await expect(breakdown).toContainText("do not add up to the figure above");
  await breakdown.getByText("month by month").first().click();
  await expect(breakdown.locator("details tbody tr")).toHaveCount(rowsOf("series/placements.csv").length / 7);
});

test("a mean has its distribution beside it, each bar with its number", async ({ page }) => {
  await page.goto("/indicators/caseload/");
  await takenOver(page);
  const picture = page.getByRole("img", { name: /by cases held, .* bar chart/ });
  await expect(picture).toBeVisible();
  const newest = rowsOf("series/caseload.csv")
    .filter(({ category }) => category !== "")
    .slice(-4);
  const labels = await picture.locator(".bar__label").allTextContents();
  expect(labels.toSorted()).toEqual(newest.map(({ denominator = "" }) => denominator).toSorted());
});
