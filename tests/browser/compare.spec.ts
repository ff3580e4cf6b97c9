import { existsSync } from "node:fs";
import { join } from "node:path";

import { axeFaultsInBothSchemes } from "../support/axe.ts";
import { atRest, DIST, expect, takenOver, test } from "../support/browse.ts";

/* The council beside every authority. That the page fits every width and keeps its place is in layout.sampled.spec.ts, with all other pages. */

const HAS_FIGURES = existsSync(join(DIST, "data/comparators/newest.csv"));
test.skip(!HAS_FIGURES, "no figures of all authorities are published: npm run comparators");

/** Two authorities by their numbers and names. */
const [COVENTRY, DERBY] = ["331", "831"];

test("the strip is one stop, and arrow keys read authority after authority", async ({ page }) => {
  await page.goto("/compare/?figure=children_in_care_rate");
  await takenOver(page);
  const strip = page.getByRole("application", { name: /in all authorities$/ });
  const reading = page.locator(".strip-figure__reading");
  await strip.focus();
  await expect(reading).toHaveText(/^Nenebridge Council: /);
  const read = new Set<string>();
  await page.keyboard.press("Home");
  for (let step = 0; step < 12; step++) {
    await expect(reading).toHaveText(/: [\d.]+, higher than \d+ of \d+\.$/);
    read.add(await reading.innerText());
    await page.keyboard.press("ArrowRight");
  }
  expect(read.size).toBe(12);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("combobox", { name: "Add an authority or a region" })).toBeFocused();
  await expect(reading).toHaveText("");
});

test("a pointer reads the nearest authority", async ({ page }) => {
  await page.goto("/compare/?figure=children_in_care_rate");
  await takenOver(page);
  await page.locator(".dot-strip__dots circle").first().hover({ force: true });
  await expect(page.locator(".strip-figure__reading")).not.toBeEmpty();
});

test("what is picked by keyboard is in the address, and there again when the page is opened anew", async ({
  page,
}) => {
  await page.goto("/compare/?figure=children_in_care_rate");
  await takenOver(page);
  const box = page.getByRole("combobox", { name: "Add an authority or a region" });
  for (const name of ["Coventry", "Derby"]) {
    await box.focus();
    await page.keyboard.type(name);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
  }
  await expect(page).toHaveURL(new RegExp(`figure=children_in_care_rate&with=${COVENTRY}\\+${DERBY}$`));
  await page.reload();
  await takenOver(page);
  await expect(page.getByRole("list", { name: "Picked" }).getByRole("link")).toHaveText([
    /^Coventry/,
    /^Derby/,
  ]);
  await expect(page.locator(".dot-strip__mark--picked text")).toHaveText([/^Coventry \d/, /^Derby \d/]);
  await expect(page.getByRole("heading", { level: 2 }).first()).toHaveText(
    /^Children in care per 10,000|Children in care/,
  );
});

test("another figure is chosen from the list and from the spine", async ({ page }) => {
  await page.goto("/compare/");
  await page.getByRole("combobox", { name: "Figure", exact: true }).hover();
  await takenOver(page);
  await page.getByRole("combobox", { name: "Figure", exact: true }).selectOption("caseload");
  await expect(page).toHaveURL(/\?figure=caseload$/);
  await expect(page.locator("#standing")).toHaveText(/^Cases per social worker/);
  // What is below follows the answer.
  await expect(page.locator(".compare__all caption")).toHaveText(/^Cases per social worker/);
  await expect(page.locator(".years caption")).toHaveText(/^Cases per social worker/);
  await expect(page.locator(".compare [aria-busy=true]")).toHaveCount(0);
  await page.locator(".spine").getByRole("link", { name: "Referred again within a year" }).click();
  await expect(page).toHaveURL(/\?figure=referred_again$/);
  await expect(page.locator("#standing")).toHaveText(/^Referred again within a year/);
});

test.describe("with areas picked and all tables open", () => {
  test.use({ bypassCSP: true }); // axe is no code of ours

  test("axe finds nothing, and a phone does not scroll sideways", async ({ page }) => {
    await page.goto(`/compare/?with=${COVENTRY}+${DERBY}`);
    await takenOver(page);
    await page.evaluate(() => {
      for (const each of document.querySelectorAll("details")) each.open = true;
    });
    await atRest(page);
    expect(await axeFaultsInBothSchemes(page)).toEqual({ light: [], dark: [] });
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });

  test("the figure that stands furthest down can be read, and every authority in a table", async ({
    page,
  }) => {
    await page.goto("/compare/");
    await expect(page.getByText(/authorities.*, counted from the (?:lowest|highest)\./)).toBeVisible();
    await expect(page.locator(".dot-strip")).toBeVisible();
    await expect(page.getByRole("combobox")).toHaveCount(0);
    await page.getByText(/^All \d+ authorities in a table$/).click();
    await expect(page.getByRole("rowheader", { name: "Coventry" })).toBeVisible();
    await page.locator(".spine").getByRole("link", { name: "Cases per social worker" }).click();
    await expect(page).toHaveURL(/\/indicators\/caseload\/#elsewhere$/);
  });
});
