import { expect, test as base, type Page } from "@playwright/test";
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { builtSite, filesIn } from "./dist.ts";

/** A built page by its file, read once. */
export const DIST = builtSite();

export function builtText(path: string): string {
  return readFileSync(join(DIST, path), "utf8");
}

/** Rows of a published CSV as objects by column. Figures and ids hold no commas; texts that do are not asked for here. */
export function rowsOf(path: string): Record<string, string>[] {
  const [header = "", ...lines] = builtText(`data/${path}`).trimEnd().split("\n");
  const names = header.split(",");
  return lines.map((line) => {
    const cells = line.split(",");
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? ""]));
  });
}

/** The ids of all indicators that have a page, from the pages that were built. */
export const INDICATORS = filesIn(join(DIST, "indicators"), "index.html").flatMap((file) =>
  file.includes("/") ? [file.split("/")[0] ?? ""] : [],
);

/** Pages that stand for others of their kind, where a folder has many; of the other folders, their first. */
const EXAMPLES = ["/themes/children-in-care/", "/indicators/assessments_on_time/", "/indicators/placements/"];
/** They have no app, and tests of their own. */
const ALONE = /^\/(?:present|embed)\//;

/** One page of each kind: every page that was built, but of those below a folder only the examples. */
export const KINDS_OF_PAGE = [...kindsIn(DIST), "/indicators/?view=table", "/no/such/page/"];

function kindsIn(dist: string): string[] {
  const paths = filesIn(dist, "index.html")
    .map((file) => `/${file.slice(0, -"index.html".length)}`)
    .filter((path) => !ALONE.test(path));
  const folderOf = (path: string) => path.slice(0, path.indexOf("/", 1) + 1);
  return paths.filter((path) => {
    if (path.split("/").length <= 3 || EXAMPLES.includes(path)) return true;
    const isKnown = EXAMPLES.some((each) => folderOf(each) === folderOf(path));
    return (
      !isKnown && path === paths.find((each) => each !== folderOf(path) && folderOf(each) === folderOf(path))
    );
  });
}

/** Every test fails on a message of an error or a warning, on an error nobody caught, and on a request to anyone else. */
export const test = base.extend<{ complaints: string[] }>({
  complaints: [
    async ({ page, baseURL }, use) => {
      const complaints: string[] = [];
      watch(page, baseURL ?? "", complaints);
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

function watch(page: Page, baseURL: string, complaints: string[]): void {
  const { origin } = new URL(baseURL);
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", ({ message }) => complaints.push(message));
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith("http") && url.origin !== origin) complaints.push(`asks ${url.href}`);
  });
}

/** An address at which any page is taken over, as soon as it is there. */
export function takenOverAt(path: string): string {
  return `${path}?taken=over`;
}

/** Whether anything on the page needs that it is taken over. */
export async function hasUse(page: Page): Promise<boolean> {
  return page.evaluate(
    () =>
      location.search !== "" ||
      document.documentElement.dataset["starts"] !== undefined ||
      document.querySelector("[data-wakes]") !== null,
  );
}

/**
 * Reaches for the first thing that needs it, and waits until React has taken the page over: links are followed without a new
 * document from then on.
 */
export async function takenOver(page: Page): Promise<void> {
  await page.evaluate(() =>
    document.querySelector("[data-wakes]")?.dispatchEvent(new PointerEvent("pointerover", { bubbles: true })),
  );
  await page.waitForFunction(() => {
    const keys = Object.keys(document.querySelector("#root > header") ?? {});
    return keys.some((key) => key.startsWith("__react"));
  });
  // What it does right after its first render is done by the next frame but one.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** A mark that a new document would lose. */
export async function mark(page: Page): Promise<void> {
  await page.evaluate(() => (document.documentElement.dataset["marked"] = "yes"));
}

export async function isMarked(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.dataset["marked"] === "yes");
}

export { expect };
