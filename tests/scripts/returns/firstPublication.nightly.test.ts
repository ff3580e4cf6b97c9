import { readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { describe, expect, test as base } from "vitest";

import { chromiumPath } from "../../support/chromium.ts";
import { inClone } from "../../support/clone.ts";
import { filesIn } from "../../support/dist.ts";
import { firstPublication } from "../../support/firstPublication.ts";
import { run } from "../../support/programs.ts";
import { readerFinds, UNCHANGED } from "../../support/readerFinds.ts";
import { serve } from "../../support/serve.ts";
import { TESTBOROUGH, WITHDRAWN } from "../../support/testborough.ts";

/** One clone for all steps, each of which goes on from the one before. */
const test = base.extend<{ clone: string }>({
  // eslint-disable-next-line no-empty-pattern -- the runner reads from the pattern what a fixture needs
  clone: [async ({}, use) => inClone("public", use), { scope: "file" }],
});

describe("docs/first-publication.md, exactly as printed", () => {
  test("publishes, restates and withdraws, and holds by command and by shell", ({ clone, skip }) => {
    firstPublication({ skip }, clone);
  });

  test("builds the site of that council, which is nowhere illustrative and names whom to call", ({
    clone,
  }) => {
    const { status, stderr, stdout } = run("npm", ["run", "build"], { cwd: clone });
    expect(status, stdout + stderr).toBe(0);
    const dist = join(clone, "dist");
    const pages = filesIn(dist, ".html", ".svg", "feed.xml");
    expect(pages.length).toBeGreaterThan(10);
    const wordsOf = (page: string) =>
      readFileSync(join(dist, page), "utf8")
        .replace(/<style>[^]*?<\/style>/g, "")
        .replaceAll(TESTBOROUGH.name, "");
    expect(pages.filter((page) => /illustrative|is invented/i.test(wordsOf(page)))).toEqual([]);
    const unnamed = (page: string) =>
      !/Make a complaint[^]*01632 960100|01632 960100[^]*Make a complaint/.test(wordsOf(page));
    const ofApp = filesIn(dist, "index.html").filter((page) => !/^(?:embed|present)\//.test(page));
    expect([...ofApp, "open-return.html"].filter(unnamed)).toEqual([]);
    const about = readFileSync(join(dist, "about/index.html"), "utf8");
    for (const words of [
      "14 September 2026",
      "Data protection officer",
      "Make a complaint",
      "someone on your side",
    ])
      expect(about).toContain(words);
  });

  test("holds in a reader’s browser, which is given nothing of what was taken back", async ({ clone }) => {
    const { url, close } = await serve(join(clone, "dist"), "/");
    const browser = await chromium.launch({
      executablePath: chromiumPath() ?? "chromium",
      args: ["--no-sandbox", "--disable-gpu"],
    });
    try {
      const page = await browser.newPage();
      const pages = filesIn(join(clone, "dist"), "index.html").map((file) =>
        file.slice(0, -"index.html".length),
      );
      for (const path of pages.filter((each) => !each.startsWith("data/"))) {
        const { said, down } = await readerFinds(page, url + path);
        expect([said, down], path).toEqual([UNCHANGED, 0]);
      }
      const cited = await readerFinds(page, `${url}indicators/contacts/?cited=3#of-2026-09`, ".cited");
      expect(await page.locator(".cited").textContent()).toContain("hidden to protect privacy");
      const gone = await readerFinds(page, `${url}indicators/contacts/?as-at=4`, "main .prose h1");
      expect(gone.heading).toBe("This release can be seen no more");
      for (const { given } of [cited, gone]) expect(given).not.toMatch(WITHDRAWN);
    } finally {
      await browser.close();
      close();
    }
  });
});
