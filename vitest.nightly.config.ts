import { defineConfig } from "vitest/config";

/** The property tests, each tried 10,000 times: tests/support/runs.ts. */
export default defineConfig({
  test: {
    include: ["tests/**/*.properties.test.ts"],
    environment: "node",
    globals: false,
    testTimeout: 600_000,
    env: { NIGHTLY: "1" },
  },
});
