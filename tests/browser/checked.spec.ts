import { createHash } from "node:crypto";
import type { Page, Route } from "@playwright/test";

import { builtText, expect, objectOf, takenOver, test } from "../support/browse.ts";
import { logFiles } from "../support/laterEdition.ts";
import { keyPairOf } from "../support/log.ts";
import { UNCHANGED } from "../support/readerFinds.ts";

const DOWN = "This was taken down. It is not what the council published.";
const checked = (page: Page) => page.locator(".footer [data-checked]");

/** From now on the host sends another text in place of a file's, wherever it is asked for. */
async function altered(page: Page, address: RegExp, change: (text: string) => string): Promise<void> {
  await page.route(address, async (route: Route) => {
    const response = await route.fetch();
    const text = await response.text();
    const other = change(text);
    expect(other, address.source).not.toBe(text);
    await route.fulfill({ response, body: other });
  });
}

test("a page says that nobody has changed its figures, in exact words and without a tick", async ({
  page,
}) => {
  for (const path of ["/", "/indicators/", "/indicators/assessments_on_time/", "/about/"]) {
    await page.goto(path);
    await expect(checked(page), path).toHaveText(UNCHANGED);
    await expect(page.locator(".taken-down")).toHaveCount(0);
  }
  await page.goto("/indicators/?theme=front-door");
  await takenOver(page);
  await expect(checked(page)).toHaveText(UNCHANGED);
});

test("an altered digit in the HTML as fetched is taken down, with its part of the page and its picture, and said", async ({
  page,
}) => {
  await altered(page, /\/indicators\/assessments_on_time\/$/, (html) =>
    html.replace(
      /(<td[^>]*><data[^>]*>)(\d)/,
      (_, start: string, digit: string) => `${start}${(Number(digit) + 1) % 10}`,
    ),
  );
  await page.goto("/indicators/assessments_on_time/");
  await expect(page.getByText(DOWN).first()).toBeVisible();
  await expect(checked(page)).toHaveText(/were taken down/);
  await expect(
    page.getByRole("status").filter({ hasText: "Figures on this page were taken down" }),
  ).toBeAttached();
  await expect(page.locator('img[src*="/assessments_on_time"]')).toHaveCount(0);
});

test("England’s 67 altered to 11 is taken down, on the page as made and once the app runs", async ({
  page,
}) => {
  const turned = (text: string) => text.replace(/(England,.*?),67,/, "$1,11,");
  await altered(page, objectOf("comparators/latest.csv"), turned);
  await page.goto("/");
  await expect(page.getByText(DOWN).first()).toBeVisible();
  await expect(page.getByText(/England[^.]{0,20}\b11\b/)).toHaveCount(0);
});

const ALONE = [
  ["a frame", "/embed/assessments_on_time/", "article"],
  ["the slides", "/present/", "#figure-assessments_on_time"],
] as const;
for (const [name, path, part] of ALONE)
  test(`${name} says so too; what was altered in it is taken down, with its picture, and said`, async ({
    page,
  }) => {
    await page.goto(path);
    const said = page.locator("[data-checked]"); // neither has a footer
    await expect(said).toHaveText(UNCHANGED);
    await altered(page, new RegExp(`${path}$`), (html) =>
      html.replace(
        /((?:<data class="embed__value"|id="figure-assessments_on_time-heading"[^]*?<data)[^>]*data-of="assessments_on_time:[^>]*>)(\d)/,
        (_, start: string, digit: string) => `${start}${(Number(digit) + 1) % 10}`,
      ),
    );
    await page.goto(path);
    await expect(said).toHaveText(/were taken down/);
    await expect(page.locator(part)).toHaveText(DOWN);
    await expect(page.locator('img[src*="/assessments_on_time"]')).toHaveCount(0);
    await expect(page.locator(".taken-down")).toHaveCount(1);
    await expect(
      page.getByRole("status").filter({ hasText: "Figures on this page were taken down" }),
    ).toBeAttached();
  });

test("a page whose record another key has signed shows no figure", async ({ page }) => {
  const lines = builtText("data/releases/log.txt").trimEnd().split("\n");
  const other = keyPairOf(createHash("sha256").update("another key").digest());
  const files = await logFiles(lines, other);
  await page.route("**/data/releases/checkpoint", (route) =>
    route.fulfill({ body: Buffer.from(files["releases/checkpoint"]!) }),
  );
  await page.goto("/indicators/assessments_on_time/");
  await expect(page.getByText("The figures were taken down.").first()).toBeVisible();
  await expect(page.locator("main data")).toHaveCount(0);
});

test("a page that a translator has rewritten is not a forged one", async ({ page }) => {
  await page.addInitScript(() => {
    document.addEventListener("DOMContentLoaded", () => {
      document.documentElement.lang = "cy";
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const texts: Node[] = [];
      while (walker.nextNode()) texts.push(walker.currentNode);
      for (const text of texts) {
        const font = document.createElement("font" as string);
        text.parentNode?.replaceChild(font, text);
        font.textContent = `${text.textContent} `;
      }
    });
  });
  await page.goto("/indicators/assessments_on_time/");
  await expect(checked(page)).toHaveText(UNCHANGED);
  await expect(page.locator(".taken-down")).toHaveCount(0);
});

test("a browser without Ed25519 checks the hashes alone, and says so", async ({ page }) => {
  await page.addInitScript(() => {
    crypto.subtle.importKey = () => Promise.reject(new DOMException("", "NotSupportedError"));
  });
  await page.goto("/");
  await expect(checked(page)).toHaveText(/cannot check the council’s signature/);
});

test("the front page says that the next figures are late: by the reader’s clock, at the council’s own address alone", async ({
  page,
}) => {
  const late = page.locator("[data-late-after]");
  await page.clock.setFixedTime("2026-11-29T09:00:00Z");
  await page.goto("/");
  await expect(checked(page)).toHaveText(/^Nobody has changed/);
  await expect(late).toHaveText("");

  await page.route("/", async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(
      /data-home="[^"]*"/,
      `data-home="${new URL(page.url()).origin}/"`,
    );
    await route.fulfill({ response, body });
  });
  await page.goto("/");
  await expect(late).toHaveText(
    "The figures for October 2026 were due by 25 November 2026 and are not published yet.",
  );
});
