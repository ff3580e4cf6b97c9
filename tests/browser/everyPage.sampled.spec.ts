import { expect, INDICATORS, takenOver, takenOverAt, test } from "../support/browse.ts";
import { sampleOf } from "../support/sample.ts";

/* What takes long and finds little: by day on some pages, others in each run; on all of them in `npm run test:nightly`. */

/** Indicators of every kind: with and without a fraction, a target, categories, bands, gaps, a year of their own, a sign. */
const EVERY_KIND = [
  ...["assessments_on_time", "children_in_care", "placements", "caseload", "placement_cost"],
  ...["forecast_variance", "plans_two_years", "progress_8_rank", "school_place_applications"],
];
const TAKEN_OVER = [
  ...["/", "/indicators/", "/themes/money/", "/data/", "/about/"],
  ...EVERY_KIND.map((id) => `/indicators/${id}/`),
];

/** The fixture fails a test on any message; React writes one where the first render is not what the server wrote. */
test("on every kind of page the app renders what was written, element for element", async ({ page }) => {
  await page.addInitScript(() => {
    document.addEventListener("DOMContentLoaded", () => {
      Object.assign(globalThis, { written: document.querySelector("main h1") });
    });
  });
  for (const path of sampleOf("kinds of page", TAKEN_OVER, 4)) {
    await page.goto(takenOverAt(path));
    await takenOver(page);
    const isSame = await page.evaluate(
      () => (globalThis as unknown as { written: Element }).written === document.querySelector("main h1"),
    );
    expect(isSame, path).toBe(true);
  }
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });
  test("a browser draws every chart’s picture, in its own place and in other sites’ frames", async ({
    page,
  }) => {
    const pages = INDICATORS.flatMap((id) => [`/indicators/${id}/`, `/embed/${id}/`]);
    for (const path of sampleOf("pages with pictures", pages, 6)) {
      await page.goto(path);
      const widths = await page
        .locator("figure.chart img, .embed__picture")
        .evaluateAll(async (images: HTMLImageElement[]) =>
          Promise.all(
            images.map(async (each) => {
              each.loading = "eager";
              await each.decode();
              return each.naturalWidth;
            }),
          ),
        );
      expect(widths.length, path).toBeGreaterThan(0);
      expect(Math.min(...widths), path).toBeGreaterThan(300);
    }
  });
});
