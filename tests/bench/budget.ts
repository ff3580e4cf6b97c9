/**
 * `npm run budget`: what the built pages may weigh and hold. Ends with 1 and a sentence for each promise that is broken.
 */
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";

import { builtSite, filesIn } from "../support/dist.ts";
import { withImports } from "./chunks.ts";
import { elsewhereIn, faultsOf } from "./faults.ts";
import { changedSince, packagesByScript } from "./packages.ts";
import { ONE_FILE, pagesIn, scriptsOf, type Page } from "./pages.ts";
import { sizesOf, sumOf } from "./sizes.ts";
import { kilobytes, table } from "./table.ts";
import { visit, type Visit } from "./visit.ts";

/**
 * Scripts that a page to be read runs before anybody touches it, and what then takes it over; bytes after gzip -9. Verifying the log,
 * the lists and the figures is 5.4 kB of the first (decision 36), what is late and a refused style sheet 0.6, and the signatures of witnesses 0.1. The slides have the code of their deck
 * besides, and once they are loaded that of the agenda and of the presenter’s window, which a meeting needs without a network (decision 64), and what offers the PowerPoint file and the log of questions.
 */
const READING = 8_400;
const SLIDES = 20_000;
const TAKING_OVER = 85_600;
/** What makes a PowerPoint file of the slides, with all that it imports: pptxgenjs and its archive are 126 kB of it, and the reader of an earlier release is another. Nothing is fetched before the button is pressed. */
const POWERPOINT = 172_000;

/** The edition as one file, in bytes as it is: it goes by e-mail, where 10 MB is the usual limit and a third is added. */
const ONE_FILE_SIZE = 5_000_000;

/** Scripts of a page in somebody's frame (2 kB, and 5.5 that verify it), and all that it fetches, in bytes after gzip -9. */
const FRAME_SCRIPTS = 8_000;
const FRAME = 25_000;
const IS_FRAME = /^\/embed\//;

/** Only an indicator's page has a chart. */
const HAS_CHART = /^\/indicators\/[^/]+\/$/;

const dist = builtSite();
const pages = pagesIn(dist);
const plain = pages.filter(({ path }) => !HAS_CHART.test(path) && !IS_FRAME.test(path));
const charted = pages.filter(({ path }) => HAS_CHART.test(path));
const framed = pages.filter(({ path }) => IS_FRAME.test(path));
const opened = [...plain, ...charted.slice(0, 1), ...framed.slice(0, 1)];
const visits = await visit(
  dist,
  opened.map(({ path }) => path),
);
const packages = packagesByScript();
if (visits === undefined)
  console.log("There is no Chromium: scripts that a page fetches by itself are not counted.");

console.log(
  `${tableOf(opened)}\n\n${pages.length} pages; indicator pages are shown by the first of ${charted.length}, frames by the first of ${framed.length}.`,
);
const faults = [
  ...inBuild(),
  ...pages.flatMap(faultsOf),
  ...inStyles(),
  ...inVisits(),
  ...plain.flatMap(inScripts),
  ...opened.flatMap(inReading),
  ...inTakingOver(),
  ...inPowerpoint(),
  ...inOneFile(),
  ...framed.slice(0, 1).flatMap(inFrame),
];
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;

/** All scripts that run without a click: those of the HTML, what they import first, and what the page then fetches. */
function scriptsRunBy(page: Page): string[] {
  const fetched = visits?.get(page.path)?.files.filter((file) => file.endsWith(".js")) ?? [];
  return withImports(dist, [...new Set([...scriptsOf(page), ...fetched])]);
}

function holdsRecharts(script: string): boolean {
  return packages.get(script)?.includes("node_modules/recharts") ?? false;
}

function tableOf(shown: readonly Page[]): string {
  const rows = shown.map((page) => {
    const scripts = scriptsRunBy(page);
    const isKnown = scripts.every((script) => packages.has(script));
    const recharts = scripts.some(holdsRecharts) ? "yes" : isKnown ? "no" : "unknown";
    return [
      page.path,
      kilobytes(sizesOf(dist, page.file).gzip),
      kilobytes(sumOf(dist, scripts).gzip),
      recharts,
    ];
  });
  return table(["kB after gzip", "HTML", "JS without a click", "Recharts"], rows);
}

