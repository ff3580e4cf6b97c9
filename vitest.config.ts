import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { CORES, STATE_COMES, TEST_ENDS } from "./tests/support/limits.ts";

/** Tests that start processes, build, or give their process a document clean up after their file: each has a worker of its own. */
const APART = [
  "tests/scripts/*.test.ts",
  "tests/scripts/{effects,returns}/**/*.test.ts",
  "tests/scripts/build/site.test.ts",
];
/** The pages as they are built, read as files: `npm test` builds them first. */
const BUILT = ["tests/built/**/*.test.ts"];
/** For all others, which run where it is not built or while it is: none of them may ask for it (tests/support/dist.ts). */
const WITHOUT_SITE = { NO_SITE: "1" };
const ELSEWHERE = ["tests/browser/**", "tests/system/**", "tests/fixtures/**", "tests/**/*.nightly.test.ts"];

export default defineConfig({
  plugins: [react()],
  test: {
    environment: "node", // a component's test begins with // @vitest-environment happy-dom
    globals: false,
    setupFiles: ["tests/support/setUp.ts"],
    testTimeout: TEST_ENDS,
    hookTimeout: TEST_ENDS,
    expect: { poll: { timeout: STATE_COMES } },
    maxWorkers: CORES,
    maxConcurrency: 1, // a test that has started a process waits for it: both are one worker's
    projects: [
      {
        extends: true,
        test: {
          name: "together", // a worker for each file would cost more than the tests in it
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: [...ELSEWHERE, ...APART, ...BUILT],
          isolate: false,
          env: WITHOUT_SITE,
        },
      },
      {
        extends: true,
        test: {
          name: "apart",
          include: APART,
          exclude: ELSEWHERE,
          env: WITHOUT_SITE,
          globalSetup: "tests/support/commands.ts",
        },
      },
      {
        extends: true,
        test: {
          name: "built",
          include: BUILT,
          isolate: false, // each page is parsed once
          globalSetup: "tests/support/buildOnce.ts",
        },
      },
    ],
  },
});
