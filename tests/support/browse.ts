import { expect, test as base, type Page, type Request } from "@playwright/test";

import { DIST } from "./built.ts";
import { filesIn } from "./dist.ts";

export { builtText, DIST, INDICATORS, objectOf, rowsOf } from "./built.ts";

/** Pages that stand for others of their kind, where a folder has many; of the other folders, their first. */
const EXAMPLES = ["/themes/children-in-care/", "/indicators/assessments_on_time/", "/indicators/placements/"];
/** They have no app, and tests of their own. */
const ALONE = /^\/(?:present|embed)\//;

/** One page of each kind: every page that was built, but of those below a folder only the examples. */
export const KINDS_OF_PAGE = [...kindsIn(DIST), "/indicators/?status=missed", "/no/such/page/"];

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
      trafficOf(page);
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

type Traffic = { readonly underWay: ReadonlySet<Request>; readonly begun: () => number };
const traffic = new WeakMap<Page, Traffic>();

/** What a page is asking for, and how often it has asked, since its test began. */
function trafficOf(page: Page): Traffic {
  const known = traffic.get(page);
  if (known !== undefined) return known;
  const underWay = new Set<Request>();
  let begun = 0;
  page.on("request", (request) => {
    underWay.add(request);
    begun += 1;
  });
  for (const end of ["requestfinished", "requestfailed"] as const)
    page.on(end as "requestfinished", (request) => underWay.delete(request));
  const seen = { underWay, begun: () => begun };
  traffic.set(page, seen);
  return seen;
}

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

/** Holds back what the page asks for at an address, until the test lets it come. */
export async function heldBack(page: Page, address: string | RegExp): Promise<() => void> {
  let letCome: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => (letCome = resolve));
  await page.route(address, async (route) => {
    await gate;
    await route.continue();
  });
  return letCome;
}

/**
 * Waits until the page has nothing left to do of itself: all that it has asked for has come, what that brought is drawn, and
 * nothing more has been asked for meanwhile.
 */
export async function atRest(page: Page): Promise<void> {
  const { underWay, begun } = trafficOf(page);
  await page.waitForLoadState();
  await expect.poll(() => underWay.size, { intervals: [20] }).toBe(0);
  const before = begun();
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    await new Promise((done) => setTimeout(done)); // what these frames have asked for begins
  });
  if (begun() > before || underWay.size > 0) await atRest(page);
}

/** From now on adds up how far what is seen moves without anybody having done something. */
export async function watchPlaces(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    Object.assign(globalThis, { moved: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value } = entry as PerformanceEntry & { value: number };
        Object.assign(globalThis, { moved: (globalThis as unknown as { moved: number }).moved + value });
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
  return () => page.evaluate(() => (globalThis as unknown as { moved: number }).moved);
}

/** A mark that a new document would lose. */
export async function mark(page: Page): Promise<void> {
  await page.evaluate(() => (document.documentElement.dataset["marked"] = "yes"));
}

export async function isMarked(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.dataset["marked"] === "yes");
}

export { expect };
