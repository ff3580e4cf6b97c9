import { cp, mkdir, mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";

import { LAST_MONTH, syntheticCouncil, type Size } from "./council.ts";
import { runNode, type Run } from "./command.ts";

/** Five publications of the same month at one size, and what one of them did to the folder. */
export type PublishTiming = {
  readonly size: Size;
  /** Rows of `observations.csv` afterwards. */
  readonly rows: number;
  readonly runs: readonly Run[];
  /** Every download made of what was published, as the build does, after each of the runs. */
  readonly formats: readonly Run[];
  readonly made: Amount;
  readonly written: Amount;
  readonly linked: Amount;
};
export type Amount = { readonly files: number; readonly bytes: number };

const RUNS = 5;
/** After every month of the synthetic council. */
const NOW = "2026-11-20T08:30:00Z";

/** Publishes all months but the last in one drop, unmeasured; then the last one, each time onto a fresh copy. */
export async function timePublishing(size: Size): Promise<PublishTiming> {
  const home = await mkdtemp(join(tmpdir(), "open-return-bench-"));
  try {
    const { reference, returns } = syntheticCouncil(size);
    await writeAll(join(home, "council"), reference);
    await writeAll(join(home, "sent"), new Map([...returns].map(([month, csv]) => [`${month}.csv`, csv])));
    const sent = (month: string) => join(home, "sent", `${month}.csv`);
    const before = join(home, "before");
    await publish([...returns.keys()].filter((month) => month !== LAST_MONTH).map(sent), before, home);

    const [runs, formats]: [Run[], Run[]] = [[], []];
    let change = { written: NOTHING, linked: NOTHING };
    for (let run = 0; run <= RUNS; run++) {
      const data = join(home, "data");
      await cp(before, data, { recursive: true });
      const stood = await entriesIn(data);
      const measured = await publish([sent(LAST_MONTH)], data, home);
      const downloads = await runNode(["tests/bench/makeFormats.ts", data]);
      if (run > 0) {
        runs.push(measured); // the first warms the compiler's cache and the disk's
        formats.push(downloads);
      } else change = changeOf(stood, await entriesIn(data));
      await rm(data, { recursive: true });
    }
    const last = returns.get(LAST_MONTH) ?? "";
    const made = JSON.parse(formats[0]?.stdout ?? "") as Amount;
    return { size, rows: (last.split("\n").length - 2) * size.months, runs, formats, made, ...change };
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

/** What Node needs before it has read a line of ours: with the compiler of scripts, the least any command takes. */
export async function timeNothing(): Promise<readonly Run[]> {
  const runs: Run[] = [];
  for (let run = 0; run <= RUNS; run++) {
    const measured = await runNode(["--eval", "0"]);
    if (run > 0) runs.push(measured);
  }
  return runs;
}

async function publish(files: readonly string[], data: string, home: string): Promise<Run> {
  const options = ["--data", data, "--council", join(home, "council"), "--now", NOW, "--json"];
  const run = await runNode(["scripts/returns/returns.ts", "publish", ...files, ...options]);
  const { outcome } = JSON.parse(run.stdout) as { readonly outcome: string };
  if (outcome !== "published") throw new Error(`Nothing was measured: the month ended as ${outcome}.`);
  return run;
}

async function writeAll(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  for (const [path, text] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

type Entry = { readonly inode: number; readonly size: number };

async function entriesIn(folder: string): Promise<ReadonlyMap<string, Entry>> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((each) =>
    each.isFile(),
  );
  return new Map(
    await Promise.all(
      files.map(async ({ parentPath, name }) => {
        const path = join(parentPath, name);
        const { ino, size } = await stat(path);
        return [relative(folder, path), { inode: ino, size }] as const;
      }),
    ),
  );
}

/** A file that is the same inode as before was linked; any other was written. */
function changeOf(before: ReadonlyMap<string, Entry>, after: ReadonlyMap<string, Entry>) {
  const entries = [...after].map(([path, entry]) => ({
    ...entry,
    linked: before.get(path)?.inode === entry.inode,
  }));
  return {
    written: amountOf(entries.filter(({ linked }) => !linked)),
    linked: amountOf(entries.filter(({ linked }) => linked)),
  };
}

const NOTHING: Amount = { files: 0, bytes: 0 };

function amountOf(entries: readonly Entry[]): Amount {
  return { files: entries.length, bytes: entries.reduce((sum, { size }) => sum + size, 0) };
}
