import { cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { unzipSync } from "fflate";

import { archived } from "../../src/archive/archived.ts";
import { expect, test } from "../support/browse.ts";
import { choose, fileOf, openCheck, RESULT, withValue } from "../support/checkPage.ts";
import { ended, ROOT } from "../support/command.ts";
import { filesIn } from "../support/dist.ts";

const ROLES = ["Director of children’s services", "Data protection officer"] as const;
const APPROVED = ROLES.flatMap((role) => ["--approved-by", role]);
const NOW = ["--now", "2026-12-02T09:00:00Z"];

/** The command as it stands, with the council's files in `council` and the record in `data`. */
const returns = (words: readonly string[], data: string, council: string) =>
  ended(process.execPath, [
    ...["--import", "tsx", "scripts/returns/returns.ts", ...words],
    ...["--data", data, "--council", council, ...NOW],
  ]);

/** A copy of the published record whose council asks two roles to approve, and the council's own files. */
async function twoRolesAsked(folder: string): Promise<{ readonly data: string; readonly council: string }> {
  const [data, council] = [join(folder, "record"), join(folder, "council")];
  cpSync(join(ROOT, "public/data"), data, { recursive: true });
  cpSync(join(ROOT, "council"), council, { recursive: true });
  const file = join(council, "council.json");
  writeFileSync(file, readFileSync(file, "utf8").replace("{", '{ "approvals": 2,'));
  const { exitCode, stdout } = await returns(["publish", "--reference", ...APPROVED], data, council);
  expect(exitCode, stdout).toBe(0);
  return { data, council };
}

/** From now on the host has that record. */
async function hosted(page: Page, data: string): Promise<void> {
  await page.route(/\/data\//, (route) => {
    const path = decodeURIComponent(new URL(route.request().url()).pathname).replace(/^.*?\/data\//, "");
    const file = join(data, path);
    return existsSync(file) ? route.fulfill({ body: readFileSync(file) }) : route.fallback();
  });
}

/** Every byte of a record, by path. */
function bytesIn(data: string): ReadonlyMap<string, string> {
  return new Map(filesIn(data).map((path) => [path, readFileSync(join(data, path), "latin1")]));
}

test("what the page hands over and the same files given to the command make the same public bytes; altered, it is refused", async ({
  page,
}, info) => {
  const { data, council } = await twoRolesAsked(info.outputPath());
  const doubtful = withValue("early_help", "7050");
  await hosted(page, data);
  await openCheck(page);
  await page.context().setOffline(true);
  await choose(page, fileOf(doubtful));
  await page.getByRole("checkbox", { name: /ten times/ }).check();
  await page.getByRole("button", { name: "These figures have been checked and are right" }).click();
  await expect(page.locator(RESULT)).toHaveText("2026-10.csv: no problem found");
  await page.getByLabel("Role 1").fill(ROLES[0]);
  await page.getByLabel("Role 2").fill(ROLES[1]);
  const downloading = page.waitForEvent("download");
  await page.keyboard.press("Enter");
  const download = await downloading;
  expect(download.suggestedFilename()).toBe("UNSUPPRESSED-2026-10.zip");
  await expect(page.getByRole("status").locator("pre")).toHaveText(
    "npm run returns -- sign UNSUPPRESSED-2026-10.zip",
  );

  const [file, given, copy] = ["handed-over.zip", "2026-10.csv", "copy"].map((name) => info.outputPath(name));
  await download.saveAs(file!);
  writeFileSync(given!, doubtful);
  cpSync(data, copy!, { recursive: true });

  const files = new Map(Object.entries(unzipSync(readFileSync(file!))));
  const altered = files.get("given/2026-10.csv")!.slice();
  altered[altered.length - 2]! ^= 1;
  const alteredFile = info.outputPath("altered.zip");
  writeFileSync(alteredFile, archived(new Map(files).set("given/2026-10.csv", altered)));
  const before = bytesIn(data);
  const refused = await returns(["sign", alteredFile], data, council);
  expect(refused.exitCode, refused.stderr).toBe(1);
  expect(refused.stdout).toContain("given/2026-10.csv: This is not the file that was prepared.");
  expect(bytesIn(data)).toEqual(before);

  const confirmed = ["--confirm", "checked-and-right:early_help:2026-10"];
  const [signed, published] = await Promise.all([
    returns(["sign", file!], data, council),
    returns(["publish", given!, ...confirmed, ...APPROVED], copy!, council),
  ]);
  expect(signed.exitCode, signed.stdout + signed.stderr).toBe(0);
  expect(published.exitCode, published.stdout + published.stderr).toBe(0);
  const after = bytesIn(data);
  expect(after.size).toBeGreaterThan(before.size);
  // All of it: of an illustrative council the salts and the nonce come from the demonstration key, so that nothing depends on chance.
  expect(after).toEqual(bytesIn(copy!));
});
