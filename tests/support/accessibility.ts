/**
 * `npm run accessibility`: axe on every page of the built site, wide and narrow, light and dark, with and without its script,
 * and what it found into the accessibility statement (`src/views/accessibility/lastRun.json`).
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { format } from "prettier";
import axe from "axe-core/package.json" with { type: "json" };

import { ensureChromium, howToGetChromium } from "./chromium.ts";

const RECORD = "src/views/accessibility/lastRun.json";

/** The parts that we read of Playwright's JSON report. */
type Suite = { readonly suites?: readonly Suite[]; readonly specs: readonly Spec[] };
type Spec = { readonly title: string; readonly ok: boolean };

const chromium = ensureChromium();
if (chromium === undefined) {
  console.error(howToGetChromium);
  process.exit(1);
}
const folder = mkdtempSync(join(tmpdir(), "open-return-accessibility-"));
const report = join(folder, "playwright.json");
spawnSync(
  process.execPath,
  ["node_modules/@playwright/test/cli.js", "test", "accessibility.nightly", "--reporter=list,json"],
  {
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, NIGHTLY: "1", PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  },
);
const looks = specsIn(JSON.parse(readFileSync(report, "utf8")) as Suite).flatMap(({ title, ok }) => {
  const path = /^axe finds no fault on (\S+)/.exec(title)?.[1];
  return path === undefined ? [] : [{ path, ok }];
});
rmSync(folder, { recursive: true });
const pages = new Set(looks.map(({ path }) => path));
const faulty = new Set(looks.filter(({ ok }) => !ok).map(({ path }) => path));
const record = {
  on: new Date().toISOString().slice(0, 10),
  pages: pages.size,
  faulty: [...faulty],
  axe: axe.version,
  browser: versionOf(chromium),
};
writeFileSync(RECORD, await format(JSON.stringify(record), { filepath: RECORD, printWidth: 110 }));
console.log(`\n${RECORD}: ${pages.size} pages, ${faulty.size} with faults.`);
process.exitCode = pages.size === 0 || faulty.size > 0 ? 1 : 0;

function specsIn({ suites = [], specs = [] }: Partial<Suite>): Spec[] {
  return [...specs, ...suites.flatMap(specsIn)];
}

/** `Chromium 154.0`. */
function versionOf(path: string): string {
  const said = spawnSync(path, ["--version"], { encoding: "utf8" }).stdout;
  return `Chromium ${/\d+/.exec(said)?.[0] ?? ""}`.trim();
}
