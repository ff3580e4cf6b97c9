import { describe, expect, it, vi } from "vitest";

import { failureOf } from "../../../scripts/effects/machine.ts";
import { placeFiles } from "../../../scripts/returns/place.ts";
import { goWell, goWrong, type Wrong } from "../../support/killAt.ts";
import { sampleOf } from "../../support/sample.ts";
import { bytesOf } from "../../support/small.ts";
import { CHANGED, isNothingLost, NEW_SITE, stoppings, type Stopped } from "../../support/stopped.ts";
import { contentOf, encodingOf } from "../../support/tree.ts";

/*
 * Placing the files of a release goes wrong at each thing that is done to the disk: by day at some of them, by night
 * (place.nightly.test.ts) at all. The log comes first and plain names after the checkpoint, as readers who load by hash need it.
 */
const { kinds, begun, heals, changed } = stoppings("place");
const isOfTheLog = (path: string) => path.startsWith("releases/");
const CHECKPOINT = "releases/checkpoint";
const FILES = new Map(
  [...CHANGED]
    .map(
      ([path, text]) =>
        [path, encodingOf(path) === "utf8" ? bytesOf(text) : Buffer.from(text, "latin1")] as const,
    )
    .sort(([one], [other]) => rank(one) - rank(other)),
);

function rank(path: string): number {
  return path === CHECKPOINT ? 1 : isOfTheLog(path) ? 0 : 2;
}

/** Places October's files until the step at which it is stopped: how it ended, and how many steps it took. */
async function placed({ place }: Stopped, step: number, how: Wrong): Promise<{ end: string; steps: number }> {
  const said = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  const killed = new Promise<string>((resolve) => goWrong(step, how, () => resolve("killed")));
  const end = await Promise.race([
    killed,
    placeFiles(place, FILES, { gone: [], later: [] }).then(
      () => "done",
      (error: unknown) => failureOf(error)?.code ?? `a bug: ${String(error)}`,
    ),
  ]);
  const steps = await goWell();
  said.mockRestore();
  return { end, steps };
}

const whole: { keys: Stopped["keys"]; steps: number; run: Stopped; end: string }[] = [];
for (const keys of kinds) {
  const run = await begun(keys);
  whole.push({ keys, run, ...(await placed(run, Infinity, "killed")) });
}

describe.each(whole)("a release that is staged in $keys", ({ keys, run, steps, end }) => {
  it("is put in place", () => {
    expect([end, contentOf(run.data)]).toEqual(["done", changed]);
    expect(steps).toBeGreaterThan(150);
    expect([...FILES.keys()].indexOf(CHECKPOINT)).toBeGreaterThan(4);
    expect(NEW_SITE.size).toBeGreaterThan(FILES.size);
  });

  for (const how of ["killed", "half-way", "ENOSPC", "EIO", "EROFS"] as const)
    it(`loses nothing where it ends with ${how}, at whichever step, and the next run makes it whole`, async () => {
      const every = Array.from({ length: steps }, (_, index) => index + 1);
      for (const step of sampleOf(`steps with ${how}, staged in ${keys}`, every, 10)) {
        const stopped = await begun(keys);
        const { end: ended } = await placed(stopped, step, how);
        const isKill = how === "killed" || how === "half-way";
        expect(ended, `step ${step}`).toBe(isKill ? "killed" : stopped.isPublished() ? "done" : how);
        isNothingLost(stopped);
        await heals(stopped);
      }
    });
});
