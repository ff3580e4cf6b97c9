import { setMaxListeners } from "node:events";
import { TestRunner, type RunnerTestCase } from "vitest";

/** What a test leaves in its `meta`: the versions of the source on which it fails. */
export type Killed = { killed?: readonly number[] };

/** Tries each test on the source as it is, where it must pass, and then on every mutant that no test before it has killed. */
export default class MutationRunner extends TestRunner {
  readonly #killed = new Set<number>();

  async runTask(test: RunnerTestCase): Promise<void> {
    const run = TestRunner.getTestFn(test);
    setMaxListeners(0, test.context.signal); // each call listens anew
    const versions = globalThis.versionsUnderTest;
    versions?.use(0);
    await run();
    if (versions === undefined) return;
    const killed: number[] = [];
    for (let version = 1; version < versions.count; version++) {
      if (this.#killed.has(version)) continue;
      if (versions.use(version) && (await passes(run))) continue;
      this.#killed.add(version);
      killed.push(version);
    }
    versions.use(0);
    Object.assign(test.meta, { killed } satisfies Killed);
  }
}

async function passes(run: () => unknown): Promise<boolean> {
  try {
    await run();
    return true;
  } catch {
    return false;
  }
}
