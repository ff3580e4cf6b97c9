import { defineConfig } from "@playwright/test";
import { chromiumPath } from "./tests/support/chromium.ts";
import { CORES, STATE_COMES, TEST_ENDS } from "./tests/support/limits.ts";

const url = "http://127.0.0.1:4180/";

export default defineConfig({
  testDir: "tests/browser",
  testMatch: "**/*.spec.ts",
  // Long ones: `npm run test:nightly`.
  testIgnore: process.env["NIGHTLY"] === undefined ? "**/*.nightly.spec.ts" : [],
  outputDir: "test-results",
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  timeout: TEST_ENDS,
  expect: { timeout: STATE_COMES },
  workers: CORES,
  reporter: "list",
  use: {
    baseURL: url,
    locale: "en-GB",
    timezoneId: "Europe/London",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: chromiumPath() ?? "chromium",
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: [{ name: "chromium", use: { browserName: "chromium" } }],
  webServer: {
    command: "node node_modules/vite/bin/vite.js preview --host 127.0.0.1 --port 4180 --strictPort",
    url,
    reuseExistingServer: false,
    timeout: TEST_ENDS,
  },
});
