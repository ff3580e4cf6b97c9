/**
 * `npm test`: the unit tests, then the built site in a real Chromium, then one closing line for both.
 * `npm test -- unit [words for Vitest]` and `npm test -- browser [words for Playwright]` run one half.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureChromium, howToGetChromium } from "./chromium.ts";

type Count = { readonly passed: number; readonly failed: number; readonly skipped: number };

/** The parts that we count of Vitest's and Playwright's JSON reports. */
type VitestReport = {
  readonly numPassedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
};
type PlaywrightReport = {
  readonly stats: Readonly<Record<"expected" | "unexpected" | "flaky" | "skipped", number>>;
};

const none: Count = { passed: 0, failed: 0, skipped: 0 };
const oneFailure: Count = { passed: 0, failed: 1, skipped: 0 };

const [half, ...words] = process.argv.slice(2);
if (half !== undefined && half !== "unit" && half !== "browser") {
  console.error(
    "Use: npm test, npm test -- unit [words for Vitest], or npm test -- browser [words for Playwright].",
  );
  process.exit(2);
}

const reports = mkdtempSync(join(tmpdir(), "open-return-"));
const counts = await Promise.all(halves());
rmSync(reports, { recursive: true, force: true });

const total = counts.reduce((a, b) => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
}));
const ran = total.passed + total.failed;
if (ran === 0) console.error("No test ran.");
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = ran === 0 || total.failed > 0 ? 1 : 0;

/**
 * All that there is to count. Vitest leaves a core idle, where more workers would load the same modules again: beside the many tests
 * that share theirs, that core runs the few that start processes, and then the build.
 */
function halves(): readonly Promise<Count>[] {
  const unit = (project: string) => (half === "browser" ? Promise.resolve(none) : unitTests(project));
  const [together, apart] = [unit("together"), unit("apart")];
  const ready = half === "unit" ? undefined : apart.then(prepared);
  return [together, apart, ...(ready ? [together.then(async () => browserTests(await ready))] : [])];
}

async function unitTests(project: string): Promise<Count> {
  const report = join(reports, `${project}.json`);
  const succeeded = await run(
    "node_modules/vitest/vitest.mjs",
    [
      "run",
      `--project=${project}`,
      ...(words.length > 0 ? ["--passWithNoTests"] : []), // they may be those of the other one's
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${report}`,
      ...words,
    ],
    {},
  );
  const found = read(report) as VitestReport | undefined;
  if (found === undefined) return oneFailure;
  // A file that cannot be loaded has failed without a test of its own: it counts as one.
  const failed = found.testResults.map(({ status, assertionResults }) => {
    const tests = assertionResults.filter((test) => test.status === "failed").length;
    return status === "failed" ? Math.max(tests, 1) : tests;
  });
  return counted(succeeded, {
    passed: found.numPassedTests,
    failed: failed.reduce((a, b) => a + b, 0),
    skipped: found.numPendingTests + found.numTodoTests,
  });
}

/** Builds the site, and fetches Chromium meanwhile where there is none: whether both are there. */
async function prepared(): Promise<boolean> {
  const built = once(spawn("npm", ["run", "build"], { stdio: ["ignore", "inherit", "inherit"] }), "exit");
  const chromium = ensureChromium();
  const [status] = (await built) as [number | null];
  if (chromium === undefined) console.error(howToGetChromium);
  if (status !== 0) console.error("The site could not be built, so no browser test ran.");
  return chromium !== undefined && status === 0;
}

async function browserTests(isReady: boolean): Promise<Count> {
  if (!isReady) return oneFailure;
  const report = join(reports, "playwright.json");
  const succeeded = await run(
    "node_modules/@playwright/test/cli.js",
    ["test", "--reporter=list,json", ...words],
    { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  );
  const stats = (read(report) as PlaywrightReport | undefined)?.stats;
  if (stats === undefined) return oneFailure;
  return counted(succeeded, {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  });
}

/** A runner that failed outside its tests (a setup, an unhandled rejection) has failed once. */
function counted(succeeded: boolean, count: Count): Count {
  return succeeded || count.failed > 0 ? count : { ...count, failed: 1 };
}

async function run(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<boolean> {
  const child = spawn(process.execPath, [program, ...args], {
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, ...env },
  });
  const [status] = (await once(child, "exit")) as [number | null];
  return status === 0;
}

function read(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}
