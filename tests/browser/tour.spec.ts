import { readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, takenOver } from "../support/browse.ts";
import { test } from "../support/clonedSite.ts";
import { ended, ROOT } from "../support/command.ts";

/** The commands of README's five minutes, exactly as printed. */
function tour(): string[] {
  const readme = readFileSync(join(ROOT, "README.md"), "utf8");
  const block = /```sh tour\n([\s\S]*?)```/.exec(readme)?.[1] ?? "";
  return block.trimEnd().split("\n");
}

test("README’s five minutes: October is checked and published, and the page shows it", async ({
  page,
  clone,
}) => {
  await page.goto("/");
  await expect(page.locator("main")).toContainText("Published on 20 October 2026");

  const [check = "", publish = ""] = tour();
  expect(tour()).toHaveLength(2);
  const checked = await ended("bash", ["-c", check], { cwd: clone });
  expect(checked.stderr).toBe("");
  expect(checked.exitCode).toBe(0);
  const published = await ended("bash", ["-c", publish], { cwd: clone });
  expect(published.exitCode).toBe(0);
  expect(JSON.parse(published.stdout)).toMatchObject({
    outcome: "published",
    release: { seq: 68, period: "2026-10" },
  });

  await page.reload();
  await takenOver(page);
  await expect(page.locator("main")).toContainText("Published on 22 November 2026");
  await expect(page.locator(".ledger [data-indicator]").first()).toContainText("Oct 2026");

  const again = await ended("bash", ["-c", publish], { cwd: clone });
  expect(JSON.parse(again.stdout)).toMatchObject({ outcome: "unchanged" });
});
