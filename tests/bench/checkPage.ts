import type { Page } from "@playwright/test";

/** How smooth a page stayed during a piece of work: milliseconds. */
export type Smoothness = {
  /** The longest time between two frames. */
  readonly largestFrame: number;
  /** The longest piece of script; 0 where none was longer than 50. */
  readonly longestTask: number;
  readonly total: number;
};

/** Counts frames while `work` runs in a page that is open and at rest. */
export async function smoothnessOf(page: Page, work: () => Promise<void>): Promise<Smoothness> {
  await page.evaluate(() => {
    const seen = { largestFrame: 0, longestTask: 0, start: performance.now(), isWatched: true };
    Object.assign(globalThis, { seen });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.longestTask = Math.max(seen.longestTask, duration);
    }).observe({ type: "longtask" });
    let last: number | undefined;
    const look = (now: number) => {
      if (last !== undefined) seen.largestFrame = Math.max(seen.largestFrame, now - last);
      last = now;
      if (seen.isWatched) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.waitForTimeout(200);
  await work();
  await page.waitForTimeout(200); // what is drawn last
  return page.evaluate(() => {
    const { seen } = globalThis as unknown as { seen: Smoothness & { start: number; isWatched: boolean } };
    const { largestFrame, longestTask, start } = seen;
    Object.assign(seen, { isWatched: false });
    return { largestFrame, longestTask, total: performance.now() - start };
  });
}

const LARGEST = 1024 * 1024;

/** A good return of just under 1 MiB: its cells are padded with blanks. */
export function paddedTo1MiB(text: string): string {
  const blanks = Math.floor((LARGEST - 1024 - text.length) / (text.split(",").length - 1));
  return text.replaceAll(",", `${" ".repeat(blanks)},`);
}

/** A return of just under 1 MiB in which every row but the first few is there again. */
export function repeatedTo1MiB(text: string): string {
  const [header = "", ...rows] = text.trimEnd().split("\n");
  const body = `${rows.join("\n")}\n`;
  return `${header}\n${body.repeat(Math.floor((LARGEST - 1024 - header.length) / body.length))}`;
}
