import type { Page } from "@playwright/test";

import { expect, INDICATORS, takenOver, test } from "../support/browse.ts";
import { drawnLabels, labelFaults } from "../support/labelBoxes.ts";
import { TEST_ENDS } from "../support/limits.ts";
import { sampleOf } from "../support/sample.ts";
import { IS_NIGHTLY } from "../support/seed.ts";

/* By day some indicators, at night all of them: every drawing of an indicator, read by the boxes of its words. */

/** The files of an indicator's chart: in its page, in a frame, on a slide, and to take away, of which a PNG is made too. */
const FILES = ["wide", "narrow", "frame", "slide", "five-years"] as const;

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
  await page.route("**/favicon.ico", (route) => route.fulfill({ status: 204 }));
  const faults: string[] = [];
  for (const id of sampleOf("indicators with pictures", INDICATORS, 4))
    for (const file of FILES) {
      const response = await page.goto(`/pictures/${id}.${file}.svg`);
      if (response?.status() === 404) continue; // it has no number to draw
      const drawn = await drawnLabels(page);
      expect(drawn.lines.length, `${id} ${file}`).toBeGreaterThan(2);
      faults.push(...labelFaults(drawn).map((fault) => `${id}, ${file}: ${fault}`));
      const letters = await lettersLoaded(page);
      if ((file === "frame" || file === "slide") && !letters.includes("loaded"))
        faults.push(`${id}, ${file}: it has not the page’s typeface (${letters.join(", ")})`);
      if (file === "narrow" && drawn.plotShare < LEAST_PLOT)
        faults.push(`${id}, ${file}: the plot has only ${Math.round(drawn.plotShare * 100)}%`);
    }
  expect(faults).toEqual([]);
});

for (const width of [360, 768, 1280])
  test(`no label of a chart does at ${width} pixels, with other areas or with the usual range beside it`, async ({
    page,
  }) => {
    if (IS_NIGHTLY) test.setTimeout(5 * TEST_ENDS); // all indicators, each taken over twice
    await page.setViewportSize({ width, height: 900 });
    const faults: string[] = [];
    for (const id of sampleOf(`indicators at ${width}`, INDICATORS, 3))
      for (const query of ["?range=all", "?beside=levels"]) {
        await page.goto(`/indicators/${id}/${query}`);
        if ((await page.locator("figure.chart").count()) === 0) continue; // it has no number to draw
        await takenOver(page);
        await expect(page.locator("figure.chart .labels, figure.chart .key").first()).toBeAttached();
        const drawn = await drawnLabels(page);
        faults.push(...labelFaults(drawn).map((fault) => `${id}${query}: ${fault}`));
        if (width === 360 && drawn.plotShare < LEAST_PLOT)
          faults.push(`${id}${query}: the plot has only ${Math.round(drawn.plotShare * 100)}%`);
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
