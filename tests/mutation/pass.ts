import type { RunnerTask } from "vitest";
import { startVitest } from "vitest/node";

import { facade } from "./facade.ts";
import type { Mutant } from "./mutants.ts";
import type { Killed } from "./runner.ts";

const fileBeside = (name: string) => `${import.meta.dirname}/${name}`;

/** Which of the mutants of `file` these tests do not notice. Throws where they fail on the source as it is. */
export async function survivorsOf(
  file: string,
  text: string,
  mutants: readonly Mutant[],
  tests: readonly string[],
): Promise<Mutant[]> {
  if (mutants.length === 0 || tests.length === 0) return [...mutants];
  const vitest = await startVitest(
    "test",
    [...tests],
    {
      // A test runs once for every mutant of a source: hundreds of times.
      ...{ config: false, watch: false, reporters: [{}], silent: true, maxWorkers: 1, testTimeout: 600_000 },
      ...{ runner: fileBeside("runner.ts"), setupFiles: fileBeside("setup.ts"), env: { FC_SEED: "2026" } },
    },
    { plugins: [facade(file, text, mutants)] },
  );
  const found = vitest.state.getFiles();
  await vitest.close();
  const failed = found.find(({ result }) => result?.state !== "pass");
  if (failed !== undefined) throw new Error(`${failed.filepath} fails on the source as it is`);
  const killed = new Set(found.flatMap(({ tasks }) => tasks).flatMap(killedBy));
  return mutants.filter((_, index) => !killed.has(index + 1));
}

function killedBy(task: RunnerTask): readonly number[] {
  return task.type === "suite" ? task.tasks.flatMap(killedBy) : ((task.meta as Killed).killed ?? []);
}
