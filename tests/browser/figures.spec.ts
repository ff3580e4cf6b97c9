import { axeFaultsInBothSchemes } from "../support/axe.ts";
import { expect, rowsOf, takenOver, test } from "../support/browse.ts";

const RESULT = ".figures__result";
const ASK = "Set it beside the figures";

/** The newest two Octobers or whatever month is newest, and what is published of children in care in them. */
function lastYear() {
  const rows = rowsOf("series/children_in_care.csv").filter(({ breakdown }) => breakdown === "");
  const now = rows.at(-1);
  const before = rows.find(
    ({ period }) => period === `${Number(now?.["period"]?.slice(0, 4)) - 1}${now?.["period"]?.slice(4)}`,
  );
  return {
    now: Number(now?.["value"]),
    before: Number(before?.["value"]),
    to: now?.["period"],
    from: before?.["period"],
  };
}

test("a change typed by keyboard is set beside the figures, and its link gives it again", async ({
  page,
}) => {
  const { now, before, from, to } = lastYear();
  await page.goto("/indicators/children_in_care/");
  await takenOver(page);
  await page.getByRole("link", { name: "Check what somebody said about this figure" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await expect(page.getByLabel("Which figure")).toHaveValue("children_in_care");
  await expect(page.getByLabel("From which month")).toHaveValue(from ?? "");
  await expect(page.getByLabel("To which month")).toHaveValue(to ?? "");

  // The heading has the focus: kind, figure, two months and how the numbers were said lie before the number.
  for (let tabs = 0; tabs < 6; tabs++) await page.keyboard.press("Tab");
  await expect(page.getByLabel("How many more or fewer")).toBeFocused();
  const difference = now - before;
  await page.keyboard.type(`${difference > 0 ? "+" : "−"}${Math.abs(difference)}`);
  await page.keyboard.press("Enter");
  await expect(page.locator(`${RESULT} h2`)).toBeFocused();
  await expect(page.locator(RESULT)).toContainText("agrees with the figures");
  await expect(page.locator(RESULT)).not.toContainText("does not agree");
  await expect(page.getByRole("status").filter({ hasText: "agrees with the figures" })).toHaveCount(1);
  const told = await page.locator(RESULT).innerText();

  await page.goto(await page.locator(`${RESULT} a[href*="?kind="]`).innerText());
  await expect(page.locator(RESULT)).toBeVisible();
  expect(await page.locator(RESULT).innerText()).toBe(told);
  await expect(page.getByLabel("How many more or fewer")).toHaveValue(String(difference));
});

test("a number in words is not read: the question says so, and has the focus", async ({ page }) => {
  await page.goto("/figures/");
  await takenOver(page);
  await page.getByLabel("Per cent", { exact: true }).fill("five");
  await page.getByRole("button", { name: ASK }).click();
  await expect(page.getByLabel("Per cent", { exact: true })).toBeFocused();
  await expect(page.getByLabel("Per cent", { exact: true })).toHaveAccessibleDescription(
    /Write a per cent in figures/,
  );
  await expect(page.getByRole("status").filter({ hasText: "cannot be read yet: Per cent" })).toHaveCount(1);
  await expect(page.locator(RESULT)).toHaveCount(0);
});

test("every kind of statement fits 320 px, and nothing is smaller than 24 px to press", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto(
    "/figures/?kind=change&as=increase&from=2025-10&indicator=forecast_variance_children&percent=5&to=2026-09",
  );
  await takenOver(page);
  await expect(page.locator(RESULT)).toBeVisible();
  for (const kind of ["change", "level", "share", "range", "rank", "across"]) {
    await page.getByLabel("What was said").selectOption(kind);
    await page.getByRole("button", { name: ASK }).click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth), kind).toBeLessThanOrEqual(320);
    const heights = await page
      .locator(".figures :is(input, select, button)")
      .evaluateAll((found) => found.map((each) => each.getBoundingClientRect().height));
    expect(Math.min(...heights), kind).toBeGreaterThanOrEqual(24);
  }
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });
  test("the page says what it is for, and that it needs one", async ({ page }) => {
    await page.goto("/figures/");
    await expect(page.getByText("This needs JavaScript")).toBeVisible();
    await expect(page.getByRole("button", { name: ASK })).toBeHidden();
  });
});

test.describe("in the light and in the dark", () => {
  // The page's own policy lets no one else's code in: for axe it is set aside.
  test.use({ bypassCSP: true });
  test("a result and a form with faults have none that axe can find", async ({ page }) => {
    await page.goto(
      "/figures/?kind=level&indicator=children_in_care&month=2026-09&number=400&qualifier=over",
    );
    await takenOver(page);
    await expect(page.locator(RESULT)).toBeVisible();
    expect(await axeFaultsInBothSchemes(page)).toEqual({ light: [], dark: [] });
    await page.getByRole("textbox", { name: "The number" }).fill("many");
    await page.getByRole("button", { name: ASK }).click();
    await expect(page.locator(".question__fault")).toHaveCount(1);
    expect(await axeFaultsInBothSchemes(page)).toEqual({ light: [], dark: [] });
  });
});
