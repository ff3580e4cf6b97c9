import { spawn } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

import fc from "fast-check";
import { expect, it } from "vitest";

import { readRecord } from "../../../scripts/returns/record.ts";
import { ROOT } from "../../support/command.ts";
import { TEST_ENDS } from "../../support/limits.ts";
import { seenByReader } from "../../support/readerSees.ts";
import { built, returns } from "../../support/returns.ts";
import { SEED } from "../../support/seed.ts";
import { copyOf, plainContentOf, workshop } from "../../support/tree.ts";

/*
 * Nenebridge's October is published over its record of 67 releases, by a real process that is killed at a moment that chance draws:
 * in every other run one of the whole run, else one once files are being staged. Half of the pairs have the key in a folder.
 */
const KILLS = 200;
/** Milliseconds between two looks at what the process has done. */
const OFTEN = 1;
const room = workshop("nenebridge");
const [data, keys] = [join(room, "data"), join(room, "keys")];
const OCTOBER = join(ROOT, "examples/nenebridge/next/2026-10.csv");
const NOW = "2026-11-20T08:30:00Z";

type Run = { readonly hasKeys: boolean; readonly isOnceStaging: boolean; readonly part: number };
const PARTS = fc.noBias(fc.integer({ min: 0, max: 9999 }));
const runs = fc
  .sample(PARTS, { seed: SEED, numRuns: KILLS })
  .map((part, index): Run => ({ hasKeys: index % 4 > 1, isOnceStaging: index % 2 === 1, part: part / 1e4 }));

const stagingOf = (hasKeys: boolean) => (hasKeys ? join(keys, "staged") : join(room, ".data.staged"));
const wordsOf = (hasKeys: boolean) => [
  ...["publish", OCTOBER, "--data", data, "--council", join(ROOT, "council"), "--now", NOW, "--json"],
  ...(hasKeys ? ["--keys", keys] : []),
];

function begin(): void {
  for (const each of ["data", "keys", ".data.staged", ".data.lock"])
    rmSync(join(room, each), { recursive: true, force: true });
  copyOf(join(ROOT, "public/data"), data);
  mkdirSync(keys);
  copyFileSync(join(ROOT, "examples/demonstration-key.pem"), join(keys, "private.pem"));
}

const sizeOf = () => Number(readFileSync(join(data, "releases/checkpoint"), "utf8").split("\n")[1]);

/** Runs the command; `killAfter` milliseconds from its start, or from when it stages, it is killed. Gives how long both took. */
async function published({ hasKeys, isOnceStaging }: Omit<Run, "part">, killAfter: number) {
  const child = spawn(process.execPath, [built("returns"), ...wordsOf(hasKeys)], {
    cwd: ROOT,
    stdio: "ignore",
  });
  const began = performance.now();
  let staged: number | undefined;
  const looking = setInterval(() => {
    const now = performance.now();
    if (staged === undefined && existsSync(stagingOf(hasKeys))) staged = now;
    const from = isOnceStaging ? staged : began;
    if (from !== undefined && now - from >= killAfter) child.kill("SIGKILL");
  }, OFTEN);
  const signal = await new Promise((resolve) => child.on("close", (_, by) => resolve(by)));
  clearInterval(looking);
  const ended = performance.now();
  return { isKilled: signal === "SIGKILL", whole: ended - began, staging: ended - (staged ?? ended) };
}

it(
  `${KILLS} kills of Nenebridge's October lose nothing, and the next run publishes it or says that it is`,
  async () => {
    begin();
    const times = await published({ hasKeys: true, isOnceStaging: false }, Infinity);
    const after = plainContentOf(data);
    const counts = { "before it staged": 0, "while it staged": 0, published: 0, "ended before": 0 };
    for (const [index, run] of runs.entries()) {
      const which = `kill ${index + 1}: ${JSON.stringify(run)}; FC_SEED=${SEED}`;
      begin();
      const { isKilled } = await published(run, run.part * (run.isOnceStaging ? times.staging : times.whole));
      const isStaged = existsSync(stagingOf(run.hasKeys));
      if (!isKilled) counts["ended before"]++;
      else if (sizeOf() === 68) counts.published++;
      else counts[isStaged ? "while it staged" : "before it staged"]++;
      expect((await seenByReader(data)).faults, which).toEqual([]);
      const { exitCode, stdout } = await returns(wordsOf(run.hasKeys));
      const { outcome } = JSON.parse(stdout) as { outcome: string };
      expect([exitCode, ["published", "unchanged"].includes(outcome), sizeOf()], which).toEqual([
        0,
        true,
        68,
      ]);
      expect(plainContentOf(data), which).toEqual(after);
      expect((await readRecord(data, undefined))?.faults, which).toEqual([]);
    }
    console.info(`${KILLS} kills, FC_SEED=${SEED}: ${JSON.stringify(counts)}`);
  },
  60 * TEST_ENDS,
);
