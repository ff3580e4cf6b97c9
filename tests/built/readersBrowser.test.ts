import { join } from "node:path";
import { chromium, type Browser, type Page } from "@playwright/test";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { chromiumPath } from "../support/chromium.ts";
import type { Site } from "../support/publish.ts";
import { readerFinds, UNCHANGED } from "../support/readerFinds.ts";
import { serve } from "../support/serve.ts";
import { writeSite } from "../support/siteOf.ts";
import { WITHDRAWN } from "../support/testborough.ts";
import { HIDDEN, RESTATED, ROTATED, SEIZED, TAKEN_BACK } from "../support/testboroughSites.ts";
import { workshop, writeTree } from "../support/tree.ts";

/* What the browser of a reader makes of a council’s own site: after a withdrawal, a change of key, and without TLS. */

const place = workshop("readers-browser");
/** A host that is not the reader’s own machine: over plain HTTP browsers give no means to hash. */
const INSECURE = "figures.test";

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: chromiumPath() ?? "chromium",
    args: ["--no-sandbox", "--disable-gpu", `--host-resolver-rules=MAP ${INSECURE} 127.0.0.1`],
  });
});
afterAll(() => browser.close());
beforeEach(async () => {
  page = await browser.newPage();
});
const closing: (() => unknown)[] = [() => page.close()];
afterEach(async () => {
  for (const close of closing.splice(1).concat(closing)) await close();
});

let hosts = 0;
/** Puts a site on a host: its pages made from one record, and the files of another beside them. */
async function hosted(pagesOf: Site, data: Site = pagesOf): Promise<string> {
  const folder = join(place, `host-${hosts++}`);
  await writeSite(folder, pagesOf);
  writeTree(join(folder, "data"), data);
  const { url, close } = await serve(folder, "/");
  closing.push(close);
  return url;
}

describe("a council’s own site", () => {
  it("is what was published, says every page", async () => {
    const url = await hosted(TAKEN_BACK);
    for (const path of ["indicators/contacts/", "embed/contacts/", "present/"]) {
      const { said, down } = await readerFinds(page, url + path);
      expect([said, down], path).toEqual([UNCHANGED, 0]);
    }
  });

  it("opens references to a withdrawn and to a hidden figure on their page, and gives nothing away", async () => {
    const url = await hosted(TAKEN_BACK, new Map([...RESTATED, ...TAKEN_BACK])); // what was deleted is on the host still
    const withdrawn = await readerFinds(page, `${url}indicators/contacts/?cited=3#of-2026-09`, ".cited");
    expect(withdrawn.heading).toMatch(/^Contacts/);
    expect(await page.locator(".cited").textContent()).toMatch(
      /Contacts about a child: hidden to protect privacy.*Something of this month was withdrawn on/,
    );
    expect(withdrawn.given).not.toMatch(WITHDRAWN);
    const hidden = await readerFinds(
      page,
      `${url}indicators/in_care/?cited=3&category=foster#of-2026-09-home`,
      ".cited",
    );
    expect(hidden.heading).toMatch(/^Children in care/);
    expect(await page.locator(".cited").textContent()).toMatch(
      /Children in care \(Foster carers\): hidden to protect privacy/,
    );
    expect(hidden.given).not.toMatch(HIDDEN);
  });

  it("shows no release from which something was taken back, though its host has the files still", async () => {
    expect([...RESTATED.values()].join("\n")).toMatch(WITHDRAWN);
    const url = await hosted(TAKEN_BACK, new Map([...RESTATED, ...TAKEN_BACK]));
    for (const address of ["?as-at=3", "indicators/contacts/?range=all&as-at=4"]) {
      const { heading, given } = await readerFinds(page, url + address, "main .prose h1");
      expect(heading, address).toBe("This release can be seen no more");
      expect(given, address).not.toMatch(WITHDRAWN);
    }
    expect((await readerFinds(page, `${url}indicators/contacts/?as-at=5`, ".as-at")).down).toBe(0);
  });
});

describe("after a change of key", () => {
  it.each([
    ["its pages are those of before", TAKEN_BACK],
    ["its pages were made with the new key", ROTATED],
  ])("the figures are those that were published, where %s", async (_, pagesOf) => {
    const url = await hosted(pagesOf, ROTATED);
    for (const path of ["indicators/contacts/", "embed/contacts/"]) {
      const { said, down } = await readerFinds(page, url + path);
      expect([said, down], path).toEqual([UNCHANGED, 0]);
    }
  });

  it("nothing is taken down while the log that comes is still that of before", async () => {
    const { said, down } = await readerFinds(
      page,
      `${await hosted(ROTATED, TAKEN_BACK)}indicators/contacts/`,
    );
    expect([said, down]).toEqual(["Your browser could not check these figures now.", 0]);
  });

  it("no figure is shown where nobody had announced the key", async () => {
    const url = await hosted(TAKEN_BACK, SEIZED);
    for (const path of ["indicators/contacts/", "embed/contacts/"]) {
      expect((await readerFinds(page, url + path)).down, path).toBe(1);
      expect(await page.locator("main").textContent(), path).toMatch(
        /^The figures were taken down\. What this site sent is not what the council signed and published/,
      );
    }
  });
});

describe("without TLS", () => {
  it("a page says that nothing could be checked, and is whole", async () => {
    const { port } = new URL(await hosted(TAKEN_BACK));
    const url = `http://${INSECURE}:${port}/`;
    for (const path of ["indicators/contacts/", "embed/contacts/", "indicators/?view=table"]) {
      const { said, down } = await readerFinds(page, url + path);
      expect([said, down], path).toEqual([
        "Your browser has not checked these figures: it can do so only where a page comes over a secure connection.",
        0,
      ]);
    }
    expect(await page.evaluate(() => isSecureContext)).toBe(false);
    expect(await page.locator("main table data").count()).toBeGreaterThan(5); // drawn by the app
  });
});
