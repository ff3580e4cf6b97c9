/**
 * `npm test`: the unit tests, then the built site, read as files and in a real Chromium, then one closing line for all of it.
 * `npm test -- unit [words for Vitest]` and `npm test -- browser [words for both runners]` run one half.
 *
 * Never is more at work than there are cores.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureChromium, howToGetChromium } from "./chromium.ts";
import { CORES } from "./limits.ts";
import {
  accountOfPlaywright,
  accountOfVitest,
  failed,
  NOTHING,
  ONE_FAILURE,
  slowest,
  sumOf,
  type Account,
} from "./reports.ts";

const ROOT = join(import.meta.dirname, "../..");

const [half, ...words] = process.argv.slice(2);
if (half !== undefined && half !== "unit" && half !== "browser") {
  console.error(
    "Use: npm test, npm test -- unit [words for Vitest], or npm test -- browser [words for both runners].",
  );
  process.exit(2);
}
const [hasUnit, hasBrowser] = [half !== "browser", half !== "unit"];

const reports = mkdtempSync(join(tmpdir(), "open-return-"));
const { count, tests, failures } = sumOf(await all());
rmSync(reports, { recursive: true, force: true });

const ran = count.passed + count.failed;
if (ran === 0) console.error("No test ran.");
console.log(`\nThe slowest tests:\n${slowest(tests, 10).join("\n")}`);
if (failures.length > 0) console.log(`\nFailed:\n${failed(failures).join("\n")}`);
console.log(`\n${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
process.exitCode = ran === 0 || count.failed > 0 ? 1 : 0;

/**
 * More than one worker would load the same modules again for each: so one core is kept for the tests that start processes, which take
 * as long as the build, its pages as files and all other unit tests. The browser, which takes all cores, comes last.
 */
async function all(): Promise<readonly Account[]> {
  const rest = Math.max(1, CORES - 1);
  const [apart, { accounts, isReady }] = await besideEachOther(
    async () => (hasUnit ? unitTests("apart", 1) : NOTHING),
    async () => {
      const isReady = hasBrowser && (await timed("build", prepared));
      const built = !hasBrowser ? NOTHING : isReady ? await unitTests("built", rest) : ONE_FAILURE;
      const together = hasUnit ? await unitTests("together", rest) : NOTHING;
      return { accounts: [built, together], isReady };
    },
  );
  return [apart, ...accounts, ...(isReady ? [await timed("browser", browserTests)] : [])];
}

async function besideEachOther<One, Other>(
  one: () => Promise<One>,
  other: () => Promise<Other>,
): Promise<[One, Other]> {
  return CORES === 1 ? [await one(), await other()] : Promise.all([one(), other()]);
}

async function timed<Result>(step: string, work: () => Promise<Result>): Promise<Result> {
  const began = performance.now();
  const result = await work();
  console.log(`\n== ${step}: ${Math.round((performance.now() - began) / 1000)} s`);
  return result;
}

/** One project of vitest.config.ts. */
async function unitTests(project: string, workers: number): Promise<Account> {
  const report = join(reports, `${project}.json`);
  const args = [
    "run",
    `--project=${project}`,
    `--maxWorkers=${workers}`,
    ...(words.length > 0 ? ["--passWithNoTests"] : []), // they may be those of another project
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
    ...words,
  ];
  const succeeded = await timed(project, () => run("node_modules/vitest/vitest.mjs", args));
  const found = read(report);
  return found === undefined ? ONE_FAILURE : counted(succeeded, accountOfVitest(found, ROOT));
}

/** Builds the site, and waits for the network meanwhile where there is no Chromium: whether both are there. */
async function prepared(): Promise<boolean> {
  const built = once(spawn("npm", ["run", "build"], { stdio: ["ignore", "inherit", "inherit"] }), "exit");
  const chromium = ensureChromium();
  const [status] = (await built) as [number | null];
  if (chromium === undefined) console.error(howToGetChromium);
  if (status !== 0) console.error("The site could not be built, so no browser test ran.");
  return chromium !== undefined && status === 0;
}

async function browserTests(): Promise<Account> {
  const report = join(reports, "playwright.json");
  const succeeded = await run(
    "node_modules/@playwright/test/cli.js",
    ["test", "--reporter=list,json", ...(words.length > 0 ? ["--pass-with-no-tests"] : []), ...words],
    { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  );
  const found = read(report);
  return found === undefined ? ONE_FAILURE : counted(succeeded, accountOfPlaywright(found));
}

/** A runner that failed outside its tests (a setup, an unhandled rejection) has failed once. */
function counted(succeeded: boolean, account: Account): Account {
  if (succeeded || account.count.failed > 0) return account;
  return { ...account, count: { ...account.count, failed: 1 } };
}

async function run(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
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
