import type { Page } from "@playwright/test";

import { expect, heldBack, isMarked, mark, test } from "../support/browse.ts";

const PAGE = "/indicators/assessments_on_time/";
/** What the newest release says in the heading, and what release 12 said. */
const NOW = "83.0%";
const THEN = "Assessments on time: 90.4%, meeting the 80% target";

const bar = (page: Page) => page.locator(".as-at");
const heading = (page: Page) => page.getByRole("main").getByRole("heading", { level: 1 });

test("an old release: no figure is to be seen before those of then, and choices and links stay in it", async ({
  page,
}) => {
  const letCome = await heldBack(page, "**/assets/takeOver*.js");
  await page.goto(`${PAGE}?as-at=12`, { waitUntil: "commit" });
  await expect(page.locator("html")).toHaveAttribute("data-asks", "earlier");
  await expect(heading(page)).toBeHidden();
  await expect(page.locator("main h1")).toContainText(NOW); // it is there, hidden
  letCome();
  await expect(bar(page)).toContainText("As published on 20 April 2022");
  await expect(bar(page)).toContainText("These are the figures of release 12 (figures for March 2022).");
  await expect(heading(page)).toHaveText(THEN);
  await expect(page.getByRole("main")).not.toContainText(NOW);
  await expect(page).toHaveTitle(/^Assessments finished on time, as published on 20 April 2022 – /);
  await mark(page);
  await page.getByRole("link", { name: "All years" }).click();
  await expect(page).toHaveURL(/\?range=all&as-at=12$/);
  await expect(bar(page)).toBeVisible();
  await page.getByRole("link", { name: "All figures", exact: true }).first().click();
  await expect(page).toHaveURL(/\/indicators\/\?as-at=12$/);
  await expect(bar(page)).toContainText("release 12");
  await page.goBack();
  await expect(heading(page)).toHaveText(THEN);
  await bar(page).getByRole("link", { name: "Go to the newest figures" }).click();
  await expect(heading(page)).toContainText(NOW);
  await expect(heading(page)).toBeFocused();
  await expect(bar(page)).toBeHidden();
  await page.goBack();
  await expect(heading(page)).toHaveText(THEN);
  expect(await isMarked(page)).toBe(true);
});

test("not even before the page’s script has come is a figure to be seen, and where it does not come that is said", async ({
  page,
  complaints,
}) => {
  const letCome = await heldBack(page, "**/assets/index*.js");
  await page.goto(`${PAGE}?as-at=12`, { waitUntil: "commit" });
  await expect(page.locator(".masthead")).toBeVisible();
  await expect(heading(page)).toBeHidden();
  await expect(page.locator("main h1")).toContainText(NOW); // it is there, hidden
  letCome();
  await expect(heading(page)).toHaveText(THEN);

  await page.route("**/assets/index*.js", (route) => route.abort());
  await page.goto(`${PAGE}?as-at=13`);
  await expect(heading(page)).toContainText(NOW);
  const said = await page.evaluate(() => getComputedStyle(document.body, "::before").content);
  expect(said).toContain("The release that you asked for cannot be shown now. These are the newest figures.");
  expect(complaints.splice(0)).toEqual([expect.stringMatching(/^Failed to load resource/)]);
});

test("the newest figures wait for no script", async ({ page }) => {
  const letCome = await heldBack(page, "**/assets/index*.js");
  await page.goto(`${PAGE}?range=all`, { waitUntil: "commit" });
  await expect(heading(page)).toContainText(NOW);
  letCome();
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the page says that it shows the newest figures", async ({ page }) => {
    await page.goto(`${PAGE}?as-at=12`);
    await expect(heading(page)).toContainText(NOW);
    await expect(page.getByRole("complementary", { name: "Without scripts" })).toContainText(
      "These are the newest figures, whatever the address asks for",
    );
  });
});

test("a reference leads to the page as its release published it, at the row", async ({ page }) => {
  await page.goto(`${PAGE}?cited=63#of-2026-04`);
  await page.getByRole("link", { name: "This page as release 63 published it" }).click();
  await expect(bar(page)).toContainText("release 63");
  const row = page.locator("tr:target");
  await expect(row).toContainText("April 2026");
  await expect(row).toContainText("81.8%"); // 81.5% since
  await expect(row).toBeInViewport();
});

test("a release that there is not is said, and others can be chosen: the one before, and the newest", async ({
  page,
}) => {
  await page.goto("/?as-at=999");
  await expect(heading(page)).toHaveText("There is no such release");
  await expect(page).toHaveTitle(/^There is no such release – /);
  for (const [release, day] of [
    ["66", "20 September 2026"],
    ["67", "20 October 2026"],
  ] as const) {
    const picker = page.getByLabel("As published");
    // On the front page the choice is folded under its month.
    const isOpen = async () => {
      if (!(await picker.isVisible())) await page.getByText("Earlier months").click();
      return picker.isVisible();
    };
    await expect.poll(isOpen).toBe(true);
    await picker.selectOption(release);
    await page.getByRole("button", { name: "Show", exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`\\?as-at=${release}$`));
    await expect(bar(page)).toContainText(`As published on ${day}`);
    await expect(heading(page)).toContainText(/^Children’s services figures, (August|September) 2026$/);
  }
  await expect(bar(page)).toContainText("It is the newest.");
});

test("the page stays the newest, and says so, where the files of its own edition cannot be fetched", async ({
  page,
}) => {
  await page.route(/\/data\/objects\//, (route) =>
    route.fulfill({ contentType: "text/html", body: "Not found" }),
  );
  await page.goto(`${PAGE}?as-at=12`);
  await expect(page.getByText("The release that you asked for cannot be shown now")).toBeVisible();
  await page.unroute(/\/data\/objects\//);
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(heading(page)).toHaveText(THEN);
});
