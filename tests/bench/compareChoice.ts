import { chromium, type Page } from "@playwright/test";

import { chromiumPath } from "../support/chromium.ts";
import { serve } from "../support/serve.ts";
import { medianOf } from "./table.ts";

/** Milliseconds from a choice on `/compare/` to the frame that shows it, of a processor that is so many times slower. */
export type ChoiceTimes = {
  /** Of a figure that was not shown before: its file is fetched, verified and read. */
  readonly first: readonly number[];
  /** Of a figure that was shown before. */
  readonly again: readonly number[];
  /** How long the list of figures takes to show what was chosen, while the figure is still worked out. */
  readonly marked: readonly number[];
};

export const SLOWER = 4;

type Timed = { readonly marked: number; readonly shown: number };

/** Chooses a figure as its list does, and watches frame by frame. As text: the compiler of scripts would put names of its own into a function. */
const CHOOSE = `(id) => new Promise((resolve) => {
  const list = document.querySelector("#compared-figure");
  const title = list.querySelector('option[value="' + id + '"]').textContent;
  const start = performance.now();
  let marked;
  list.value = id;
  list.dispatchEvent(new Event("change", { bubbles: true }));
  const look = () => {
    const now = performance.now() - start;
    if (marked === undefined && location.search.includes("figure=" + id)) marked = now;
    if (!document.querySelector("#standing").textContent.startsWith(title + ",")) return requestAnimationFrame(look);
    // The frame that has it is painted when the next task runs.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve({ marked, shown: performance.now() - start });
    port2.postMessage("");
  };
  requestAnimationFrame(look);
})`;

/** Chooses every figure of the built page once, and then once more; undefined where there is no Chromium. */
export async function timeChoices(dist: string): Promise<ChoiceTimes | undefined> {
  const executablePath = chromiumPath();
  if (executablePath === undefined) return undefined;
  const host = await serve(dist, "/");
  const browser = await chromium.launch({ executablePath });
  try {
    const page = await browser.newPage();
    await page.goto(`${host.url}compare/?taken=over`);
    await page.waitForFunction(() =>
      Object.keys(document.querySelector("#root > header") ?? {}).some((key) => key.startsWith("__react")),
    );
    const session = await page.context().newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
    const shown = await page.locator("#compared-figure").inputValue();
    const options = await page
      .locator("#compared-figure option")
      .evaluateAll((all) => all.map((each) => (each as HTMLOptionElement).value));
    const figures = [...options.filter((id) => id !== shown), shown];
    const first = await chosen(page, figures.slice(0, -1));
    const again = await chosen(page, figures);
    return {
      first: first.map(({ shown: time }) => time),
      again: again.map(({ shown: time }) => time),
      marked: [...first, ...again].map(({ marked }) => marked),
    };
  } finally {
    await browser.close();
    host.close();
  }
}

async function chosen(page: Page, figures: readonly string[]): Promise<Timed[]> {
  const times: Timed[] = [];
  for (const id of figures) {
    times.push(await page.evaluate<Timed>(`(${CHOOSE})(${JSON.stringify(id)})`));
    await page.waitForTimeout(200);
  }
  return times;
}

export function inWords(times: readonly number[]): string {
  return `${Math.round(medianOf(times))} ms (${Math.round(Math.min(...times))} to ${Math.round(Math.max(...times))})`;
}
