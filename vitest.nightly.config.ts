import { defineConfig } from "vitest/config";
import { CORES, NIGHT_TEST_ENDS } from "./tests/support/limits.ts";

/** The property tests, each tried 10,000 times (tests/support/runs.ts), and what is looked at by night alone. */
export default defineConfig({
  test: {
    include: [
      "tests/**/*.properties.test.ts",
      "tests/**/*.nightly.test.ts",
      // By day a sample.
      "tests/core/disclosure/intruder/tables.test.ts",
      "tests/core/publication/{nenebridge,withdrawal}.test.ts",
      "tests/scripts/returns/returns.{options,together,usage}.test.ts",
      "tests/system/oneFile.test.ts",
    ],
    environment: "node",
    css: true, // the edition as one file has styles of its own
    globalSetup: "tests/support/commands.ts", // for those that start processes
    globals: false,
    testTimeout: NIGHT_TEST_ENDS,
    hookTimeout: NIGHT_TEST_ENDS,
    maxWorkers: CORES,
    env: { NIGHTLY: "1" },
  },
});
