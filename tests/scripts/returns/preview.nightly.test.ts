import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, it } from "vitest";

import { ended } from "../../support/command.ts";
import { workshop } from "../../support/tree.ts";

const place = workshop("preview");
const OCTOBER = ["examples/nenebridge/next/2026-10.csv", "--today", "2026-11-22"];

it("the pages of a prepared release show its month, are stamped, run nothing and lead to each other", async () => {
  const folder = join(place, "prepared");
  const words = ["--import", "tsx", "scripts/returns/returns.ts", "prepare", ...OCTOBER, "--to", folder];
  const { exitCode, stderr } = await ended(process.execPath, words);
  expect([exitCode, stderr]).toEqual([0, ""]);

  const site = join(folder, "site");
  const files = readdirSync(site, { recursive: true, encoding: "utf8" });
  const pages = files.filter((path) => path.endsWith(".html"));
  expect(pages.length).toBeGreaterThan(80);
  expect(files.filter((path) => /\.(?:js|csv|json|txt)$|checkpoint$/.test(path))).toEqual([]);
  for (const page of pages) {
    const html = readFileSync(join(site, page), "utf8");
    expect(html, page).toContain('<p class="not-published">');
    expect(html, page).not.toMatch(/<script\b| (?:href|src)="\//);
  }
  const front = readFileSync(join(site, "index.html"), "utf8");
  expect(front).toContain("October 2026");
  const [, indicator = ""] = /href="\.\/(indicators\/[^"#?]+\/index\.html)"/.exec(front) ?? [];
  expect(existsSync(join(site, indicator))).toBe(true);
});
