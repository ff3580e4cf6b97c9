import type { Page } from "@playwright/test";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { DIST, expect, INDICATORS, takenOver, test } from "../support/browse.ts";
import { drawingsIn, drawnLabels, labelFaults } from "../support/labelBoxes.ts";
import { TEST_ENDS } from "../support/limits.ts";
import { sampleOf } from "../support/sample.ts";
import { IS_NIGHTLY } from "../support/seed.ts";

/* By day some indicators, at night all of them: every drawing of an indicator, read by the boxes of its words. */

/** The files of an indicator's charts: in its page, in a frame, on a slide, and to take away, of which a PNG is made too. */
const FILES = [
  ...["wide", "narrow", "frame", "slide", "five-years"],
  ...["counts-wide", "counts-narrow", "twelve-wide", "twelve-narrow"],
] as const;

/** At least this share of a picture's width is the plot’s where it is as narrow as a phone. */
const LEAST_PLOT = 0.7;

/** The states of the typeface that a picture has inside. A browser has "error" for a font that it does not take. */
async function lettersLoaded(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts]
      .filter(({ family }) => /Source Sans 3"?$/.test(family))
      .map(({ status }) => status);
  });
}

test("no label of a picture overlaps, swaps with or is cut off by anything, and a phone’s picture is mostly plot", async ({
  page,
}) => {
  if (IS_NIGHTLY) test.setTimeout(10 * TEST_ENDS); // some 230 pictures
  await page.route("**/favicon.ico", (route) => route.fulfill({ status: 204 }));
  const faults: string[] = [];
  for (const id of sampleOf("indicators with pictures", INDICATORS, 2))
    for (const file of FILES) {
      if (!existsSync(join(DIST, `pictures/${id}.${file}.svg`))) continue; // there is no such chart of it, or no number to draw
      await page.goto(`/pictures/${id}.${file}.svg`);
      const drawn = await drawnLabels(page);
      expect(drawn.lines.length, `${id} ${file}`).toBeGreaterThan(2);
      faults.push(...labelFaults(drawn).map((fault) => `${id}, ${file}: ${fault}`));
      const letters = await lettersLoaded(page);
      if ((file === "frame" || file === "slide") && !letters.includes("loaded"))
        faults.push(`${id}, ${file}: it has not the page’s typeface (${letters.join(", ")})`);
      if (file.endsWith("narrow") && drawn.plotShare < LEAST_PLOT)
        faults.push(`${id}, ${file}: the plot has only ${Math.round(drawn.plotShare * 100)}%`);
    }
  expect(faults).toEqual([]);
});

/** What can be chosen about a chart. By day the last two are tried of one indicator at one width. */
const CHOICES = ["?range=all", "?beside=levels", "?show=parts", "?show=twelve"] as const;

for (const width of [360, 768, 1280])
  test(`no label of a chart does at ${width} pixels, whatever is chosen to be drawn`, async ({ page }) => {
    if (IS_NIGHTLY) test.setTimeout(10 * TEST_ENDS); // all indicators, each taken over four times
    await page.setViewportSize({ width, height: 900 });
    const faults: string[] = [];
    for (const [at, id] of sampleOf(`indicators at ${width}`, INDICATORS, width === 360 ? 2 : 1).entries())
      for (const query of CHOICES.slice(0, IS_NIGHTLY || (at === 0 && width === 360) ? 4 : 2)) {
        await page.goto(`/indicators/${id}/${query}`);
        if ((await page.locator("figure.chart").count()) === 0) continue; // it has no number to draw
        await takenOver(page);
        await expect(page.locator("figure.chart .labels, figure.chart .key").first()).toBeAttached();
        for (let place = 0; place < (await drawingsIn(page)); place++) {
          const drawn = await drawnLabels(page, place);
          faults.push(...labelFaults(drawn).map((fault) => `${id}${query}: ${fault}`));
          if (width === 360 && drawn.plotShare < LEAST_PLOT)
            faults.push(`${id}${query}: the plot has only ${Math.round(drawn.plotShare * 100)}%`);
        }
      }
    expect(faults).toEqual([]);
  });

