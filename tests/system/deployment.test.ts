import { cpSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, type TestContext } from "vitest";

import { ROOT } from "../support/command.ts";
import { faultsOfLoad, putFile, renameAssets, type Built } from "../support/deployment.ts";
import { builtSite, filesIn } from "../support/dist.ts";
import { startNginx, type Nginx } from "../support/nginx.ts";
import { findProgram, need, run } from "../support/programs.ts";
import { textOf } from "../support/repository.ts";
import { shippedSite } from "../support/shipped.ts";
import { contentOf, workshop } from "../support/tree.ts";

const blockOf = (kind: string) =>
  new RegExp(`^\`\`\`sh ${kind}\n([^]*?)^\`\`\`$`, "m").exec(textOf("docs/hosting.md"))?.[1] ?? "";
const LINES = blockOf("deploy")
  .split("\n")
  .filter((line) => line !== "");
const DELETION = blockOf("delete").trim();

const place = workshop("deployment");
const [site, next] = [join(place, "site"), join(place, "dist")];
const plainNames = ["data/latest.csv", "data/observations.csv", "data/series/children_in_care.csv"];
let [older, newer]: readonly [Built, Built] = [
  { size: 0, folder: "" },
  { size: 0, folder: "" },
];
let server: Nginx | undefined;
const isThere = ["nginx", "rsync"].every((program) => findProgram(program) !== undefined);

/** An edition, and one after it: another month is published, and every script has another name. */
beforeAll(async () => {
  if (!isThere) return;
  const without = { recursive: true, filter: (path: string) => !/\.(?:br|gz)$/.test(path) };
  for (const folder of [site, next, join(place, "older")]) cpSync(builtSite(), folder, without);
  const words = ["run", "-s", "returns", "--", "publish", "examples/nenebridge/next/2026-10.csv"];
  const { status, stderr } = run("npm", [...words, "--data", join(next, "data"), "--today", "2026-11-22"], {
    cwd: ROOT,
  });
  expect([status, stderr]).toEqual([0, ""]);
  renameAssets(next);
  const sizeOf = (folder: string) => filesIn(join(folder, "data/releases/tile/entries")).length;
  older = { size: sizeOf(site), folder: join(place, "older") };
  newer = { size: sizeOf(next), folder: next };
  server = await startNginx(findProgram("nginx")!, shippedSite(site));
});
afterAll(() => server?.stop());

/** Runs a line of docs/hosting.md; `-n` only says which files it would put in place, in which order. */
function deploy(line: string, ...words: readonly string[]): string[] {
  const said = [line, ...words, "--out-format=%n"].join(" ");
  const { status, stdout, stderr } = run("sh", ["-euc", said], {
    cwd: place,
    env: { ...process.env, SITE: site },
  });
  expect([status, stderr]).toEqual([0, ""]);
  return stdout.split("\n").filter((path) => path !== "" && !path.endsWith("/"));
}

/** Pages in turn, so that each kind is read at many steps. */
const pages = ["", "indicators/children_in_care/", "about/", "data/", "present/", "embed/children_in_care/"];
let loads = 0;
const faultsNow = (page = pages[loads++ % pages.length]!) =>
  faultsOfLoad(`http://127.0.0.1:${server?.port ?? 0}`, page, [older, newer], plainNames);

function ready(context: TestContext): void {
  need(context, "nginx", "nginx-light");
  need(context, "rsync", "rsync");
}

describe("the lines of docs/hosting.md, over an older edition that is read meanwhile", () => {
  test("are two passes: what never changes under its name, then what points to it", (context) => {
    ready(context);
    expect(LINES.length).toBe(4);
    const first = deploy(LINES[0]!, "-n");
    expect(first.filter((path) => !/^(?:assets|data\/objects|data\/releases\/[^/]+)\//.test(path))).toEqual(
      [],
    );
    const before = new Set(filesIn(site));
    expect(first.filter((path) => before.has(path))).toEqual([]);
  });

  test("give no page with a missing file, and a page and its whole release at every step", async (context) => {
    ready(context);
    expect(newer.size).toBe(older.size + 1);
    expect(await faultsNow()).toEqual([]);
    for (const line of LINES) {
      const files = deploy(line, "-n");
      expect(files.length).toBeGreaterThan(0);
      for (const [step, file] of files.entries()) {
        putFile(next, site, file);
        if (step % 10 === 0 || step === files.length - 1)
          expect(await faultsNow(), `after ${file}, of ${line}`).toEqual([]);
      }
      expect(deploy(line)).toEqual([]); // the line itself finds nothing left to do
    }
    expect(loads).toBeGreaterThan(25);
  });

  test("leave the edition before for who has it open, until the deletion", async (context) => {
    ready(context);
    const open = filesIn(join(older.folder, "assets")).map((name) => `assets/${name}`);
    const there = new Set(filesIn(site));
    expect(open.filter((path) => !there.has(path))).toEqual([]);
    deploy(DELETION);
    expect(contentOf(site)).toEqual(contentOf(next));
    for (const page of pages) expect(await faultsNow(page)).toEqual([]);
  });
});

test("the reader of these tests finds pages that came before what they are made of", async (context) => {
  ready(context);
  run("rsync", ["-rc", "--delete", `${older.folder}/`, `${site}/`]);
  for (const file of filesIn(next, ".html")) putFile(next, site, file);
  const faults = await faultsNow();
  expect(faults).toContainEqual(expect.stringMatching(/^assets\/.* is 404$/));
  expect(faults).toContainEqual(expect.stringMatching(/ is of release 68, and the checkpoint of 67$/));
});
