import { mkdir, mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { runNode, type Run } from "./command.ts";
import type { HostileDrop } from "./hostileFiles.ts";
import { medianOf, seconds } from "./table.ts";

/** What a drop may take, whatever is in it: from the start of the process to its end. */
export const LIMIT = { milliseconds: 10_000, peakBytes: 512e6 };

/** What the largest good return may take: the check itself, without the start of Node (docs/decisions/0033-what-a-check-takes.md). */
export const GOOD_LIMIT = { milliseconds: 2_500, peakBytes: 350e6 };

export type Answer = {
  readonly name: string;
  readonly bytes: number;
  /** undefined where the command crashed, or did not end within a minute. */
  readonly run: Run | undefined;
  readonly outcome: string;
};

const NONE = { run: undefined, outcome: "none" };

/** A command that has not ended by now is ended. */
const LONGEST = 60_000;

/** After the month of every file, so that none is refused for its month alone. */
const NOW = "2026-11-20T08:30:00Z";

/** Checks a drop as an officer does, `times` over, in a process of its own each time; nothing is published before it. */
export async function check({ name, files, grownTo, reference }: HostileDrop, times = 1): Promise<Answer[]> {
  const home = await mkdtemp(join(tmpdir(), "open-return-hostile-"));
  try {
    await writeAll(join(home, "council"), reference);
    const given = files();
    await writeAll(join(home, "sent"), given);
    const paths = [...given.keys()].map((file) => join(home, "sent", file));
    if (grownTo !== undefined) for (const path of paths) await truncate(path, grownTo);
    const bytes = grownTo ?? [...given.values()].reduce((sum, each) => sum + each.byteLength, 0);
    const options = [
      "--data",
      join(home, "data"),
      "--council",
      join(home, "council"),
      "--now",
      NOW,
      "--json",
    ];
    const answers: Answer[] = [];
    for (let time = 0; time < times; time++) {
      const words = ["tests/bench/returnsTimed.ts", "check", ...paths, ...options];
      const run = await runNode(words, { endings: [0, 1], timeout: LONGEST }).catch(() => undefined);
      answers.push({
        name,
        bytes,
        ...(run === undefined || run.stdout === "" ? NONE : { run, outcome: outcomeIn(run.stdout) }),
      });
    }
    return answers;
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

/** A sentence for each promise that an answer breaks. */
export function faultsOf({ name, run, outcome }: Answer): string[] {
  if (run === undefined) return [`${name}: crashed, or did not end within a minute.`];
  const faults: string[] = [];
  if (run.milliseconds > LIMIT.milliseconds) faults.push(`${name}: took longer than 10 s.`);
  if (run.peakBytes > LIMIT.peakBytes) faults.push(`${name}: held more than 512 MB.`);
  if (!/^(?:checked|refused: \S+)/.test(outcome)) faults.push(`${name}: ended as ${outcome}.`);
  return faults;
}

/** A sentence where a good return, checked several times over, takes more than it may. */
export function costsOf(answers: readonly Answer[]): string[] {
  const runs = answers.flatMap(({ run }) => run ?? []);
  const own = medianOf(runs.map(({ ownMilliseconds }) => ownMilliseconds));
  const peak = medianOf(runs.map(({ peakBytes }) => peakBytes));
  const name = answers[0]?.name ?? "";
  return [
    ...(own > GOOD_LIMIT.milliseconds ? [`${name}: the check takes ${seconds(own)} s.`] : []),
    ...(peak > GOOD_LIMIT.peakBytes ? [`${name}: holds ${(peak / 1e6).toFixed(0)} MB.`] : []),
  ];
}

/** How it ended, with the code of the first error. */
function outcomeIn(stdout: string): string {
  const { outcome, issues } = JSON.parse(stdout) as {
    readonly outcome: string;
    readonly issues: readonly { readonly code: string; readonly severity: string }[];
  };
  const first = issues.find(({ severity }) => severity === "error");
  return first === undefined ? outcome : `${outcome}: ${first.code}`;
}

async function writeAll(folder: string, files: ReadonlyMap<string, string | Uint8Array>): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, content] of files) await writeFile(join(folder, name), content);
}
