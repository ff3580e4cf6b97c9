import { relative } from "node:path";

/** What the runners of tests report, in the parts that we read, as one account. */

export type Count = { readonly passed: number; readonly failed: number; readonly skipped: number };
export type Timed = { readonly title: string; readonly seconds: number };
/** A test that failed, and the first lines of why. */
export type Failed = { readonly title: string; readonly why: string };
export type Account = {
  readonly count: Count;
  readonly tests: readonly Timed[];
  readonly failures: readonly Failed[];
};

export const NOTHING: Account = { count: { passed: 0, failed: 0, skipped: 0 }, tests: [], failures: [] };
export const ONE_FAILURE: Account = { ...NOTHING, count: { passed: 0, failed: 1, skipped: 0 } };

/** Vitest's JSON. */
type VitestReport = {
  readonly numPassedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly VitestTest[];
  }[];
};
type VitestTest = {
  readonly status: string;
  readonly fullName: string;
  readonly duration?: number | null;
  readonly failureMessages: readonly string[];
};

/** Playwright's JSON. */
type PlaywrightReport = {
  readonly stats: Readonly<Record<"expected" | "unexpected" | "flaky" | "skipped", number>>;
  readonly suites: readonly Suite[];
};
type Suite = { readonly suites?: readonly Suite[]; readonly specs: readonly Spec[] };
type Spec = {
  readonly title: string;
  readonly file: string;
  readonly ok: boolean;
  readonly tests: readonly { readonly results: readonly PlaywrightResult[] }[];
};
type PlaywrightResult = {
  readonly duration: number;
  readonly errors?: readonly { readonly message?: string }[];
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
    failures: testResults.flatMap(({ name, status, message, assertionResults }) => {
      const failures = assertionResults
        .filter((test) => test.status === "failed")
        .map(({ fullName, failureMessages }) => ({
          title: `${relative(root, name)}: ${fullName.trim()}`,
          why: firstLines(failureMessages),
        }));
      const isOfFile = status === "failed" && failures.length === 0;
      return isOfFile ? [{ title: relative(root, name), why: firstLines([message]) }] : failures;
    }),
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
    failures: suites
      .flatMap(specsIn)
      .filter(({ ok }) => !ok)
      .map(({ file, title, tests }) => ({
        title: `tests/browser/${file}: ${title}`,
        why: firstLines(
          tests
            .flatMap(({ results }) => results.flatMap(({ errors }) => errors ?? []))
            .map(({ message }) => message ?? ""),
        ),
      })),
  };
}

/** So many lines of a failure show what was expected and what was there. */
const LINES = 12;

function firstLines(messages: readonly string[]): string {
  return messages.join("\n").split("\n").slice(0, LINES).join("\n");
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
    failures: accounts.flatMap(({ failures }) => failures),
  };
}

/** The slowest of all tests, one line each, the slowest first. */
export function slowest(tests: readonly Timed[], howMany: number): string[] {
  const order = tests.toSorted((a, b) => b.seconds - a.seconds).slice(0, howMany);
  return order.map(({ seconds, title }) => `${seconds.toFixed(1).padStart(6)} s  ${title}`);
}

/** Every failed test again, with why, so that the end of a long run says what is wrong. */
export function failed(failures: readonly Failed[]): string[] {
  return failures.map(({ title, why }) => `  ${title}\n${why.replaceAll(/^/gm, "    ")}`);
}
