import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";

import { inClone } from "../../support/clone.ts";
import { filesIn } from "../../support/dist.ts";
import { pairOf } from "../../support/pairs.ts";
import { published, type Site } from "../../support/publish.ts";
import { SEED } from "../../support/seed.ts";

const PUBLISHING = { now: "2027-06-01T12:00:00Z", confirm: "checked-and-right" } as const;

/** The site that is built in a folder of what is published, each of its files by its hash. */
function builtOf(data: Site, clone: string): Map<string, string> {
  const [folder, dist] = [join(clone, "public/data"), join(clone, "dist")];
  for (const stale of [folder, dist]) rmSync(stale, { recursive: true, force: true });
  for (const [path, text] of data) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  execFileSync(process.execPath, ["--import", "tsx", "scripts/build/build.ts"], {
    ...{ cwd: clone, stdio: ["ignore", "ignore", "inherit"] },
  });
  const hashOf = (file: string) =>
    createHash("sha256")
      .update(readFileSync(join(dist, file)))
      .digest("hex");
  return new Map(filesIn(dist).map((file) => [file, hashOf(file)]));
}

describe.each([SEED, SEED + 1])(
  "two histories that differ only in figures hidden in both, of seed %i",
  (seed) => {
    it("give the same built site, byte for byte", async () => {
      const { reference, returns } = pairOf(seed);
      const [first, second] = returns;
      expect(Object.keys(first).filter((name) => first[name] !== second[name])).not.toEqual([]);
      const sites: Map<string, string>[] = [];
      // In one folder: where it stands is in the names of its scripts.
      await inClone("public", async (clone) => {
        for (const given of returns) {
          const { site, isHeld } = await published({ reference, given, ...PUBLISHING });
          expect(isHeld).toBe(false);
          sites.push(builtOf(site, clone));
        }
      });
      const [one, other] = sites;
      console.info(`${one?.size} files of the site of history ${seed}`);
      expect(one?.size).toBeGreaterThan(100);
      expect(other).toEqual(one);
    });
  },
);
