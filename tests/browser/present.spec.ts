import type { Page } from "@playwright/test";

import { atRest, expect, test } from "../support/browse.ts";

const shown = (page: Page) => page.locator(".slide:visible");
const headingOf = (page: Page) => shown(page).getByRole("heading", { level: 2 });
const status = (page: Page) => page.getByRole("dialog").getByRole("status");

/** Moves the focus on with Tab until it is on something with this name. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 140; presses++) {
    const found = await page.evaluate(() => {
      const { activeElement: at } = document;
      const labels = at instanceof HTMLInputElement ? [...(at.labels ?? [])] : [];
      return at?.getAttribute("aria-label") ?? labels[0]?.textContent ?? at?.textContent ?? "";
    });
    if (name.test(found.trim())) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`No Tab leads to ${name}.`);
}

test("a clerk’s evening by keyboard: an agenda is made, its link copied, presented offline, and followed by the presenter’s window", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/present/");
  await atRest(page);
  await tabTo(page, /^Agenda$/);
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Agenda" });
  await expect(dialog).toBeVisible();

  await tabTo(page, /^What is missed/);
  await page.keyboard.press("Enter");
  await expect(status(page)).toHaveText(/^What is missed: \d+ slides\.$/);
  await expect(page).toHaveURL(/\?slides=month,missed,figure-[a-z0-9_,-]+&as-at=\d+$/);
  await tabTo(page, /^Move .* down$/);
  await page.keyboard.press("Enter");
  await expect(status(page)).toHaveText(/^Where the figures are: now 2 of \d+\.$/);
  await expect(page.getByRole("button", { name: "Move Where the figures are down" })).toBeFocused();
  await tabTo(page, /^Council forecast/);
  await page.keyboard.press("Space");
  await expect(status(page)).toHaveText(/^Council forecast: left out\. \d+ slides\.$/);
  await expect(page).toHaveURL(/\?slides=missed,month,figure-(?!forecast_variance,)/);
  await tabTo(page, /^Copy link$/);
  await page.keyboard.press("Enter");
  await expect(status(page)).toHaveText("The link is copied.");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url().replace(/#.*/, ""));
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Agenda" })).toBeFocused();

  const opening = context.waitForEvent("page");
  await tabTo(page, /^Presenter$/);
  await page.keyboard.press("Enter");
  const presenter = await opening;
  const panel = presenter.getByRole("complementary", { name: "For the presenter" });
  await expect(panel).toBeVisible();
  await atRest(page);
  await context.setOffline(true);
  await page.keyboard.press("Home");
  await expect(shown(page)).toHaveAttribute("id", "missed");
  await expect(shown(presenter)).toHaveAttribute("id", "missed");
  await expect(panel).toContainText(/of \d+ figures (is|are) off target/); // the next slide
  await presenter.bringToFront();
  await panel.getByRole("textbox").focus();
  await presenter.keyboard.type("Ask about the clinics.");
  await presenter.keyboard.press("PageDown"); // a clicker
  await expect(shown(page)).toHaveAttribute("id", "month");
  await expect(panel.getByRole("textbox")).toHaveValue("");
  await page.bringToFront();
  await page.keyboard.press("PageUp");
  await expect(shown(presenter)).toHaveAttribute("id", "missed");
  await expect(panel.getByRole("textbox")).toHaveValue("Ask about the clinics.");
  expect(page.url()).not.toContain("clinics");

  await page.keyboard.press("End");
  await expect(headingOf(page)).toHaveText("What was left out");
  await expect(shown(page)).toContainText(/1 of the \d+ missed targets is not in this deck\./);
  await expect(shown(page).getByRole("link", { name: "Council forecast" })).toHaveAttribute(
    "href",
    "../indicators/forecast_variance/",
  );
  const pictures = await page.$$eval(".slide img", (all) =>
    (all as HTMLImageElement[]).filter(({ complete, naturalWidth }) => !complete || naturalWidth === 0),
  );
  expect(pictures).toHaveLength(0);
  const codes = await page.$$eval(".slide:not([hidden]) [data-code]", (all) =>
    all.map((each) => each.textContent),
  );
  expect(codes).toEqual(codes.map((_, at) => String(at + 1)));
});

test("an agenda that keeps to an earlier release shows its figures, and what has changed since", async ({
  page,
}) => {
  await page.goto("/present/?as-at=66&slides=month,figure-assessments_on_time");
  await expect(page.locator("html")).not.toHaveAttribute("data-asks");
  await expect(shown(page)).toContainText(
    "Figures have changed since this agenda was made. It shows release 66",
  );
  await expect(page.locator(".deck")).toContainText("Figures of release 66. Newer are out.");
  await page.keyboard.press("PageDown");
  await expect(shown(page)).toContainText("As at 20 September 2026");
  await expect(shown(page)).toContainText("August 2026");
  await expect(shown(page).getByRole("img")).toHaveAttribute("src", /^blob:/);
  await page.keyboard.press("PageDown");
  await expect(headingOf(page)).toHaveText("Changed since this agenda was made");
  await expect(shown(page).getByRole("listitem")).toHaveText([
    /^Assessments on time: [\d.]+% \(August 2026\), now 83\.0% \(September 2026\)$/,
  ]);
  await page.keyboard.press("PageDown");
  await expect(headingOf(page)).toHaveText("What was left out");
});