test("no label of a picture that a reader saves does: the SVG, which the PNG is painted from", async ({
  page,
}) => {
  if (IS_NIGHTLY) test.setTimeout(10 * TEST_ENDS);
  const own = await page.context().newPage();
  await own.route("**/favicon.ico", (route) => route.fulfill({ status: 204 }));
  const faults: string[] = [];
  for (const id of sampleOf("indicators saved", INDICATORS, 1))
    for (const query of sampleOf("choices saved", ["", ...CHOICES], 2)) {
      await page.goto(`/indicators/${id}/${query}`);
      if ((await page.locator("figure.chart").count()) === 0) continue;
      await takenOver(page);
      const [saved] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: "Save as SVG" }).click(),
      ]);
      const svg = readFileSync(await saved.path(), "utf8");
      await own.unroute("**/saved.svg");
      await own.route("**/saved.svg", (route) => route.fulfill({ contentType: "image/svg+xml", body: svg }));
      await own.goto("/saved.svg");
      const drawn = await drawnLabels(own);
      expect(drawn.lines.length, `${id}${query}`).toBeGreaterThan(2);
      faults.push(...labelFaults(drawn).map((fault) => `${id}${query}: ${fault}`));
    }
  expect(faults).toEqual([]);
});

/** Words of a frame that reach out of it, and lines of words that overlap. */
async function wordsOutside(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const faults: string[] = [];
    while (walker.nextNode() !== null) {
      const text = walker.currentNode;
      const parent = text.parentElement;
      if (text.textContent?.trim() === "" || parent === null || parent.closest(".visually-hidden, .table"))
        continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      for (const box of range.getClientRects())
        if (box.width > 0 && (box.left < -0.5 || box.right > innerWidth + 0.5))
          faults.push(`“${text.textContent?.trim() ?? ""}” is cut off`);
    }
    const picture = document.querySelector("img");
    if (picture !== null && picture.getBoundingClientRect().right > innerWidth + 0.5)
      faults.push("the picture is cut off");
    // A picture that is shrunk much below its size has words that nobody can read.
    if (picture !== null && picture.clientWidth / picture.naturalWidth < 0.7)
      faults.push(
        `the picture is shown at ${Math.round((100 * picture.clientWidth) / picture.naturalWidth)}%`,
      );
    return faults;
  });
}

test("a narrow frame cuts nothing off, and shows its picture large enough to be read", async ({ page }) => {
  if (IS_NIGHTLY) test.setTimeout(5 * TEST_ENDS);
  const faults: string[] = [];
  for (const id of sampleOf("indicators in frames", INDICATORS, 1))
    for (const width of [280, 360, 479, 480, 640]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`/embed/${id}/`);
      await page.evaluate(() => document.querySelector("img")?.decode());
      faults.push(...(await wordsOutside(page)).map((fault) => `${id} at ${width}: ${fault}`));
    }
  expect(faults).toEqual([]);
});

/** The share of bright points in what a browser shows of a picture. */
async function brightIn(page: Page, png: Buffer): Promise<number> {
  return page.evaluate(async (base64) => {
    const picture = new Image();
    picture.src = `data:image/png;base64,${base64}`;
    await picture.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [picture.naturalWidth, picture.naturalHeight];
    const context = canvas.getContext("2d");
    context?.drawImage(picture, 0, 0);
    const data = context?.getImageData(0, 0, canvas.width, canvas.height).data ?? new Uint8ClampedArray();
    const greens = Array.from({ length: data.length / 4 }, (_, point) => data[4 * point + 1] ?? 0);
    return greens.filter((green) => green > 160).length / greens.length;
  }, png.toString("base64"));
}

for (const forcedColors of ["none", "active"] as const)
  test(`a picture on a dark page is dark, with the reader’s own colours ${forcedColors}`, async ({
    page,
  }) => {
    const shown = async (colorScheme: "light" | "dark") => {
      await page.emulateMedia({ colorScheme, forcedColors });
      await page.goto("/indicators/started_in_care/");
      return brightIn(page, await page.locator("figure.chart img").screenshot());
    };
    const dark = await shown("dark");
    expect(dark).toBeLessThan(0.3);
    expect(dark).toBeGreaterThan(0.005); // its words and lines
    expect(await shown("light")).toBeGreaterThan(0.6);
  });
