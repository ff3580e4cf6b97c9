/**
 * `npm run bench`: how many bytes each page of the built site needs, and how long one month takes to publish.
 * `npm run bench -- bytes` and `npm run bench -- publish` measure one of the two. Compare only within one run.
 */
import { availableParallelism, cpus, type as system } from "node:os";

import { builtSite } from "../support/dist.ts";
import { bytesByPage } from "./bytes.ts";
import { timeNothing, timePublishing, type PublishTiming } from "./publish.ts";
import { kilobytes, medianOf, seconds, table } from "./table.ts";
import type { Run } from "./command.ts";

const SIZES = [
  { indicators: 30, months: 60 },
  { indicators: 300, months: 240 },
];

const [half] = process.argv.slice(2);
console.log(
  `${availableParallelism()} cores (${cpus()[0]?.model ?? "unknown"}), ${system()}, Node ${process.versions.node}`,
);
if (half !== "publish") console.log(`\n${await bytesByPage(builtSite())}`);
if (half !== "bytes") await publishing();

async function publishing(): Promise<void> {
  const nothing = await timeNothing();
  const timings: PublishTiming[] = [];
  for (const size of SIZES) timings.push(await timePublishing(size));
  const rows = timings.map(({ size, rows: count, runs, written, linked }) => [
    `${size.indicators} indicators × ${size.months} months`,
    count.toLocaleString("en-GB"),
    ...figures(runs),
    `${written.files} files, ${kilobytes(written.bytes)} kB`,
    `${linked.files} files, ${kilobytes(linked.bytes)} kB`,
  ]);
  const header = [
    "Publishing one month",
    "rows",
    "min s",
    "median s",
    "max s",
    "CPU s",
    "peak MB",
    "written",
    "linked",
  ];
  const least = ["an empty script, for comparison", "", ...figures(nothing), "", ""];
  console.log(`\n${table(header, [least, ...rows])}`);
}

function figures(runs: readonly Run[]): string[] {
  const times = runs.map(({ milliseconds }) => milliseconds);
  const peak = Math.max(...runs.map(({ peakBytes }) => peakBytes));
  return [
    seconds(Math.min(...times)),
    seconds(medianOf(times)),
    seconds(Math.max(...times)),
    seconds(medianOf(runs.map(({ cpuMilliseconds }) => cpuMilliseconds))),
    (peak / 1e6).toFixed(0),
  ];
}
