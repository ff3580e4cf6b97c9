import type { Page } from "@playwright/test";

import { atRest, expect, heldBack, KINDS_OF_PAGE, test, watchPlaces } from "../support/browse.ts";
import { sampleOf } from "../support/sample.ts";

/* What a page shows before anybody touches it. */

const EXAMPLES = ["/", "/indicators/", "/indicators/assessments_on_time/", "/embed/assessments_on_time/"];

/** For a tenth of a second an optional typeface may still be taken (CSS Fonts 4, `font-display`); thrice that is past it, whoever counts. */
const MAY_STILL_COME = 300;

/** Waits until a typeface that comes now is too late for this page. */
async function tooLateForTypeface(page: Page): Promise<void> {
  await page.waitForFunction((after) => {
    const [painted] = performance.getEntriesByName("first-contentful-paint");
    return painted !== undefined && performance.now() - painted.startTime > after;
  }, MAY_STILL_COME);
}

/** The typefaces of what is painted of an element. */
async function facesOf(page: Page, selector: string): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send("DOM.enable");
  await session.send("CSS.enable");
  const { root } = await session.send("DOM.getDocument", { depth: -1 });
  const { nodeId } = await session.send("DOM.querySelector", { nodeId: root.nodeId, selector });
  const { fonts } = await session.send("CSS.getPlatformFontsForNode", { nodeId });
  return fonts.map(({ postScriptName, isCustomFont }) => (isCustomFont ? "fetched" : postScriptName));
}

for (const width of [360, 1280])
  for (const path of sampleOf(`pages at ${width}`, EXAMPLES, 2))
    test(`${path} at ${width} px is painted, and does not move, while its script, its typeface and its pictures are late`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 800 });
      const moved = await watchPlaces(page);
      const letScriptCome = await heldBack(page, "**/assets/*.js");
      const letTypefaceCome = await heldBack(page, "**/*.woff2");
      const letPicturesCome = await heldBack(page, "**/pictures/*");
      await page.goto(path, { waitUntil: "commit" });
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expect.poll(() => facesOf(page, "h1")).toEqual([expect.stringMatching(/Bold/)]); // no letters are smeared
      await tooLateForTypeface(page);
      letTypefaceCome();
      await expect.poll(() => page.evaluate(() => document.fonts.status)).toBe("loaded");
      letPicturesCome();
      letScriptCome();
      await atRest(page);
      expect(await facesOf(page, "h1")).toEqual([expect.stringMatching(/Bold/)]); // nor set anew
      expect(await moved()).toBe(0);
    });

test("every page is whole where nobody has scrolled it: what its sections are called can be copied and read aloud", async ({
  page,
  complaints,
}) => {
  await page.setViewportSize({ width: 360, height: 800 });
  for (const path of sampleOf("kinds of page", KINDS_OF_PAGE, 6)) {
    await page.goto(path);
    const lost = await page.evaluate(() => {
      const said = document.body.innerText.toLowerCase();
      return [...document.querySelectorAll<HTMLElement>("main :is(h2, h3, p, td)")]
        .filter((each) => each.checkVisibility({ visibilityProperty: true }) && each.innerText === "")
        .map(({ textContent }) => textContent.trim())
        .filter((text) => text !== "" && !said.includes(text.toLowerCase()));
    });
    expect(lost, path).toEqual([]);
  }
  complaints.splice(0); // one of them is the page for an unknown address
});
