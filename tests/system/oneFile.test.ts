import { chromium, type Page } from "@playwright/test";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, type TestContext } from "vitest";

import { readBuilt } from "../../scripts/build/dist.ts";
import { sha256 } from "../../scripts/effects/packing.ts";
import { withoutFaces } from "../../src/static/faces.ts";
import { makeOneFile } from "../../src/static/oneFile.tsx";
import { readWhole } from "../../src/static/whole.ts";
import { axeFaults, axeFaultsInBothSchemes } from "../support/axe.ts";
import { chromiumPath } from "../support/chromium.ts";
import { parse } from "../bench/pages.ts";
import { builtSite, filesIn } from "../support/dist.ts";
import { TEST_ENDS } from "../support/limits.ts";
import { run } from "../support/programs.ts";
import { sampleOf } from "../support/sample.ts";
import { workshop, copyOf } from "../support/tree.ts";

const dist = builtSite();
/** Opened from a folder of its own, as from a memory stick. */
const file = copyOf(join(dist, "open-return.html"), join(workshop("one-file"), "open-return.html"));
const html = readFileSync(file, "utf8");
const document = parse(html);
const pageOf = (path: string) => parse(readFileSync(join(dist, path, "index.html"), "utf8"));

describe("the edition as one file", () => {
  test("is the same, byte for byte, when it is made again, and its fingerprint is beside it", async () => {
    const whole = await readWhole(readBuilt);
    const built = (path: string) => withoutFaces(readFileSync(join(dist, path), "utf8")); // the story's picture has its letters inside
    const styles = filesIn(join(dist, "assets"), ".css").map((path) => built(`assets/${path}`));
    const again = await makeOneFile(whole!, built, styles.join("\n"), parse(""), sha256);
    expect(again === html).toBe(true);
    const hash = createHash("sha256").update(html).digest("hex");
    expect(readFileSync(join(dist, "open-return.html.sha256"), "utf8")).toBe(`${hash}  open-return.html\n`);
  });

  test("has the newest five years of every indicator, or all there are, as its page has", () => {
    const ids = lines("data/indicators.csv").map((line) => line.split(",")[0] ?? "");
    expect(ids.length).toBeGreaterThan(30);
    for (const id of ids) {
      const months = [...new Set(lines(`data/series/${id}.csv`).map((line) => line.split(",")[0] ?? ""))];
      const shown = document.querySelectorAll(`#indicators--${id}--months tbody th time`);
      const newest = months.sort().reverse().slice(0, 60);
      expect([id, ...[...shown].map((each) => each.getAttribute("datetime"))]).toEqual([id, ...newest]);
    }
  });

  test("says each page's words, and shows each of its pictures", () => {
    for (const id of ["assessments_on_time", "placements", "children_in_care"]) {
      const page = pageOf(`indicators/${id}`);
      const part = document.getElementById(`indicators--${id}`);
      for (const selector of [".indicator__headline", ".indicator__sentence", "table", "dl"])
        expect(words(part, selector), `${id} ${selector}`).toEqual(
          words(page.querySelector("main"), selector),
        );
      const images = part?.querySelectorAll('img[src^="data:image/svg+xml,"]').length;
      expect(images, id).toBe(page.querySelectorAll("main img").length);
    }
    expect(words(document.getElementById("overview"), ".ledger [data-indicator]")).toEqual(
      words(pageOf("").querySelector("main"), ".ledger [data-indicator]"),
    );
  });

  test("says on its front whose figures these are, as at when, how to check them, and that they are illustrative", () => {
    const cover = words(document, ".cover").join();
    expect(cover).toContain("Illustrative figures");
    expect(cover).toContain("as at 20 October 2026");
    const [hash = ""] = /[0-9a-f]{64}/.exec(cover) ?? [];
    expect(readFileSync(join(dist, "data/releases/log.txt"), "utf8").trimEnd().split("\n").at(-1)).toContain(
      hash,
    );
    const commands = document.querySelector(".cover pre")?.textContent ?? "";
    const said = run("sh", ["-ec", commands], { cwd: join(dist, "data") });
    expect([said.status, said.stdout]).toEqual([0, `${hash}  releases/${hash}/SHA256SUMS\n`]);
    expect(cover).toContain("Open Government Licence v3.0");
  });

  test("has no id twice, and no link within it that leads nowhere", () => {
    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const links = [...document.querySelectorAll("a[href]")].map((link) => link.getAttribute("href") ?? "");
    expect(links.length).toBeGreaterThan(100);
    const known = new Set(ids.map((id) => `#${id}`));
    expect(links.filter((href) => !/^(?:https:|mailto:|tel:)/.test(href) && !known.has(href))).toEqual([]);
  });
});

