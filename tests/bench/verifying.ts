/**
 * `npx tsx tests/bench/verifying.ts`: what a reader's browser runs and reads to verify a page that nobody touches, now and at 240
 * releases, and the longest task that it has after the first paint on a phone four times as slow. The site must be built.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { chromium } from "@playwright/test";

import { wholeChromiumPath, chromiumPath } from "../support/chromium.ts";
import { builtSite, filesIn } from "../support/dist.ts";
import { serve } from "../support/serve.ts";
import { kilobytes, medianOf, table } from "./table.ts";

const RELEASES = 240;
const PATHS = ["/", "/indicators/", "/indicators/caseload/", "/indicators/assessments_on_time/"];
const VISITS = 3;

const dist = builtSite();
const text = (path: string) => readFileSync(join(dist, path), "utf8");
const [, hash = ""] = /releases\/([0-9a-f]{64})/.exec(`releases/${newest()}`) ?? [];
const own = text(`data/releases/${hash}/SHA256SUMS`);
const edition = text(`data/releases/${hash}/edition/SHA256SUMS`);

function newest(): string {
  return text("data/releases/log.txt").trimEnd().split("\n").at(-1)?.split(" ")[2] ?? "";
}

/** The edition's list with a return for every month of so many. */
function editionAt(releases: number): string {
  const have = edition.split("\n").filter((line) => line.includes("  returns/")).length;
  const more = Array.from({ length: Math.max(0, releases - have) }, (_, index) => {
    const month = `${2030 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;
    return `${createHash("sha256").update(month).digest("hex")}  returns/${month}.csv\n`;
  });
  return edition + more.join("");
}

const now = text("data/releases/log.txt").trimEnd().split("\n").length;
type Part = readonly [name: string, raw: number, sent: number];
const parts = (releases: number): readonly Part[] =>
  (
    [
      ["checkpoint", text("data/releases/checkpoint")],
      ["own list", own],
      ["edition's list", editionAt(releases)],
    ] as const
  )
    .map(([name, content]): Part => [name, content.length, brotliCompressSync(content).length])
    .concat([["hashes of the entries", 32 * releases, 32 * releases] as const]);
const script = filesIn(dist, ".js").filter((file) => /^assets\/index-/.test(file));
console.log(
  `First script of every page: ${kilobytes(script.reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file)), { level: 9 }).length, 0))} kB (gzip).`,
);
for (const releases of [now, RELEASES]) {
  const rows = parts(releases).map(([name, raw, sent]) => [name, kilobytes(raw), kilobytes(sent)]);
  const sum = (at: 1 | 2) => kilobytes(parts(releases).reduce((all, part) => all + part[at], 0));
  console.log(
    `\n${table([`${releases} releases`, "kB", "kB as sent"], [...rows, ["together", sum(1), sum(2)]])}`,
  );
}

const executablePath = wholeChromiumPath() ?? chromiumPath();
if (executablePath !== undefined) {
  const host = await serve(dist, "/");
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  const rows: string[][] = [];
  for (const path of PATHS) {
    const [longest, figures, after]: number[][] = [[], [], []];
    for (let visit = 0; visit < VISITS; visit++) {
      const page = await browser.newPage({ viewport: { width: 412, height: 823 } });
      const session = await page.context().newCDPSession(page);
      await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
      const events: TraceEvent[] = [];
      session.on("Tracing.dataCollected", ({ value }) => events.push(...(value as unknown as TraceEvent[])));
      await session.send("Tracing.start", {
        traceConfig: {
          includedCategories: ["toplevel", "devtools.timeline", "disabled-by-default-devtools.timeline"],
        },
      });
      await page.goto(`${host.url}${path.slice(1)}`);
      await page.waitForFunction(
        () => !document.querySelector("[data-checked]")?.textContent.startsWith("Your browser has not"),
      );
      const at = await page.evaluate(() => ({
        end: performance.now(),
        paint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0,
        figures: document.querySelectorAll("data").length,
      }));
      const ended = new Promise((done) => session.once("Tracing.tracingComplete", done));
      await session.send("Tracing.end");
      await ended;
      const tasks = tasksAfterScript(events);
      longest?.push(Math.max(0, ...tasks));
      figures?.push(at.figures);
      after?.push(at.end - at.paint);
      await page.close();
    }
    rows.push([
      path,
      String(figures?.[0] ?? 0),
      ...[longest, after].map((each) => String(Math.round(medianOf(each ?? [])))),
    ]);
  }
  console.log(
    `\n${table(["page, CPU ÷ 4", "figures", "longest task that ran our script (ms)", "first paint to checked (ms)"], rows)}`,
  );
  await browser.close();
  host.close();
}

type TraceEvent = {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
};

/** How long each task took, in milliseconds of the page's own thread, in which a function or a parser of the page ran. */
function tasksAfterScript(events: readonly TraceEvent[]): number[] {
  const ours = events.filter(({ name }) =>
    ["FunctionCall", "RunMicrotasks", "XHRLoad", "FireAnimationFrame", "TimerFire"].includes(name),
  );
  const isWithin = (task: TraceEvent, each: TraceEvent) =>
    task.pid === each.pid &&
    task.tid === each.tid &&
    each.ts >= task.ts &&
    each.ts <= task.ts + (task.dur ?? 0);
  return events
    .filter((task) => /RunTask$/.test(task.name) && ours.some((each) => isWithin(task, each)))
    .map(({ tdur, dur = 0 }) => (tdur ?? dur) / 1000);
}
