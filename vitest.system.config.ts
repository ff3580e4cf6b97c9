import { defineConfig } from "vitest/config";

/** Real third-party programs (openssl, a spreadsheet, git …); each test skips itself, with its reason, where one is missing. */
export default defineConfig({
  test: {
    include: ["tests/system/**/*.test.ts"],
    environment: "node",
    globals: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: "100%",
  },
});
