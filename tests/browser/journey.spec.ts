import { readFileSync } from "node:fs";

import {
  atRest,
  builtText,
  expect,
  heldBack,
  isMarked,
  mark,
  objectOf,
  takenOver,
  test,
} from "../support/browse.ts";

const place = () => scrollY;

test("from the overview to an indicator, its table and its file", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("link", { name: "Assessments finished on time" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Assessments on time: /);
  await expect(page).toHaveURL("/indicators/assessments_on_time/");
  await expect(page).toHaveTitle(/^Assessments finished on time – /);
  expect(await page.evaluate(place)).toBe(0);

  const months = page.locator("#months tbody tr");
  await expect(months.filter({ visible: true })).toHaveCount(13);
  await page.getByText("The 47 figures before them").click();
  await expect(months.filter({ visible: true })).toHaveCount(60);
  await page.getByRole("link", { name: /^All \d+ figures$/ }).click();
  await expect(months).toHaveCount(
    builtText("data/series/assessments_on_time.csv").trimEnd().split("\n").length - 1,
  );
  await expect(months.last()).toBeVisible(); // all of them are unfolded where all years are asked for
  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: "Assessments finished on time: every month" }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe("assessments_on_time.csv");
  expect(readFileSync(await download.path(), "utf8")).toBe(builtText("data/series/assessments_on_time.csv"));
});

test("once the app runs, a link shows the next page without loading a document", async ({ page }) => {
  await page.goto("/indicators/");
  await takenOver(page);
  await mark(page);
  await page.getByRole("link", { name: "Assessments finished on time" }).click();
  const heading = page.getByRole("heading", { level: 1 });
  await expect(heading).toHaveText(/^Assessments on time: /);
  await expect(heading).toBeFocused();
  await expect(page).toHaveURL("/indicators/assessments_on_time/");
  await expect(page).toHaveTitle(/^Assessments finished on time – /);
  expect(await page.evaluate(place)).toBe(0);
  expect(await isMarked(page), "no new document").toBe(true);
});

test("a page opened by its address is the same page, also after a reload", async ({ page }) => {
  await page.goto("/indicators/children_in_care/?range=all");
  await takenOver(page);
  const heading = await page.getByRole("heading", { level: 1 }).textContent();
  expect(heading).toMatch(/^Children in care: /);
  await expect(page.getByRole("link", { name: "All years" })).toHaveAttribute("aria-current", "true");
  await page.reload();
  await takenOver(page);
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe(heading);
  await expect(page.getByRole("link", { name: "All years" })).toHaveAttribute("aria-current", "true");
});

test("back restores the filters and the scroll position, and forward the next page", async ({ page }) => {
  await page.goto("/indicators/");
  await takenOver(page);
  await mark(page);
  await page.getByRole("link", { name: /^Children in care \(/ }).click();
  await expect(page).toHaveURL("/indicators/?theme=children-in-care");
  await expect(page.locator(".ledger__group")).toHaveCount(1);
  const link = page.getByRole("link", { name: "Care reviews held on time" });
  await link.scrollIntoViewIfNeeded();
  const before = await page.evaluate(place);
  expect(before).toBeGreaterThan(300);
  await link.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Care reviews on time: /);
  expect(await page.evaluate(place), "a new page begins at its top").toBe(0);
  await page.evaluate(() => scrollTo({ top: 700, behavior: "instant" }));
  const further = await page.evaluate(place);

  await page.goBack();
  await expect(page).toHaveURL("/indicators/?theme=children-in-care");
  await expect(page.locator(".ledger__group")).toHaveCount(1);
  await expect.poll(() => page.evaluate(place)).toBe(before);
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await atRest(page);
  expect(await page.evaluate(place), "nothing moves it afterwards").toBe(before);

  await page.goForward();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Care reviews on time: /);
  await expect.poll(() => page.evaluate(place)).toBe(further);
  expect(await isMarked(page), "no new document").toBe(true);
});

