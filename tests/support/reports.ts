import { relative } from "node:path";

/** What the runners of tests report, in the parts that we read, as one account. */

export type Count = { readonly passed: number; readonly failed: number; readonly skipped: number };
export type Timed = { readonly title: string; readonly seconds: number };
export type Account = { readonly count: Count; readonly tests: readonly Timed[] };

export const NOTHING: Account = { count: { passed: 0, failed: 0, skipped: 0 }, tests: [] };
export const ONE_FAILURE: Account = { ...NOTHING, count: { passed: 0, failed: 1, skipped: 0 } };

/** Vitest's JSON. */
type VitestReport = {
  readonly numPassedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly VitestTest[];
  }[];
};
type VitestTest = { readonly status: string; readonly fullName: string; readonly duration?: number | null };

/** Playwright's JSON. */
type PlaywrightReport = {
  readonly stats: Readonly<Record<"expected" | "unexpected" | "flaky" | "skipped", number>>;
  readonly suites: readonly Suite[];
};
type Suite = { readonly suites?: readonly Suite[]; readonly specs: readonly Spec[] };
type Spec = {
  readonly title: string;
  readonly file: string;
  readonly tests: readonly { readonly results: readonly { readonly duration: number }[] }[];
};

export function accountOfVitest(json: unknown, root: string): Account {
  const { testResults, ...report } = json as VitestReport;
  // A file that cannot be loaded has failed without a test of its own: it counts as one.
  const failed = testResults.map(({ status, assertionResults }) => {
    const tests = assertionResults.filter((test) => test.status === "failed").length;
    return status === "failed" ? Math.max(tests, 1) : tests;
  });
  return {
    count: {
      passed: report.numPassedTests,
      failed: failed.reduce((a, b) => a + b, 0),
      skipped: report.numPendingTests + report.numTodoTests,
    },
    tests: testResults.flatMap(({ name, assertionResults }) =>
      assertionResults.map(({ fullName, duration }) => ({
        title: `${relative(root, name)}: ${fullName.trim()}`,
        seconds: (duration ?? 0) / 1000,
      })),
    ),
  };
}

export function accountOfPlaywright(json: unknown): Account {
  const { stats, suites } = json as PlaywrightReport;
  return {
    count: { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped },
    tests: suites.flatMap(specsIn).map(({ file, title, tests }) => ({
      title: `tests/browser/${file}: ${title}`,
      seconds:
        tests.flatMap(({ results }) => results).reduce((sum, { duration }) => sum + duration, 0) / 1000,
    })),
  };
}

function specsIn({ suites = [], specs }: Suite): Spec[] {
  return [...specs, ...suites.flatMap(specsIn)];
}

export function sumOf(accounts: readonly Account[]): Account {
  return {
    count: accounts
      .map(({ count }) => count)
      .reduce((a, b) => ({
        passed: a.passed + b.passed,
        failed: a.failed + b.failed,
        skipped: a.skipped + b.skipped,
      })),
    tests: accounts.flatMap(({ tests }) => tests),
  };
}

/** The slowest of all tests, one line each, the slowest first. */
export function slowest(tests: readonly Timed[], howMany: number): string[] {
  const order = tests.toSorted((a, b) => b.seconds - a.seconds).slice(0, howMany);
  return order.map(({ seconds, title }) => `${seconds.toFixed(1).padStart(6)} s  ${title}`);
}
