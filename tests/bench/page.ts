import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";

import { GOOD, openCheck, RESULT } from "../support/checkPage.ts";
import { chromiumPath } from "../support/chromium.ts";
import { serve } from "../support/serve.ts";
import { paddedTo1MiB, repeatedTo1MiB, smoothnessOf, type Smoothness } from "./checkPage.ts";

/** What a file of 1 MiB does to the page that checks it, over several visits. */
export type PageTiming = { readonly name: string; readonly visits: readonly Smoothness[] };

const VISITS = 5;

/** Longer than this, and a page feels stuck. */
export const LONGEST_FRAME = 100;

/** undefined where there is no Chromium. */
export async function timePage(dist: string): Promise<PageTiming[] | undefined> {
  const executablePath = chromiumPath();
  if (executablePath === undefined) return undefined;
  const host = await serve(dist, "/");
  const browser = await chromium.launch({ executablePath });
  const home = mkdtempSync(join(tmpdir(), "open-return-page-"));
  const file = join(home, "2026-10.csv");
  const timings: PageTiming[] = [];
  try {
    for (const [name, text] of [
      ["a good return of 1 MiB", paddedTo1MiB(GOOD)],
      ["1 MiB with some twenty thousand problems", repeatedTo1MiB(GOOD)],
    ] as const) {
      writeFileSync(file, text);
      const visits: Smoothness[] = [];
      for (let visit = 0; visit < VISITS; visit++) {
        const page = await browser.newPage();
        await openCheck(page, `${host.url}check/`);
        const check = async () => {
          await page.locator("input[type=file]").setInputFiles(file);
          await page.locator(RESULT).waitFor();
        };
        visits.push(await smoothnessOf(page, check));
        await page.close();
      }
      timings.push({ name, visits });
    }
    return timings;
  } finally {
    await browser.close();
    host.close();
    rmSync(home, { recursive: true });
  }
}
