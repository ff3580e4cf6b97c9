import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { zipSync } from "fflate";

import { home } from "../../support/home.ts";
import { returns } from "../../support/returns.ts";
import { serve } from "../../support/serve.ts";
import { filesIn } from "../../support/dist.ts";
import { spoil, workshop, writeTree } from "../../support/tree.ts";

/*
 * How `verify` tells a site from a published folder. What it says of a site that it has built anew: tests/built/siteHeld.test.ts and
 * tests/system/verifySite.test.ts. The commands here are without the sources, as an installation may be: they cannot build.
 */

const place = workshop("verify-site");
const closing: (() => void)[] = [];
afterAll(() => closing.forEach((close) => close()));

const CANNOT_BUILD =
  "The record holds, but its pages were not compared: what builds a site is not installed here. " +
  "Run npm ci in a copy of this software, or verify data/ by itself.\n";
const NOT_COMPARED = "The pages of its site were not compared with it.\n";

/** A folder with the first page of a site, and its data. */
function site() {
  const { folder, data } = home(place);
  rmSync(join(folder, "sent"), { recursive: true });
  writeTree(folder, { "index.html": "<!doctype html><title>Figures</title>" });
  return { folder, data };
}

/** The same as an archive of a folder that the site lies in. */
function zipped(folder: string): string {
  const files = filesIn(folder).map((path) => [
    `site/${path}`,
    new Uint8Array(readFileSync(join(folder, path))),
  ]);
  const zip = `${folder}.zip`;
  writeFileSync(zip, zipSync(Object.fromEntries(files) as Record<string, Uint8Array>, { level: 0 }));
  return zip;
}

async function served(folder: string): Promise<string> {
  const { url, close } = await serve(folder, "/children/");
  closing.push(close);
  return url;
}

const WAYS: readonly [string, (folder: string) => string | Promise<string>][] = [
  ["a folder", (folder) => folder],
  ["a ZIP", zipped],
  ["an address", served],
];

describe.concurrent.each(WAYS)("verify of a site, as %s", (_, as) => {
  it("says in one sentence where it cannot build the pages, and ends with 2", async () => {
    const { exitCode, stdout, stderr } = await returns(["verify", await as(site().folder)]);
    expect([exitCode, stdout, stderr]).toEqual([2, "", CANNOT_BUILD]);
  });

  it("refuses a record that does not hold, and then compares no page", async () => {
    const { folder, data } = site();
    spoil(data, "series/contacts.csv", /\d\n$/, "9\n");
    const { exitCode, stdout, stderr } = await returns(["verify", await as(folder)]);
    expect([exitCode, stderr]).toEqual([1, ""]);
    expect(stdout).toContain("series/contacts.csv: This is not what was published.");
    expect(stdout.endsWith(NOT_COMPARED)).toBe(true);
  });

  it("is of the record alone where there is no first page", async () => {
    const { folder } = site();
    rmSync(join(folder, "index.html"));
    const { exitCode, stdout } = await returns(["verify", await as(folder)]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain("agrees with itself.");
    expect(stdout).not.toContain("site");
  });
});
