import { readdirSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { recoverFolder } from "../../../scripts/effects/folders.ts";
import { published } from "../../support/publish.ts";
import { built, returns } from "../../support/returns.ts";
import { GOOD_RETURN, inMonth, SMALL_FILES } from "../../support/small.ts";
import { contentOf, workshop, writeTree } from "../../support/tree.ts";

/*
 * October is published over September, and the process really ends at each thing it does to the disk: killed before it,
 * killed half-way through it, or refused by a full disk. See tests/support/killAt.ts.
 */
const place = workshop("killed");
const file = join(writeTree(place, { "sent/2026-10.csv": GOOD_RETURN }), "sent/2026-10.csv");
const NOW = "2026-11-22T12:00:00Z";

const { site: oldSite } = await published({
  reference: SMALL_FILES,
  given: { "2026-09.csv": inMonth("2026-09") },
});
const { site: newSite } = await published({
  on: oldSite,
  reference: SMALL_FILES,
  given: { "2026-10.csv": GOOD_RETURN },
  now: NOW,
});
const [OLD, NEW] = [oldSite, newSite].map((site, index) =>
  contentOf(writeTree(join(place, `${index}`), site)),
);

let folders = 0;

/** Publishes October into a folder of its own that shows September, and ends at step `at`. */
async function publish(at: number, how: "killed" | "half-way" | "refused") {
  const home = join(place, `run-${folders++}`);
  const data = join(writeTree(join(home, "data"), oldSite));
  const { exitCode, stderr, stdout } = await returns(
    ["publish", file, "--data", data, "--now", NOW, "--json"],
    {
      first: [built("killAt")],
      env: { KILL_AT: String(at), KILL_HOW: how },
    },
  );
  return { home, data, exitCode, stdout, steps: Number(/(\d+) steps/.exec(stderr)?.[1]) };
}

const { steps, ...whole } = await publish(0, "killed");
const everyStep = Array.from({ length: steps }, (_, index) => index + 1);

describe("a publication", () => {
  it("that nothing ends takes its steps and shows the new files", () => {
    expect(whole.exitCode).toBe(0);
    expect(steps).toBeGreaterThan(25);
    expect(contentOf(whole.data)).toEqual(NEW);
    expect(readdirSync(whole.home)).toEqual(["data"]);
  });

  it.concurrent.each(everyStep)(
    "killed at step %i shows the old files or the new, whole, once it is recovered",
    async (at) => {
      const { home, data, exitCode } = await publish(at, at % 2 === 0 ? "half-way" : "killed");
      expect(exitCode).toBeUndefined();
      const shown = contentOf(data);
      // Between two renamings there is no folder; a whole one stands beside it.
      if (shown === undefined) expect(contentOf(join(home, ".data.previous"))).toEqual(OLD);
      else expect([OLD, NEW]).toContainEqual(shown);

      await recoverFolder(data);
      expect([OLD, NEW]).toContainEqual(contentOf(data));
      expect(readdirSync(home)).toEqual(["data"]);
    },
  );

  it.concurrent.each(everyStep.filter((at) => at % 4 === 1 || at > steps - 4))(
    "refused by the disk at step %i shows the old files or the new, whole, at once",
    async (at) => {
      const { home, data, exitCode, stdout } = await publish(at, "refused");
      const shown = contentOf(data);
      expect(exitCode === 0 ? NEW : OLD).toEqual(shown);
      if (exitCode !== 0)
        expect([exitCode, JSON.parse(stdout)]).toMatchObject([
          4,
          { outcome: "failed", failure: { code: "ENOSPC" } },
        ]);

      await recoverFolder(data);
      expect(contentOf(data)).toEqual(shown);
      expect(readdirSync(home)).toEqual(["data"]);
    },
  );

  it("killed between its two renamings is completed by the next command", async () => {
    const between = everyStep.length - 1;
    const { home, data } = await publish(between, "killed");
    expect(contentOf(data)).toBeUndefined();
    const words = ["publish", file, "--data", data, "--now", NOW];
    const checked = await returns(["check", file, "--data", data, "--now", NOW]);
    expect([checked.exitCode, contentOf(data)]).toEqual([0, OLD]);
    const next = await returns(words);
    expect([next.exitCode, contentOf(data)]).toEqual([0, NEW]);
    expect(readdirSync(home)).toEqual(["data"]);
    const again = await returns(words);
    expect(again.stdout).toContain("published already");
  });
});
