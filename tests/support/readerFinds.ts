import type { Page, Response } from "@playwright/test";

/** The place where a page says what the reader’s browser found of it, before anything is found. */
const CHECKED = "[data-checked]";
const NOT_YET = "Your browser has not checked these figures.";

/** What it says where all of it holds: these very words. */
export const UNCHANGED =
  "Nobody has changed these figures since they were published. That cannot show that they were right.";

/** What a reader finds at an address of a site. */
type ReaderFound = {
  readonly heading: string;
  /** What the page says of its own figures; "" where it is not a page of ours. */
  readonly said: string;
  /** How many of its parts were taken down. */
  readonly down: number;
  /**
   * All that came to the reader and could hold a figure: the document as it is then, its title, and the body of every answer but
   * scripts, styles and typefaces, which are the same for every council. Where something is drawn is left out: a coordinate may be
   * any number.
   */
  readonly given: string;
};

const SAME_FOR_EVERY_COUNCIL: readonly string[] = ["script", "stylesheet", "font"];
const COORDINATES = /\s(?:c?[xy]|[xy][12]|d[xy]?|r|points|width|height|transform|viewBox)="[^"]*"/g;

/**
 * Opens an address in a reader’s browser, and waits until it has said what it found; where something is named that comes later, also
 * until that is there and nothing more is asked for.
 */
export async function readerFinds(page: Page, address: string, waitsFor?: string): Promise<ReaderFound> {
  const bodies: Promise<string>[] = [];
  const note = (response: Response) => {
    if (SAME_FOR_EVERY_COUNCIL.includes(response.request().resourceType())) return;
    bodies.push(response.text().catch(() => "")); // a redirection has none
  };
  page.on("response", note);
  await page.goto("about:blank"); // an address that differs by its fragment alone opens no page
  await page.goto(address);
  await page.waitForFunction(
    ([place, before]) => document.querySelector(place)?.textContent !== before, // a frame that is taken down has none
    [CHECKED, NOT_YET] as const,
  );
  if (waitsFor !== undefined) {
    await page.locator(waitsFor).first().waitFor();
    await page.waitForLoadState("networkidle");
  }
  page.off("response", note);
  const shown = await page.evaluate((place) => {
    const wordsOf = (selector: string) => document.querySelector(selector)?.textContent ?? "";
    return {
      ...{ heading: wordsOf("h1"), said: wordsOf(place) },
      down: document.querySelectorAll(".taken-down").length,
      text: [document.title, document.documentElement.outerHTML].join("\n"),
    };
  }, CHECKED);
  const { text, ...rest } = shown;
  return { ...rest, given: [text, ...(await Promise.all(bodies))].join("\n").replaceAll(COORDINATES, "") };
}