test("back restores the scroll position also where the page must be fetched again, slowly", async ({
  page,
}) => {
  await page.goto("/indicators/");
  await takenOver(page);
  await page.evaluate(() => {
    scrollTo({ top: 1500, behavior: "instant" });
    document.querySelector<HTMLElement>('[data-indicator="children_in_care"] a')?.click(); // at once
  });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Children in care: /);
  await page.reload();
  await takenOver(page);
  const letCome = await heldBack(page, objectOf("latest.csv"));
  await page.goBack();
  await expect(page.getByText("Loading the figures")).toBeVisible();
  letCome();
  await expect(page.locator(".ledger [data-indicator]").first()).toBeVisible();
  await expect.poll(() => page.evaluate(place)).toBe(1500);
});

test("a reload keeps the scroll position", async ({ page }) => {
  await page.goto("/indicators/");
  await takenOver(page);
  await page.evaluate(() => scrollTo({ top: 1500, behavior: "instant" }));
  await expect
    .poll(() => page.evaluate(() => (history.state as { scroll?: number } | null)?.scroll))
    .toBe(1500);
  await page.reload();
  await takenOver(page);
  // The browser itself puts the page back, to a whole pixel of what may be a fraction.
  await expect.poll(async () => Math.abs((await page.evaluate(place)) - 1500)).toBeLessThanOrEqual(1);
});

test("an address with filters shows the figures that pass them, and says so where none does", async ({
  page,
}) => {
  await page.goto("/indicators/?status=off");
  await takenOver(page);
  const rows = page.locator(".ledger [data-indicator]");
  // What a choice leaves follows a moment after the choice itself.
  await expect(rows.filter({ hasNot: page.locator(".status--off") })).toHaveCount(0);
  const shown = await rows.count();
  expect(shown).toBeGreaterThan(0);

  await page.goto("/indicators/?status=off&theme=front-door");
  await expect(page.getByText("No figure matches")).toBeVisible();
  await expect(rows).toHaveCount(0);
  await page.getByRole("link", { name: "Show all themes and statuses" }).click();
  await expect(page).toHaveURL("/indicators/");
  await expect.poll(() => rows.count()).toBeGreaterThan(shown);
});

test("the front page leads from its misses to as many in the list of all figures", async ({ page }) => {
  await page.goto("/");
  await takenOver(page);
  const head = page.locator(".ledger__group").first();
  const count = Number(/\((\d+)\)/.exec((await head.textContent()) ?? "")?.[1]);
  expect(count).toBeGreaterThan(0);
  const group = page.locator(".ledger tbody").first().locator("[data-indicator]");
  await expect(group).toHaveCount(count);
  await head.getByRole("link").click();
  await expect(page).toHaveURL("/indicators/?status=missed");
  await expect(page.locator(".ledger [data-indicator]")).toHaveCount(count);
});

test("every page can be reached from the masthead, and the skip link leads to the figures", async ({
  page,
}) => {
  await page.goto("/indicators/");
  await takenOver(page);
  await mark(page);
  const pages = page.getByRole("navigation", { name: "Pages" });
  await pages.getByRole("link", { name: "Short version" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("The short version");
  await expect(pages.getByRole("link", { name: "Short version" })).toHaveAttribute("aria-current", "page");
  await pages.getByRole("link", { name: "About" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("About these figures");
  expect(await isMarked(page), "no new document").toBe(true);
  await pages.getByRole("link", { name: "Data" }).click(); // a document of its own, since it says how large files are
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Data to download");

  await page.goBack();
  await page.reload();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.locator("#main")).toBeFocused();
  await expect(page).toHaveURL("/about/#main");
});

test("a link opens in a new tab where the reader wants it there", async ({ page, context }) => {
  await page.goto("/indicators/");
  await takenOver(page);
  const opening = context.waitForEvent("page");
  await page.getByRole("link", { name: "Referrals to social care" }).click({ modifiers: ["ControlOrMeta"] });
  const opened = await opening;
  await expect(opened).toHaveURL("/indicators/referrals/");
  await expect(page).toHaveURL("/indicators/");
});
