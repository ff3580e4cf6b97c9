import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [react()],
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    exclude: ["tests/browser/**", "tests/system/**", "tests/fixtures/**"],
    environment: "node", // a component's test begins with // @vitest-environment happy-dom
    globals: false,
    testTimeout: 60_000,
  },
});
