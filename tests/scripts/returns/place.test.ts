import { basename, dirname, join } from "node:path";

import { describe, expect, it, vi } from "vitest";

import { failureOf } from "../../../scripts/effects/machine.ts";
import { placeFiles } from "../../../scripts/returns/place.ts";
import { goWell, goWrong, type Step, type Wrong } from "../../support/killAt.ts";
import { sampleOf } from "../../support/sample.ts";
import {
  CHANGED,
  isNothingLost,
  NEW_SITE,
  OLD_SITE,
  stoppings,
  type Stopped,
} from "../../support/stopped.ts";
import { encodingOf, plainContentOf } from "../../support/tree.ts";

/*
 * Placing the files of a release goes wrong at each thing that is done to the disk: by day at some of them, by night
 * (place.nightly.test.ts) at all.
 */
const { kinds, begun, heals, changed } = stoppings("place");
const CHECKPOINT = "releases/checkpoint";
/** Salts are the same in all tests, so that of September's edition is in place already. */
const FILES = new Map(
  [...CHANGED]
    .filter(([path, text]) => OLD_SITE.get(path) !== text)
    .map(([path, text]) => [path, Buffer.from(text, encodingOf(path))] as const),
);

/** Places October's files until the step at which it is stopped: how it ended, and how many steps it took. */
async function placed(
  { place }: Stopped,
  step: number,
  how: Wrong,
): Promise<{ end: string; trace: readonly Step[] }> {
  const said = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  const killed = new Promise<string>((resolve) => goWrong(step, how, () => resolve("killed")));
  const end = await Promise.race([
    killed,
    placeFiles(place, FILES, { gone: [], later: [] }).then(
      () => "done",
      (error: unknown) => failureOf(error)?.code ?? `a bug: ${String(error)}`,
    ),
  ]);
  const trace = await goWell();
  said.mockRestore();
  return { end, trace };
}

const whole: { keys: Stopped["keys"]; trace: readonly Step[]; run: Stopped; end: string }[] = [];
for (const keys of kinds) {
  const run = await begun(keys);
  whole.push({ keys, run, ...(await placed(run, Infinity, "killed")) });
}

describe.each(whole)("a release that is staged in $keys", ({ keys, run, trace, end }) => {
  it("is put in place", () => {
    expect([end, plainContentOf(run.data)]).toEqual(["done", changed]);
    expect(trace.length).toBeGreaterThan(150);
    expect([...FILES.keys()].indexOf(CHECKPOINT)).toBeGreaterThan(4);
    expect(NEW_SITE.size).toBeGreaterThan(FILES.size);
  });

  it("is flushed, folders too, before anything is put in place; and what is in place before the checkpoint is", () => {
    const { folder, staging } = run.place;
    const times = (does: string, path: string) =>
      trace.flatMap((step, time) => (step.does === does && step.path === path ? [time] : []));
    const isFlushed = (path: string, after: number, before: number) =>
      expect(
        times("sync", path).some((time) => time > after && time < before),
        path,
      ).toBe(true);
    const first = trace.findIndex(({ does, path }) => does !== "sync" && path.startsWith(`${folder}/`));
    const turn = times("rename", join(folder, CHECKPOINT))[0]!;
    const paths = [...FILES.keys()];
    for (const [index, path] of paths.entries()) {
      const [staged, target] = [join(staging, "files", path), join(folder, path)];
      const written = times("write", staged)[0]!;
      isFlushed(staged, written, first);
      isFlushed(dirname(staged), times("mkdir", dirname(staged))[0]!, first);
      const renamed = times("rename", target)[0]!;
      const isBefore = index < paths.indexOf(CHECKPOINT);
      expect(renamed < turn, path).toBe(isBefore);
      isFlushed(dirname(target), renamed, isBefore ? turn : Infinity);
      if (keys === "another disk") isFlushed(join(dirname(target), `.${basename(path)}.new`), first, renamed);
    }
    const plan = times("rename", join(staging, "plan.json"))[0]!;
    expect(plan).toBeGreaterThan(
      Math.max(...[...FILES.keys()].flatMap((path) => times("sync", join(staging, "files", path)))),
    );
    for (const path of [join(staging, "plan.json.new"), staging, dirname(staging)])
      isFlushed(path, path === staging ? plan : 0, first);
  });

  for (const how of ["killed", "half-way", "ENOSPC", "EIO", "EROFS"] as const)
    it(`loses nothing where it ends with ${how}, at whichever step, and the next run makes it whole`, async () => {
      const every = Array.from({ length: trace.length }, (_, index) => index + 1);
      for (const step of sampleOf(`steps with ${how}, staged in ${keys}`, every, 2)) {
        const stopped = await begun(keys);
        const { end: ended } = await placed(stopped, step, how);
        const isKill = how === "killed" || how === "half-way";
        expect(ended, `step ${step}`).toBe(isKill ? "killed" : stopped.isPublished() ? "done" : how);
        isNothingLost(stopped);
        await heals(stopped);
        stopped.cleared();
      }
    });
});
