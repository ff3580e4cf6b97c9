/**
 * `npm run bench:pages`: how soon the built pages can be read and used on a slow phone, beside a bare page with the overview's
 * words, which is the floor. Medians of five visits; compare only within one run.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, cpus, tmpdir } from "node:os";
import { join } from "node:path";

import type { Page } from "@playwright/test";

import { escaped } from "../../src/core/markup.ts";
import { monthsAfter, readMonth } from "../../src/core/period.ts";
import { wholeChromiumPath } from "../support/chromium.ts";
import { builtSite } from "../support/dist.ts";
import { putOut } from "../support/laterEdition.ts";
import { parse } from "./pages.ts";
import { phone, slowPage, visitTwice, type Visited } from "./speed.ts";
import { kilobytes, medianOf, table } from "./table.ts";
import { serveOverTls, type TlsHost } from "./tls.ts";

const RUNS = 5;
const INDICATOR = "/indicators/assessments_on_time/";
const SERIES = "series/assessments_on_time.csv";
/** Twenty years. */
const LONG = 240;
const PICTURE = "figure.chart img";
const CHART_CHOICES = [
  /^Two years$/,
  /^Usual range$/,
  /^The numbers behind it$/,
  /^The figure$/,
  /^All years$/,
];
const FILTERS = [/^Off target/, /^Any/, /^Workforce/, /^All \(/];
const HEADER = ["page", "kB", "requests", "first paint", "largest", "seen", "blocking", "shift", "heap MB"];

const executablePath = wholeChromiumPath();
if (executablePath === undefined) {
  console.error("There is no Chromium to measure pages in: apt-get install chromium.");
  process.exitCode = 1;
} else await measure(executablePath);

async function measure(executablePath: string): Promise<void> {
  const dist = builtSite();
  const home = mkdtempSync(join(tmpdir(), "open-return-speeds-"));
  const floor = bare(readFileSync(join(dist, "index.html"), "utf8"));
  const host = await serveOverTls(dist, home, new Map([["/bare.html", floor]]));
  const processor = cpus()[0]?.model ?? "unknown";
  console.log(`${availableParallelism()} cores (${processor}), Node ${process.versions.node}\n`);
  try {
    const rows: string[][] = [];
    for (const [name, path, sees] of [
      ["the floor: the overview’s words alone", "/bare.html", "h1"],
      ["overview", "/", ".lead-story img"],
      ["all figures", "/indicators/", ".ledger svg"],
      ["one indicator", INDICATOR, PICTURE],
      ["data", "/data/", "h1"],
    ] as const) {
      const visits = [];
      for (let run = 0; run < RUNS; run++)
        visits.push(await visitTwice({ executablePath, key: host.key, url: host.url + path, sees }));
      rows.push(
        rowOf(
          name,
          visits.map(({ cold }) => cold),
        ),
      );
      rows.push(
        rowOf(
          `${name}, again`,
          visits.map(({ warm }) => warm),
        ),
      );
    }
    console.log(table(HEADER, rows));
    console.log(`\n${await journeys(executablePath, host)}`);
  } finally {
    host.close();
    rmSync(home, { recursive: true, force: true });
  }
}

function rowOf(name: string, visits: readonly Visited[]): string[] {
  const median = (of: (visit: Visited) => number) => medianOf(visits.map(of));
  return [
    name,
    kilobytes(median(({ bytes }) => bytes)),
    String(median(({ requests }) => requests)),
    ...[
      median(({ firstPaint }) => firstPaint),
      median(({ largestPaint }) => largestPaint),
      median(({ seen }) => seen),
      median(({ blocking }) => blocking),
    ].map((time) => time.toFixed(0)),
    median(({ shift }) => shift).toFixed(3),
    (median(({ heap }) => heap) / 1e6).toFixed(1),
  ];
}

/** From the overview to an indicator’s chart; from the first touch of the chart to one that answers; and each choice after. */
async function journeys(executablePath: string, host: TlsHost): Promise<string> {
  const series = readFileSync(join(builtSite(), "data", SERIES), "utf8");
  const times = new Map<string, number[]>();
  const note = (name: string, time: number) => times.set(name, [...(times.get(name) ?? []), time]);
  for (let run = 0; run < RUNS; run++) {
    const profile = mkdtempSync(join(tmpdir(), "open-return-journey-"));
    const context = await phone(executablePath, host.key, profile);
    const { page, taken } = await slowPage(context);
    await page.goto(`${host.url}/`, { waitUntil: "networkidle" });
    const link = page.getByRole("link", { name: "Assessments finished on time" }).first();
    await link.scrollIntoViewIfNeeded();
    let from = Date.now();
    await link.tap();
    await page.waitForFunction(
      (picture) => {
        const found = document.querySelector<HTMLImageElement>(picture);
        return found !== null && found.complete && found.naturalWidth > 0;
      },
      PICTURE,
      { polling: "raf" },
    );
    note("overview to an indicator’s chart (ms)", Date.now() - from);
    await page.waitForLoadState("networkidle");
    from = Date.now();
    await page.locator("figure.chart").first().tap();
    await page.getByRole("application").waitFor();
    note("first touch to a chart that answers (ms)", Date.now() - from);
    await page.waitForLoadState("networkidle");
    note("all bytes by then (kB)", taken().bytes / 1000);
    note("slowest answer to a choice (ms)", await slowestAnswer(page, () => choose(page, CHART_CHOICES)));
    await putOut(page, { [SERIES]: longer(series) });
    await page.goto(host.url + INDICATOR, { waitUntil: "networkidle" });
    await page.locator("figure.chart").first().tap();
    await page.getByRole("application").waitFor();
    note(`the same with ${LONG} months (ms)`, await slowestAnswer(page, () => choose(page, CHART_CHOICES)));
    const shown = await page.locator("#months tbody tr").count();
    if (shown !== LONG) throw new Error(`The page shows ${shown} months, not ${LONG}.`);
    note(
      "slowest answer to a key that reads one of them (ms)",
      await slowestAnswer(page, () => readByKeys(page)),
    );
    await page.goto(`${host.url}/indicators/`, { waitUntil: "networkidle" });
    await page.waitForFunction(() => document.documentElement.dataset["taken"] === "over");
    note(
      "slowest answer to a filter of all figures (ms)",
      await slowestAnswer(page, () => choose(page, FILTERS)),
    );
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
  const rows = [...times].map(([name, all]) => [name, medianOf(all).toFixed(0)]);
  return table(["on the way", "median"], rows);
}

/** How long the slowest answer to what `act` does took to be seen, in milliseconds. */
async function slowestAnswer(page: Page, act: () => Promise<void>): Promise<number> {
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => {
    Object.assign(globalThis, { slowest: 0 });
    new PerformanceObserver((list) => {
      // Presses alone are interactions, as “interaction to next paint” counts them; a pointer that moves is none.
      const presses = (list.getEntries() as PerformanceEventTiming[]).filter(
        (each) => each.interactionId > 0,
      );
      const known = (globalThis as unknown as { slowest: number }).slowest;
      Object.assign(globalThis, { slowest: Math.max(known, ...presses.map(({ duration }) => duration)) });
    }).observe({ type: "event", durationThreshold: 16 } as PerformanceObserverInit);
  });
  await act();
  return page.evaluate(() => (globalThis as unknown as { slowest: number }).slowest);
}

/** Makes choices that draw what is below them anew. */
async function choose(page: Page, choices: readonly RegExp[]): Promise<void> {
  for (const choice of choices) {
    await page.getByRole("group").getByRole("link", { name: choice }).first().tap();
    await page.waitForTimeout(1000);
  }
}

/** Reads figures of the chart one by one. */
async function readByKeys(page: Page): Promise<void> {
  await page.getByRole("application").focus();
  for (const key of ["ArrowLeft", "ArrowLeft", "PageDown", "Home", "ArrowRight", "End"]) {
    await page.keyboard.press(key);
    await page.waitForTimeout(500);
  }
}

/** A series as it would be had it begun earlier: its own figures once more, in the years before. */
function longer(csv: string): string {
  const [header = "", ...rows] = csv.trimEnd().split("\n");
  const last = readMonth(rows.at(-1)?.slice(0, 7) ?? "");
  if (last === undefined) throw new Error("The series ends with no month.");
  const all = Array.from({ length: LONG }, (_, index) => {
    const row = rows.at((index - LONG) % rows.length) ?? "";
    return monthsAfter(last, index + 1 - LONG) + row.slice(7);
  });
  return `${[header, ...all].join("\n")}\n`;
}

/** The words of a page and nothing else: headings, paragraphs, lists and links. */
function bare(html: string): string {
  const { body, title } = parse(html);
  const words = [...body.querySelectorAll("h1, h2, h3, p, li")]
    .filter((each) => each.querySelector("h1, h2, h3, p, li") === null)
    .map((each) => `<p>${escaped(each.textContent)}</p>`)
    .join("\n");
  const head =
    '<!doctype html><html lang="en-GB"><meta charset="utf-8"><meta name="viewport" content="width=device-width">';
  return `${head}<title>${title}</title><h1>Words</h1>\n${words}\n`;
}
