import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type BrowserContext, type Page } from "@playwright/test";

/** Lighthouse's “mobile”: 150 ms there and back, 1.6 Mbit/s down and 750 kbit/s up, a processor four times as slow. */
const NETWORK = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
};
const SLOWER = 4;
const PHONE = { width: 412, height: 823 };

/** What one visit took: milliseconds from its start, bytes as they crossed the network, the share of the page that moved. */
export type Visited = {
  readonly bytes: number;
  readonly requests: number;
  readonly firstPaint: number;
  readonly largestPaint: number;
  readonly blocking: number;
  readonly shift: number;
  /** When what was waited for could be seen. */
  readonly seen: number;
  readonly heap: number;
};

export type Speeds = { readonly cold: Visited; readonly warm: Visited };

type Noted = Pick<Visited, "firstPaint" | "largestPaint" | "blocking" | "shift" | "seen">;

/** One visit of a browser that has never been there, and the next; `sees` is a selector of what is waited for. */
export async function visitTwice(options: {
  readonly executablePath: string;
  readonly key: string;
  readonly url: string;
  readonly sees: string;
}): Promise<Speeds> {
  const profile = mkdtempSync(join(tmpdir(), "open-return-speed-"));
  const context = await phone(options.executablePath, options.key, profile);
  try {
    return { cold: await visitOnce(context, options), warm: await visitOnce(context, options) };
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

export async function phone(executablePath: string, key: string, profile: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", `--ignore-certificate-errors-spki-list=${key}`],
    viewport: PHONE,
    deviceScaleFactor: 1.75,
    hasTouch: true,
    isMobile: true,
  });
}

/** A page on a slow line and a slow processor, and the bytes it has taken. */
export async function slowPage(context: BrowserContext): Promise<{ page: Page; taken: () => Taken }> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const taken = { bytes: 0, requests: 0 };
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", NETWORK);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  session.on("Network.loadingFinished", ({ encodedDataLength }) => {
    taken.bytes += encodedDataLength;
    taken.requests += 1;
  });
  return { page, taken: () => taken };
}

type Taken = Pick<Visited, "bytes" | "requests">;

async function visitOnce(
  context: BrowserContext,
  { url, sees }: { readonly url: string; readonly sees: string },
): Promise<Visited> {
  const { page, taken } = await slowPage(context);
  // What runs our TypeScript keeps the names of functions with this, which a page does not have.
  await page.addInitScript("globalThis.__name = (named) => named;");
  await page.addInitScript(observe, sees);
  await page.goto(url, { waitUntil: "load" });
  await page.locator(sees).first().waitFor();
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(1000);
  const noted = await page.evaluate(() => (globalThis as unknown as { noted: Noted }).noted);
  const session = await context.newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  await page.close();
  return { ...taken(), ...noted, heap: usedSize };
}

/** Runs in the page, before anything else. */
function observe(sees: string): void {
  const noted = { firstPaint: 0, largestPaint: 0, blocking: 0, shift: 0, seen: 0 };
  Object.assign(globalThis, { noted });
  const watch = (type: string, note: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  watch("paint", ({ name, startTime }) => {
    if (name === "first-contentful-paint") noted.firstPaint = startTime;
  });
  watch("largest-contentful-paint", ({ startTime }) => (noted.largestPaint = startTime));
  watch("longtask", ({ duration }) => (noted.blocking += Math.max(0, duration - 50)));
  watch("layout-shift", (entry) => (noted.shift += (entry as PerformanceEntry & { value: number }).value));
  const look = () => {
    const found = document.querySelector(sees);
    const isDrawn = found instanceof HTMLImageElement ? found.complete && found.naturalWidth > 0 : found;
    if (isDrawn) requestAnimationFrame(() => (noted.seen = performance.now()));
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