describe("opened from a memory stick, without a network", () => {
  let browser: Awaited<ReturnType<typeof chromium.launch>> | undefined;
  beforeAll(async () => {
    const executablePath = chromiumPath();
    if (executablePath !== undefined)
      browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  });
  afterAll(() => browser?.close());

  const open = async (context: TestContext, options: object) => {
    if (browser === undefined) return context.skip("There is no Chromium.");
    const page = await browser.newPage(options);
    page.setDefaultTimeout(TEST_ENDS);
    const complaints: string[] = [];
    page.on("console", (message) => complaints.push(message.text()));
    page.on("request", (request) => {
      if (!/^(?:file:.*open-return\.html$|data:image\/svg\+xml,)/.test(request.url()))
        complaints.push(request.url());
    });
    await page.goto(`file://${file}`);
    return { page, complaints };
  };

  test("it asks nobody for anything, complains of nothing and draws every picture", async (context) => {
    const { page, complaints } = await open(context, { javaScriptEnabled: true });
    const images = page.locator("img");
    expect(await images.count()).toBeGreaterThan(40);
    const drawn = await images.evaluateAll((all) =>
      all.every((image) => image instanceof HTMLImageElement && image.complete && image.naturalWidth > 100),
    );
    expect(drawn).toBe(true);
    const styled = await page
      .locator(".ledger")
      .first()
      .evaluate((ledger) => getComputedStyle(ledger).borderSpacing);
    expect(styled).toBe("0px");
    expect(complaints).toEqual([]);
  });

  test("without JavaScript the contents lead to each part", async (context) => {
    const { page } = await open(context, { javaScriptEnabled: false });
    await page.getByRole("link", { name: "Where children in care live" }).first().click();
    await expectInView(page, "#indicators--placements");
  });

  // Axe on as many words as fifty pages have takes longer than any other test: by day most indicators are taken out.
  test("axe finds nothing", { timeout: 3 * TEST_ENDS }, async (context) => {
    const { page } = await open(context, { bypassCSP: true });
    const parts = [...document.querySelectorAll("article.part[id^='indicators--']")].map(({ id }) => id);
    expect(parts.length).toBeGreaterThan(30);
    const looked = sampleOf("indicators of the one file", parts, 6);
    await page.evaluate(
      (others) => others.forEach((id) => document.getElementById(id)?.remove()),
      parts.filter((id) => !looked.includes(id)),
    );
    expect(await page.locator("article.part[id^='indicators--']").count()).toBe(looked.length);
    // Colours are the pages' own, and are looked at there: as long as fifty pages, this one would take minutes.
    expect(await axeFaults(page, { rules: { "color-contrast": { enabled: false } } })).toEqual([]);
  });

  test("axe finds nothing wrong with the colours of its cover", async (context) => {
    const { page } = await open(context, { bypassCSP: true });
    await page.evaluate(() => {
      document.querySelectorAll("main > :not(.cover)").forEach((part) => part.remove());
    });
    expect(await axeFaultsInBothSchemes(page)).toEqual({ light: [], dark: [] });
  });
});

async function expectInView(page: Page, selector: string): Promise<void> {
  const box = await page.locator(selector).boundingBox();
  const height = page.viewportSize()?.height ?? 0;
  expect(box !== null && box.y < height && box.y > -height).toBe(true);
}

function lines(path: string): string[] {
  return readFileSync(join(dist, path), "utf8").trimEnd().split("\n").slice(1);
}

function words(within: ParentNode | null | undefined, selector: string): string[] {
  return [...(within?.querySelectorAll(selector) ?? [])].map(({ textContent }) =>
    textContent.replace(/\s+/g, " "),
  );
}
