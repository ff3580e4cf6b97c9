import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

/** Tests that start processes or build commands clean up after their file: each of them has a worker of its own. */
const APART = ["tests/scripts/**/*.test.ts"];
const ELSEWHERE = ["tests/browser/**", "tests/system/**", "tests/fixtures/**"];

export default defineConfig({
  plugins: [react()],
  test: {
    environment: "node", // a component's test begins with // @vitest-environment happy-dom
    globals: false,
    testTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: "together", // a worker for each file would cost more than the tests in it
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: [...ELSEWHERE, ...APART],
          isolate: false,
        },
      },
      { extends: true, test: { name: "apart", include: APART, exclude: ELSEWHERE } },
    ],
  },
});
