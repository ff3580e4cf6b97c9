import type { Page } from "@playwright/test";

import { atRest, expect, INDICATORS, takenOver, test } from "../support/browse.ts";
import { TEST_ENDS } from "../support/limits.ts";
import { sampleOf } from "../support/sample.ts";
import { IS_NIGHTLY } from "../support/seed.ts";

/** How far down the chart of an indicator may begin, by the width of the screen; in pixels. */
const LOWEST_TOP = [
  [360, 420],
  [1280, 330],
] as const;

async function chartTop(page: Page): Promise<number | undefined> {
  return page.evaluate(() => {
    const chart = document.querySelector("figure.chart");
    return chart === null ? undefined : chart.getBoundingClientRect().top + scrollY;
  });
}

/** The tables that are cut at the screen's width, and their rows that are higher than a line. */
async function tableFaults(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>(".indicator .table")]
      .filter(({ clientWidth }) => clientWidth > 0)
      .flatMap((table) => [
        ...(table.scrollWidth > table.clientWidth ? [`${table.ariaLabel ?? ""} is cut`] : []),
        ...[...table.querySelectorAll<HTMLElement>("tbody tr")]
          .filter(({ offsetHeight }) => offsetHeight > 50)
          .map((row) => `${table.ariaLabel ?? ""}: ${row.textContent}`),
      ]),
  );
}

/** Entries of the list of contents that do not name the section that they lead to, and sections that have none. */
async function contentsFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const words = (of: Iterable<Element>) => [...of].map(({ textContent }) => textContent);
    const links = [...document.querySelectorAll<HTMLAnchorElement>(".contents a")];
    const targets = links.map(({ hash }) => document.querySelector(hash));
    const named = words(targets.map((each) => each?.querySelector("h2") ?? each ?? document.body));
    const listed = words(links);
    const headings = words(document.querySelectorAll(".indicator__main h2"));
    return [
      ...listed.filter((each, place) => each !== named[place]),
      ...headings.filter((each, place) => each !== listed[place]),
    ];
  });
}

async function sidesOfPaper(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

test("every indicator has its chart in the first screen, tables of one line a row that are not cut, contents that lead there, and two sides of A4", async ({
  page,
}) => {
  if (IS_NIGHTLY) test.setTimeout(2 * TEST_ENDS);
  const faults: string[] = [];
  const looked = sampleOf("indicators on a screen", INDICATORS, 8);
  let drawn = 0;
  for (const id of looked) {
    await page.goto(`/indicators/${id}/`);
    for (const [width, lowest] of LOWEST_TOP) {
      await page.setViewportSize({ width, height: 800 });
      const top = await chartTop(page);
      if (top === undefined) continue; // it has no number to draw
      drawn += 1;
      if (top > lowest) faults.push(`${id} at ${width}: the chart begins at ${Math.round(top)}`);
    }
    const found = [...(await tableFaults(page)), ...(await contentsFaults(page))];
    const sides = await sidesOfPaper(page);
    if (sides !== 2) found.push(`${sides} sides of paper`);
    faults.push(...found.map((fault) => `${id}: ${fault}`));
  }
  expect(drawn, "all but a few have a chart").toBeGreaterThan(1.5 * looked.length);
  expect(faults).toEqual([]);
});

test("the front page is one side of A4, with the address and the release", async ({ page }) => {
  await page.goto("/");
  await atRest(page);
  expect(await sidesOfPaper(page)).toBe(1);
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".printed")).toContainText(/https:.*Release \d+ \([0-9a-f]{8}\), published on /);
});

test("paper has the address and the release, and all that is folded but years of months", async ({
  page,
}) => {
  await page.goto("/indicators/assessments_on_time/");
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".printed")).toContainText(
    /https:\/\/nenebridge\.example\.org\/indicators\/assessments_on_time\/ Release \d+ \([0-9a-f]{8}\), published on /,
  );
  const folded = await page.locator(".fold").all();
  expect(folded.length).toBeGreaterThan(2);
  for (const fold of folded) {
    const classes = (await fold.getAttribute("class")) ?? "";
    if (classes.includes("months__before")) await expect(fold).toBeHidden();
    else await expect(fold.locator("summary + *")).toBeVisible();
  }
});

test("the list of contents stays in view on a wide screen", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto("/indicators/assessments_on_time/");
  const last = page.locator(".contents a").last();
  await last.click();
  await expect(last).toBeInViewport();
});

test.describe("a table", () => {
  const months = (page: Page) => page.locator("#months table").first();

  test("sorts by a button in its head, keeps that in the address, and is sorted so where the address is opened", async ({
    page,
  }) => {
    await page.goto("/indicators/assessments_on_time/");
    await expect(months(page).locator("button")).toHaveCount(0); // plain words until the page is taken over
    await months(page).getByText("Per cent", { exact: true }).hover();
    const head = months(page).getByRole("button", { name: "Per cent" });
    await head.click();
    await expect(page).toHaveURL(/\?sort-months=-value$/);
    await expect(head).toBeFocused();
    const values = async () => {
      const cells = await months(page).locator("tbody td:nth-child(2) data").allTextContents();
      return cells.map((cell) => Number.parseFloat(cell));
    };
    await expect(months(page).locator("th[aria-sort]")).toHaveAttribute("aria-sort", "descending");
    const sorted = await values();
    expect(sorted.length).toBeGreaterThan(50); // it is one table now
    expect(sorted).toEqual([...sorted].sort((a, b) => b - a));
    await page.getByRole("link", { name: "Two years" }).click();
    await expect(page).toHaveURL(/range=2y&sort-months=-value$/);
    await page.reload();
    await takenOver(page);
    await expect(months(page).locator("th[aria-sort]")).toHaveText("Per cent");
    expect(await values()).toEqual(sorted);
  });

  test("has a figure’s status in the figure’s cell on a phone, and in its own column on a wide screen", async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto("/indicators/assessments_on_time/");
    const within = months(page).locator("tbody td .table__within").first();
    const apart = months(page).locator("tbody .table__apart").first();
    await expect(within).toBeVisible();
    await expect(apart).toBeHidden();
    await page.setViewportSize({ width: 1280, height: 800 });
    await expect(within).toBeHidden();
    await expect(apart).toBeVisible();
  });
});
