import type { Page } from "@playwright/test";

/** How smooth a page stayed during a piece of work: milliseconds. */
export type Smoothness = {
  /** The longest time between two frames. */
  readonly largestFrame: number;
  /** The longest piece of script; 0 where none was longer than 50. */
  readonly longestTask: number;
  readonly total: number;
};

/** Counts frames, in the page. As text: the compiler of scripts would put names of its own into a function. */
const WATCH = `
  globalThis.seen = { largestFrame: 0, longestTask: 0, start: performance.now(), isWatched: true };
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.longestTask = Math.max(seen.longestTask, duration);
  }).observe({ type: "longtask" });
  let last = Infinity;
  const look = (now) => {
    seen.largestFrame = Math.max(seen.largestFrame, now - last);
    last = now;
    if (seen.isWatched) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
`;
const END = `seen.isWatched = false; ({ largestFrame: seen.largestFrame, longestTask: seen.longestTask, total: performance.now() - seen.start })`;

/** Counts frames while `work` runs in a page that is open and at rest. */
export async function smoothnessOf(page: Page, work: () => Promise<void>): Promise<Smoothness> {
  await page.evaluate(WATCH);
  await page.waitForTimeout(200);
  await work();
  await page.waitForTimeout(200); // what is drawn last
  return page.evaluate<Smoothness>(END);
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
