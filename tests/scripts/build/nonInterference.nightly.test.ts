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

const NOW = "2027-06-01T12:00:00Z";

/** The site that is built of what is published, each of its files by its hash. */
async function builtOf(data: Site): Promise<Map<string, string>> {
  const hashes = new Map<string, string>();
  await inClone("public", (clone) => {
    const folder = join(clone, "public/data");
    rmSync(folder, { recursive: true });
    for (const [path, text] of data) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    execFileSync(process.execPath, ["--import", "tsx", "scripts/build/build.ts"], {
      ...{ cwd: clone, stdio: ["ignore", "ignore", "inherit"] },
    });
    const dist = join(clone, "dist");
    for (const file of filesIn(dist))
      hashes.set(
        file,
        createHash("sha256")
          .update(readFileSync(join(dist, file)))
          .digest("hex"),
      );
    return Promise.resolve();
  });
  return hashes;
}

describe.each([SEED, SEED + 1])(
  "two histories that differ only in figures hidden in both, of seed %i",
  (seed) => {
    it("give the same built site, byte for byte", async () => {
      const { reference, returns } = pairOf(seed);
      const [first, second] = returns;
      expect(Object.keys(first).filter((name) => first[name] !== second[name])).not.toEqual([]);
      const sites: Map<string, string>[] = [];
      for (const given of returns) {
        const { site, isHeld } = await published({
          reference,
          given,
          now: NOW,
          confirm: "checked-and-right",
        });
        expect(isHeld).toBe(false);
        sites.push(await builtOf(site));
      }
      const [one, other] = sites;
      console.info(`${one?.size} files of the site of history ${seed}`);
      expect(one?.size).toBeGreaterThan(100);
      expect(other).toEqual(one);
    });
  },
);
