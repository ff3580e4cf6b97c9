import type { Page } from "@playwright/test";

import { atRest, expect, KINDS_OF_PAGE, mark, isMarked, takenOver, hasUse, test } from "../support/browse.ts";
import { sampleOf } from "../support/sample.ts";

/*
 * Translators of browsers put each text of a page into `font` elements, in other words, and do so again with texts that come
 * later. Some keep the written text inside, others take it away. These translate every word to capitals between angles.
 */

type Translator = "wraps" | "replaces";
const TRANSLATORS: readonly Translator[] = ["wraps", "replaces"];

/** Translates a page as it is, and what is added to it from then on. */
async function translate(page: Page, translator: Translator): Promise<void> {
  await page.evaluate((how) => {
    const translated = (node: Text) => `‹${node.data.toUpperCase()}›`;
    const turn = (node: Text) => {
      if (node.data.trim() === "" || node.parentElement?.closest("font, script, style, svg") !== null) return;
      // Translators use this element, so its name is not written as a literal, which would be called deprecated.
      const newFont = (name = "font"): Element => document.createElement(name);
      const [font, inner] = [newFont(), newFont()];
      font.append(inner);
      if (how === "wraps") {
        node.replaceWith(font);
        node.data = translated(node);
        inner.append(node);
      } else {
        inner.textContent = translated(node);
        node.parentNode?.insertBefore(font, node);
        node.remove();
      }
    };
    const turnAll = (root: Node) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walker.nextNode()) texts.push(walker.currentNode as Text);
      texts.forEach(turn);
    };
    turnAll(document.body);
    new MutationObserver((records) => {
      const added = records.flatMap(({ addedNodes }) => [...addedNodes]);
      setTimeout(() => {
        for (const node of added) {
          if (!node.isConnected) continue;
          if (node instanceof Text) turn(node);
          else turnAll(node);
        }
      });
    }).observe(document.body, { childList: true, subtree: true });
  }, translator);
}

/** Texts of the page that are in no `font`. */
const untranslated = (page: Page) =>
  page.locator("#root").evaluate((root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts: string[] = [];
    while (walker.nextNode()) {
      const { data, parentElement } = walker.currentNode as Text;
      if (data.trim() !== "" && parentElement?.closest("font, svg") === null) texts.push(data);
    }
    return texts;
  });

const PAGES = KINDS_OF_PAGE.filter((each) => each !== "/no/such/page/");

for (const translator of TRANSLATORS) {
  for (const path of sampleOf(`pages for a translator that ${translator}`, PAGES, 2))
    test(`a translator that ${translator} texts: ${path} stays translated, also when it is taken over`, async ({
      page,
    }) => {
      await page.goto(path);
      await atRest(page);
      await translate(page, translator);
      await page.evaluate(() => (document.querySelector("h1")!.dataset["same"] = "yes"));
      if (await hasUse(page)) await takenOver(page); // on the others nothing needs to be
      await atRest(page);
      await expect(page.locator("h1[data-same]"), "the page is not drawn anew").toHaveCount(1);
      await expect(page.locator("h1")).toContainText("‹");
      await expect.poll(() => untranslated(page)).toEqual([]);
    });

  test(`a translator that ${translator} texts: filters, search and links work`, async ({ page }) => {
    await page.goto("/indicators/");
    await translate(page, translator);
    await mark(page);
    await page.getByRole("searchbox").fill("complaints");
    await expect(page.locator(".ledger [data-indicator]")).toHaveCount(1);
    await page.getByRole("searchbox").fill("");
    const inCare = page
      .locator("[data-indicator=children_in_care]")
      .getByRole("link", { name: "‹CHILDREN IN CARE›" });
    await expect(inCare).toHaveCount(1);
    await page.getByRole("link", { name: /^‹OFF TARGET \(\d+\)›$/ }).click();
    await expect(page).toHaveURL(/status=off/);
    await expect(inCare).toHaveCount(0);
    await page.getByRole("link", { name: /^‹ANY/ }).click();
    await inCare.click();
    await expect(page.locator("h1")).toContainText(/CHILDREN IN CARE: .*\d/);
    await page.goBack();
    await expect(page.locator("h1")).toHaveText("‹ALL FIGURES›");
    expect(await isMarked(page)).toBe(true);
    await expect.poll(() => untranslated(page)).toEqual([]);
  });

  test(`a translator that ${translator} texts: every choice of a chart works`, async ({ page }) => {
    await page.goto("/indicators/assessments_on_time/");
    await translate(page, translator);
    await mark(page);
    for (const name of [
      /^‹TWO YEARS›$/,
      /^‹ALL YEARS›$/,
      /^‹USUAL RANGE›$/,
      /^‹OTHER AREAS›$/,
      /^‹THE NUMBERS BEHIND IT›$/,
      /^‹THE FIGURE›$/,
      /^‹FIVE YEARS›$/,
    ]) {
      await page.getByRole("link", { name }).click();
      await expect(page.getByRole("link", { name })).toHaveAttribute("aria-current", "true");
      await atRest(page);
    }
    await page.getByRole("application").first().focus();
    for (const key of ["ArrowLeft", "ArrowLeft", "Home", "Escape"]) await page.keyboard.press(key);
    expect(await isMarked(page)).toBe(true);
    await expect(page.locator("h1")).toContainText("‹");
    await expect.poll(() => untranslated(page)).toEqual([]);
  });
}
