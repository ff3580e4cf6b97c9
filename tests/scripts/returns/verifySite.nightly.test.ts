import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";

import { inClone } from "../../support/clone.ts";
import { ended } from "../../support/command.ts";
import { lightCopyOf } from "../../support/heldSite.ts";
import { TEST_ENDS } from "../../support/limits.ts";
import { published } from "../../support/publish.ts";
import { serve } from "../../support/serve.ts";
import { GOOD_RETURN, SMALL_FILES } from "../../support/small.ts";
import { copyOf, spoil, workshop, writeTree } from "../../support/tree.ts";

/* Sites of Smallbridge, below a path of a host, that copies of this software elsewhere have built. */

const place = workshop("verify-built");
const [site, other] = [join(place, "site"), join(place, "other")];
const BELOW = '{ "site": "https://figures.example.org/children/", ';
const closing: (() => void)[] = [];
afterAll(() => closing.forEach((close) => close()));

beforeAll(async () => {
  const council = SMALL_FILES.get("council.json")!.replace("{", BELOW);
  const reference = new Map([...SMALL_FILES, ["council.json", council]]);
  const { site: data } = await published({ reference, given: { "2026-10.csv": GOOD_RETURN } });
  await inClone("public", (clone) => {
    rmSync(join(clone, "public/data"), { recursive: true });
    writeTree(join(clone, "public/data"), data);
    rmSync(join(clone, "council"), { recursive: true }); // which has another council's key
    build(clone);
    copyOf(join(clone, "dist"), site);
    spoil(clone, "package.json", /"version": "[^"]+"/, '"version": "99.0.0"');
    spoil(clone, "src/styles/base.css", /$/, "\n.later {\n  color: red;\n}\n");
    build(clone);
    copyOf(join(clone, "dist"), other);
    return Promise.resolve();
  });
}, 5 * TEST_ENDS);

function build(clone: string): void {
  const words = ["--import", "tsx", "scripts/build/build.ts"];
  execFileSync(process.execPath, words, { cwd: clone, stdio: ["ignore", "ignore", "inherit"] });
}

async function verify(...words: readonly string[]) {
  return ended(process.execPath, ["--import", "tsx", "scripts/returns/returns.ts", "verify", ...words]);
}

it("what was built in another folder holds here, below its path too", async () => {
  const { url, close } = await serve(site, "/children/");
  closing.push(close);
  const { exitCode, stdout, stderr } = await verify(url);
  expect([exitCode, stderr]).toEqual([0, ""]);
  expect(stdout).toContain("\nIts site is what this software makes of that record, to the byte: ");
  expect(stdout).toContain("those that a build makes were looked at");
});

it("one digit more on a page is found", async () => {
  const altered = lightCopyOf(site, join(place, "altered"));
  spoil(altered, "about/index.html", "</p>", "9</p>");
  const { exitCode, stdout } = await verify(altered, "--json");
  expect([exitCode, JSON.parse(stdout)]).toEqual([
    1,
    {
      ...{ outcome: "refused", personalData: false },
      issues: [
        {
          ...{ code: "site-changed", severity: "error", file: "about/index.html" },
          message: "This was changed after it was built.",
          remedy:
            "Find out who changed it. Build the site again from its record (npm run build), and put it in place whole.",
        },
      ],
    },
  ]);
});

it("what another version built is said to be that", async () => {
  const { exitCode, stdout } = await verify(other);
  expect(exitCode).toBe(1);
  expect(stdout).toContain("\nindex.html: Another version of this software made this site");
  expect(stdout).not.toContain("says something else");
  expect(stdout).toMatch(/\nRefused: whether the site is what its record makes could not be told\.\n$/);
});
