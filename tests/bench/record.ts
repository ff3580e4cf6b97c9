import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { strictText } from "../../scripts/effects/files.ts";
import { derivedFaults } from "../../src/core/publication/derived.ts";
import { readPublishedCouncil } from "../../src/core/reference/publishedCouncil.ts";
import { verifyRecord } from "../../src/core/releases/record.ts";
import { logMeans } from "../support/log.ts";
import { csv, means, published, type Site } from "../support/publish.ts";
import { encodingOf } from "../support/tree.ts";
import { syntheticCouncil } from "./council.ts";

/** Twenty years, and the month after them. */
const SIZE = { indicators: 60, months: 241 };
/** The months whose publication is told. */
const TOLD = [12, 120, 240, 241];

/** Milliseconds of the processor since this program began: what else the machine does shows less in them. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** A record after so many months: what the newest took, and what the folder holds. */
type RecordTiming = {
  readonly months: number;
  readonly milliseconds: number;
  readonly verifyMilliseconds: number;
  readonly deriveMilliseconds: number;
  /** To read every file from the disk, warm, and to hash it: the median of three. */
  readonly readMilliseconds: number;
  readonly files: number;
  readonly bytes: number;
};

/** Publishes month by month in memory, a release each, without breakdowns; the time of a month is the median of the three up to it. */
export async function timeRecord(): Promise<readonly RecordTiming[]> {
  const { reference, returns } = syntheticCouncil(SIZE);
  const files = new Map([...reference].filter(([name]) => name !== "breakdowns.csv"));
  const timings: RecordTiming[] = [];
  const recent: number[] = [];
  let site: Site = new Map();
  let months = 0;
  for (const [month, text] of returns) {
    const sent = text.split("\n").filter((line) => !line.includes(",type,"));
    const began = processorTime();
    const { files: changed, site: after } = await published({
      ...{ on: site, reference: files, given: { [`${month}.csv`]: sent.join("\n") } },
      confirm: "checked-and-right",
    });
    recent.push(processorTime() - began);
    if (changed.size === 0) throw new Error(`Nothing was measured: ${month} was not published.`);
    site = after;
    months += 1;
    if (!TOLD.includes(months)) continue;
    const milliseconds = recent.slice(-3).sort((a, b) => a - b)[1] ?? Number.NaN;
    timings.push({ months, milliseconds, ...(await timeVerifying(site)) });
  }
  return timings;
}

async function timeVerifying(site: Site) {
  const folder = new Map([...site].map(([path, text]) => [path, Buffer.from(text, encodingOf(path))]));
  const read = (path: string) => Promise.resolve(folder.get(path));
  const codeIn = (council: string) => readPublishedCouncil(council)?.laCode;
  const witnessesIn = (council: string) => readPublishedCouncil(council)?.witnesses ?? [];
  const began = processorTime();
  const { faults, lists } = await verifyRecord({ paths: [...folder.keys()], read }, undefined, {
    ...logMeans,
    ...{ write: csv.write, decode: strictText, codeIn, witnessesIn },
  });
  const verified = processorTime();
  const derived = lists && (await derivedFaults(lists, read, { ...means, decode: strictText }));
  if (faults.length > 0 || derived?.length !== 0)
    throw new Error(`Nothing was measured: the record does not hold: ${JSON.stringify([faults, derived])}`);
  return {
    verifyMilliseconds: verified - began,
    deriveMilliseconds: processorTime() - verified,
    readMilliseconds: timeReading(folder),
    files: folder.size,
    bytes: [...folder.values()].reduce((sum, { length }) => sum + length, 0),
  };
}

/** One plain read of all that is published. */
function timeReading(files: ReadonlyMap<string, Uint8Array>): number {
  const folder = mkdtempSync(join(tmpdir(), "open-return-read-"));
  try {
    for (const [path, bytes] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
    const times = [1, 2, 3].map(() => {
      const began = processorTime();
      for (const path of files.keys())
        createHash("sha256")
          .update(readFileSync(join(folder, path)))
          .digest("hex");
      return processorTime() - began;
    });
    return times.sort((a, b) => a - b)[1] ?? Number.NaN;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
