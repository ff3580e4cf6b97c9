import { expect, test as base } from "@playwright/test"; // Vite's own client talks on the console
import { join } from "node:path";
import { createServer } from "vite";

import { inClone } from "../support/clone.ts";
import { ended } from "../support/command.ts";
import { TEST_ENDS } from "../support/limits.ts";

const test = base.extend<{ clone: string }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from this pattern
  clone: async ({}, use) => inClone("public", use),
  baseURL: async ({ clone }, use) => {
    const server = await createServer({
      root: clone,
      configFile: join(clone, "vite.config.ts"),
      cacheDir: join(clone, ".vite"),
      logLevel: "silent",
      server: { host: "127.0.0.1", port: 0 },
    });
    await server.listen();
    await use(server.resolvedUrls?.local[0] ?? "");
    await server.close();
  },
});

test("while developing, a month published into public/data is on the page without a reload by hand", async ({
  page,
  clone,
}) => {
  await page.goto("./");
  // All there is, and what it imports, is compiled for the first time before there is a page: longer than any state takes.
  await expect(page.locator("main")).toContainText("Published on 20 October 2026", { timeout: TEST_ENDS });
  const publish =
    "npm run -s returns -- publish examples/nenebridge/next/2026-10.csv --data public/data --today 2026-11-22";
  expect((await ended("bash", ["-c", publish], { cwd: clone })).exitCode).toBe(0);
  await expect(page.locator("main")).toContainText("Published on 22 November 2026");
});