/** A page that is of no use without a script fetches it all at once. */
function inReading(page: Page): string[] {
  if (page.document.documentElement.hasAttribute("data-starts")) return [];
  const { gzip } = sumOf(dist, scriptsRunBy(page));
  const most = page.path === "/present/" ? SLIDES : READING;
  return gzip <= most
    ? []
    : [
        `${page.path} runs ${kilobytes(gzip)} kB of scripts (gzip) untouched; it may run ${kilobytes(most)} kB.`,
      ];
}

function inTakingOver(): string[] {
  const scripts = filesIn(dist, ".js").filter((file) => file.startsWith("assets/takeOver-"));
  if (scripts.length !== 1) return ["There is no one script that takes pages over."];
  const { gzip } = sumOf(dist, scripts);
  return gzip <= TAKING_OVER
    ? []
    : [`Pages are taken over by ${kilobytes(gzip)} kB (gzip); it may be ${kilobytes(TAKING_OVER)} kB.`];
}

function inPowerpoint(): string[] {
  const scripts = filesIn(dist, ".js").filter((file) => file.startsWith("assets/makePowerpoint-"));
  if (scripts.length !== 1) return ["There is no one script that makes a PowerPoint file."];
  const { gzip } = sumOf(dist, withImports(dist, scripts));
  return gzip <= POWERPOINT
    ? []
    : [`A PowerPoint file is made by ${kilobytes(gzip)} kB (gzip); it may be ${kilobytes(POWERPOINT)} kB.`];
}

function inOneFile(): string[] {
  const { size } = statSync(join(dist, ONE_FILE)); // to compress it, as the others are, would take as long as all of them
  if (size <= ONE_FILE_SIZE) return [];
  return [`${ONE_FILE} has ${kilobytes(size)} kB; it may have ${kilobytes(ONE_FILE_SIZE)} kB.`];
}

/** It stands in a page that has enough to fetch of its own. */
function inFrame(page: Page): string[] {
  const { gzip } = sumOf(dist, scriptsRunBy(page));
  const all = sumOf(dist, visits?.get(page.path)?.files.filter((file) => !file.startsWith("data/")) ?? []);
  return [
    ...(gzip <= FRAME_SCRIPTS
      ? []
      : [
          `${page.path} runs ${kilobytes(gzip)} kB of scripts (gzip); it may run ${kilobytes(FRAME_SCRIPTS)} kB.`,
        ]),
    ...(all.gzip <= FRAME
      ? []
      : [`${page.path} fetches ${kilobytes(all.gzip)} kB (gzip); it may fetch ${kilobytes(FRAME)} kB.`]),
  ];
}

function inScripts(page: Page): string[] {
  return scriptsRunBy(page)
    .filter(holdsRecharts)
    .map((script) => `${page.path} has no chart, but loads Recharts in ${script}.`);
}

/** The bundler's account is of scripts by these very names: another build says nothing about them, nor this one about newer sources. */
function inBuild(): string[] {
  const others = [...new Set(opened.flatMap(scriptsRunBy))].filter((script) => !packages.has(script));
  return [
    ...(others.length > 0 ? [`This build has no account of ${others.join(", ")}: run npm run build.`] : []),
    ...changedSince().map((source) => `${source} has changed since the build: run npm run build.`),
  ];
}

function inStyles(): string[] {
  return filesIn(dist, ".css").flatMap((file) =>
    elsewhereIn(readFileSync(join(dist, file), "utf8")).map(
      (url) => `${file} makes a request to ${url}, another origin.`,
    ),
  );
}

function inVisits(): string[] {
  return [...(visits ?? new Map<string, Visit>())].flatMap(([path, { elsewhere }]) =>
    elsewhere.map((url) => `${path}, once opened, makes a request to ${url}, another origin.`),
  );
}
