import type { Page } from "@playwright/test";

import { expect, rowsOf, test } from "../support/browse.ts";

/*
 * What readers do, by keyboard alone. To check a return, to put a figure in context and to lead through the slides by
 * keyboard is in check.spec.ts, figures.spec.ts and alone.spec.ts.
 */

type Focused = { readonly name: string; readonly isMarked: boolean; readonly isInView: boolean };

/** Presses Tab until what has the focus is called so. Wherever it passes, the focus is marked and can be seen (WCAG 2.4.7, 2.4.11). */
async function reach(page: Page, name: string | RegExp): Promise<void> {
  const passed: string[] = [];
  for (let tabs = 0; tabs < 120; tabs++) {
    await page.keyboard.press("Tab");
    const focused = await focusedOn(page);
    expect(focused, `after ${passed.slice(-2).join(", ")}`).toMatchObject({ isMarked: true, isInView: true });
    if (typeof name === "string" ? focused.name === name : name.test(focused.name)) return;
    passed.push(focused.name);
  }
  throw new Error(`${String(name)} is not reached; passed: ${passed.join(" · ")}`);
}

async function focusedOn(page: Page): Promise<Focused> {
  return page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const style = getComputedStyle(element);
    const { top, bottom, left, right } = element.getBoundingClientRect();
    const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
    const words = element.getAttribute("aria-label") ?? (labels[0] ?? element).textContent;
    return {
      name: words.replace(/\s+/g, " ").trim(),
      isMarked: [style, getComputedStyle(element, "::after")].some(
        ({ outlineStyle, outlineWidth }) => outlineStyle !== "none" && parseFloat(outlineWidth) >= 2,
      ),
      isInView: bottom > 0 && top < innerHeight && right > 0 && left < innerWidth,
    };
  });
}

test("past the masthead, to a figure asked for in plain words", async ({ page }) => {
  await page.goto("/");
  await reach(page, "Skip to main content");
  await page.keyboard.press("Enter");
  await reach(page, "Find a figure");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "All figures" })).toBeVisible();
  await reach(page, /^Find a figure/);
  await page.keyboard.type("how long do assessments take");
  await expect(page.getByRole("rowheader", { name: /^What was found/ })).toBeVisible();
  await reach(page, "Assessments finished on time");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await expect(page).toHaveURL(/\/indicators\/assessments_on_time\/$/);
});

test("to the figures off target", async ({ page }) => {
  await page.goto("/indicators/");
  await reach(page, /^Off target \(\d+\)$/);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\?status=off$/);
  await expect(page.getByRole("table")).toBeVisible();
});

test("along a chart of two years, to its months and its files", async ({ page }) => {
  await page.goto("/indicators/assessments_on_time/");
  await reach(page, "Two years");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/range=2y/);
  const chart = page.getByRole("application");
  await expect(chart).toBeVisible();
  for (let tabs = 0; tabs < 20; tabs++) {
    if (await chart.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press("Tab"); // the choices stand before it
  }
  await page.keyboard.press("Home");
  const first = rowsOf("series/assessments_on_time.csv").slice(-24)[0];
  await expect(page.locator("figure").getByRole("status")).toContainText(`${first?.["value"] ?? ""}%`);
  await reach(page, "Assessments finished on time: the newest 13 figures (table)");
  await reach(page, "Assessments finished on time: every month");
  const download = page.waitForEvent("download");
  await page.keyboard.press("Enter");
  expect((await download).suggestedFilename()).toMatch(/\.csv$/);
});

test("through the short version to the figure that it is about, and back", async ({ page }) => {
  await page.goto("/short-version/");
  await reach(page, "First health check");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/indicators\/first_health_checks\/$/);
  await page.goBack();
  await expect(page).toHaveURL(/\/short-version\/$/);
});
