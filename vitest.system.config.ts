import { defineConfig } from "vitest/config";
import { CORES, STATE_COMES, TEST_ENDS } from "./tests/support/limits.ts";

/** Real third-party programs (openssl, a spreadsheet, git …); each test skips itself, with its reason, where one is missing. */
export default defineConfig({
  test: {
    include: ["tests/system/**/*.test.ts"],
    environment: "node",
    globals: false,
    css: true, // the edition as one file has styles of its own
    testTimeout: TEST_ENDS,
    hookTimeout: TEST_ENDS,
    expect: { poll: { timeout: STATE_COMES } },
    maxWorkers: CORES,
  },
});
