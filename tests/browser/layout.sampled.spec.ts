import type { Page } from "@playwright/test";

import { axeFaults, axeFaultsInBothSchemes } from "../support/axe.ts";
import { atRest, expect, hasUse, KINDS_OF_PAGE, takenOver, test, watchPlaces } from "../support/browse.ts";
import { sampleOf } from "../support/sample.ts";

/** What readers choose on those pages. */
const CHOSEN = [
  "/indicators/?status=off&theme=front-door",
  "/indicators/assessments_on_time/?beside=levels",
  "/indicators/caseload/?show=parts",
  "/indicators/first_health_checks/?show=twelve",
];

const PHONE = { width: 360, height: 800 };

async function open(page: Page, path: string, complaints: string[]): Promise<void> {
  await page.goto(path);
  await atRest(page);
  if (await hasUse(page)) await takenOver(page);
  await atRest(page);
  if (path.startsWith("/no/")) complaints.splice(0); // the browser says that the page is not there
}

/** Running text that is squeezed into less than five letters a line. */
async function squeezed(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("main *, footer *")]
      .filter((element) => {
        const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
        const { width, height } = element.getBoundingClientRect();
        const isText = own.map((node) => node.nodeValue?.trim()).join("").length > 24;
        return isText && height > 0 && width < 48 && element.closest("svg, .visually-hidden") === null;
      })
      .map((element) => `${element.className}: ${element.textContent.slice(0, 40)}`),
  );
}

/** Tables whose columns do not all fit, but for kinds month by month: a column for each kind. */
async function cutTables(page: Page): Promise<(string | undefined)[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll(".table")]
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
      .map((box) => box.querySelector("caption")?.textContent)
      .filter((caption) => caption?.includes("month by month") !== true),
  );
}

async function expectToFit(page: Page): Promise<void> {
  for (const width of [320, 360, 640, 768, 1100, 1280, 1920]) {
    await page.setViewportSize({ width, height: 800 });
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    const needed = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(needed, `${width}px`).toBeLessThanOrEqual(width);
    expect(await squeezed(page), `${width}px`).toEqual([]);
    if (width >= 768) expect(await cutTables(page), `${width}px`).toEqual([]);
  }
}

async function expectNoFault(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 720 });
  expect(await axeFaultsInBothSchemes(page)).toEqual({ light: [], dark: [] });
  await page.setViewportSize(PHONE);
  expect(await axeFaults(page, { runOnly: ["target-size"] }), "on a phone").toEqual([]);
}

for (const path of sampleOf("kinds of page", KINDS_OF_PAGE, 6)) {
  test(`${path} keeps its place while it is taken over, fits from 320 to 1920 pixels, and has no fault that axe can find`, async ({
    page,
    complaints,
  }) => {
    const moved = await watchPlaces(page);
    await page.setViewportSize(PHONE);
    await open(page, path, complaints);
    // A choice in the address is made once the page is taken over: what it shows instead has another place.
    if (!path.includes("?")) expect(await moved()).toBeLessThan(0.02);
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    await expect(page.getByRole("contentinfo").getByText("999")).toBeVisible();
    await expectToFit(page);
    await expectNoFault(page);
  });
}

for (const path of sampleOf("choices", CHOSEN, 1)) {
  test(`${path} has no fault that axe can find`, async ({ page, complaints }) => {
    await open(page, path, complaints);
    await expectNoFault(page);
  });
}

test("the caption and the row headers of a table stay in view while it scrolls sideways", async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto("/indicators/assessments_on_time/");
  const table = page.locator("#months .table").first();
  const { left, width } = await table.evaluate((box) => {
    box.scrollLeft = box.scrollWidth;
    return { left: box.getBoundingClientRect().left, width: box.clientWidth };
  });
  expect(await table.evaluate((box) => box.scrollLeft)).toBeGreaterThan(200);
  for (const kept of ["caption", "thead th:first-child", "tbody tr:last-child th"]) {
    const box = await table.locator(kept).boundingBox();
    expect(box?.x, kept).toBeCloseTo(left, 0);
    expect(box?.width, kept).toBeLessThanOrEqual(width);
  }
});
