import { describe, expect, it } from "vitest";

import { CHANGES, changing, died } from "../../support/changes.ts";
import type { Wrong } from "../../support/killAt.ts";
import { sampleOf } from "../../support/sample.ts";
import { within } from "../../support/within.ts";

/*
 * A withdrawal, the end of a record and a change of key go wrong at each thing that they do to the disk, their locks included: by day
 * at some of them, by night (changes.nightly.test.ts) at all. Then the same command comes, or a publication.
 */
const KINDS = { withdraw: "withdrawal", close: "close", rotate: "key" } as const;
const HOWS = ["killed", "half-way", "ENOSPC", "EIO"] as const satisfies readonly Wrong[];
const rooms = { true: await changing("changes-keys", true), false: await changing("changes", false) };
/** Without a key of its own a record ends as it is withdrawn from, and its key never changes. */
const cases = [
  ...CHANGES.map((change) => ({ change, hasKeys: true })),
  { change: "withdraw" as const, hasKeys: false },
];

describe.each(cases)("$change, with a key of the council's own: $hasKeys", async ({ change, hasKeys }) => {
  const { argvOf, restored, holds, isWhole, kinds, traces, signed, home } = rooms[`${hasKeys}`];
  restored();
  const whole = await within(argvOf[change]);
  const after = { kinds: kinds(), traces: traces() };
  const isDone = () => kinds().includes(KINDS[change]);

  it("that nothing stops is one release, and a withdrawn figure is nowhere, not even as a hash", () => {
    expect(whole).toMatchObject({ exitCode: 0 });
    expect(after.kinds).toEqual(["return", KINDS[change]]);
    if (change === "withdraw") expect(after.traces).toEqual([]);
    expect(whole.trace.length).toBeGreaterThan(100);
  });

  /** Each step killed before either command, and with each other way before one of them in turn. */
  const nexts = [change, "publish"] as const;
  const tries = whole.trace.flatMap(({ does, path }, index) => {
    const at = { step: index + 1, does, path };
    return HOWS.flatMap((how, way) =>
      (how === "killed" ? nexts : [nexts[(index + way) % 2]!]).map((next) => ({ ...at, how, next })),
    );
  });
  const numbers = sampleOf(`stops of ${change}, key of its own: ${hasKeys}`, [...tries.keys()], 2);
  const some = numbers.map((number) => tries[number]!);

  /** Stops the change, and has the next command make it whole. */
  async function stopAndGoOn({ step, how, next, ...what }: (typeof tries)[number]): Promise<void> {
    const which = JSON.stringify({ step, how, next, ...what });
    restored();
    const { exitCode, stdout } = await within(argvOf[change], step, how);
    if (how === "killed" || how === "half-way") expect(exitCode, which).toBeUndefined();
    else if (exitCode !== 0) {
      expect([exitCode, JSON.parse(stdout)], which).toMatchObject([4, { failure: { code: how } }]);
      expect([isDone(), stdout.includes("Nothing has been published")], which).not.toEqual([true, true]);
    }
    died(home);
    await holds(which);
    const [wasDone, before] = [isDone(), signed()];
    const then = await within(argvOf[next]);
    const isClosed = next === "publish" && change === "close" && isDone();
    expect(then.exitCode, `${which}: ${then.stdout}${then.stderr}`).toBe(isClosed ? 1 : 0);
    expect(isDone() || (next !== change && !wasDone), which).toBe(true);
    await isWhole(before, which);
    if (!isDone()) expect((await within(argvOf[change])).exitCode, which).toBe(0);
    // Who is killed once all is done but saying so has not heard it: the same words change the key once more.
    const most = change === "rotate" && next === change && wasDone ? 2 : 1;
    expect([1, most], which).toContain(kinds().filter((kind) => kind === KINDS[change]).length);
    if (change === "withdraw") expect(traces(), which).toEqual([]);
  }

  it.each(HOWS.filter((how) => some.some((each) => each.how === how)))(
    "that ends with %s loses nothing, and is made whole by the next command",
    async (how) => {
      const stops = some.filter((each) => each.how === how);
      const faults: string[] = [];
      for (const each of stops) await stopAndGoOn(each).catch((error: unknown) => faults.push(String(error)));
      expect(faults).toEqual([]);
      if (stops.length > 99) console.info(`${stops.length} stops of ${change} with ${how}`);
    },
    2 * 3_600_000, // by night there are hundreds
  );
});
