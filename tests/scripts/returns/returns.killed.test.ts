import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { built, returns } from "../../support/returns.ts";
import { sampleOf } from "../../support/sample.ts";
import { isNothingLost, stoppings, type Stopped } from "../../support/stopped.ts";
import { contentOf, plainContentOf } from "../../support/tree.ts";
import type { Wrong } from "../../support/killAt.ts";

/*
 * The command as a whole, its lock included, goes wrong at some of the things that it does to the disk: the process really ends, or
 * the disk refuses it. place.test.ts has the same within a process, and place.nightly.test.ts at every step.
 */
const { kinds, begun, heals, changed } = stoppings("killed");

async function publish({ words }: Stopped, step: number, how: Wrong) {
  const end = await returns([...words, "--json"], {
    first: [built("killAt")],
    env: { KILL_AT: String(step), KILL_HOW: how },
  });
  return { ...end, steps: Number(/(\d+) steps/.exec(end.stderr)?.[1]) };
}

/** The next publication goes well. */
async function goesOn({ words, data }: Stopped): Promise<string> {
  const { exitCode, stderr } = await returns(words);
  expect([exitCode, plainContentOf(data)]).toEqual([0, changed]);
  return stderr;
}

const whole = await Promise.all(
  kinds.map(async (keys) => {
    const run = await begun(keys);
    return { keys, run, ...(await publish(run, 0, "killed")) };
  }),
);

describe.each(whole)("a publication with its key in $keys", ({ keys, run, steps, exitCode, stderr }) => {
  const every = Array.from({ length: steps }, (_, index) => index + 1);

  it("that nothing stops shows the new files, and keeps what it staged where the key has a folder", () => {
    expect([exitCode, stderr, plainContentOf(run.data)]).toEqual([0, `${steps} steps\n`, changed]);
    expect(steps).toBeGreaterThan(150);
    expect(run.left()).toEqual(
      keys === "no folder" ? ["council", "data"] : ["checkpoint", "private.pem", "record", "staged"],
    );
  });

  it.concurrent.each(sampleOf(`steps, the key in ${keys}`, every, 1))(
    "killed at step %i shows the old files or the new once it is recovered, and the next one goes well",
    async (step) => {
      const stopped = await begun(keys);
      expect((await publish(stopped, step, step % 2 === 0 ? "half-way" : "killed")).exitCode).toBeUndefined();
      isNothingLost(stopped);
      await heals(stopped);
      await goesOn(stopped);
    },
  );

  it.concurrent.each(sampleOf(`refusals, the key in ${keys}`, ["ENOSPC", "EIO", "EROFS"] as const, 1))(
    "refused with %s says so unless it is published by then, and the next one goes well",
    async (how) => {
      const stopped = await begun(keys);
      const [step = 1] = sampleOf(`steps with ${how}, the key in ${keys}`, every, 1);
      const { exitCode, stdout } = await publish(stopped, step, how);
      expect(exitCode).toBe(stopped.isPublished() ? 0 : 4);
      if (exitCode === 4)
        expect(JSON.parse(stdout)).toMatchObject({ outcome: "failed", failure: { code: how } });
      isNothingLost(stopped);
      await heals(stopped);
      await goesOn(stopped);
    },
  );
});

it("what was stopped is completed by the next publication, which says so; a check does not touch it", async () => {
  const stopped = await begun("a folder");
  await publish(stopped, whole[1]!.steps - 30, "killed");
  const before = contentOf(stopped.home);
  await returns(["check", ...stopped.words.slice(1)]);
  expect(contentOf(stopped.home)).toEqual(before);
  expect(await goesOn(stopped)).toContain("stopped half-way; it has been completed first.\n");
});

it("a first release that was stopped half-way is completed too, though there is no record yet", async () => {
  const stopped = await begun("a folder");
  rmSync(stopped.data, { recursive: true });
  const { steps } = await publish(stopped, 0, "killed");
  const first = plainContentOf(stopped.data);
  const again = await begun("a folder");
  rmSync(again.data, { recursive: true });
  await publish(again, Math.floor(steps * 0.6), "killed");
  expect(readdirSync(again.data)).not.toEqual([]);
  expect(existsSync(join(again.data, "releases/checkpoint"))).toBe(false);
  const next = await returns(again.words);
  expect([next.exitCode, plainContentOf(again.data)]).toEqual([0, first]);
});
