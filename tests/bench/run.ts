/**
 * `npm run bench`: how many bytes each page of the built site needs, how long one month takes to publish, and what a check
 * takes of files that mean no good, at the command and on the page, what disclosure control takes and hides, and what a host of the
 * site bears. `npm run bench -- alarms` simulates how often limits cry wolf, which says nothing of this machine; `-- record` publishes
 * twenty years, which takes minutes. `npm run bench -- bytes`, `-- publish`, `-- hostile`, `-- page`, `-- disclosure`, `-- load`
 * and `-- compare` (`/compare/` at the size of the nation) measure one of the seven; `-- hostile 100,000 rows` those files whose name has these words. Compare only within one run. Ends with 1
 * where a check is not within its limits.
 */
import { availableParallelism, cpus, type as system } from "node:os";

import { builtSite } from "../support/dist.ts";
import { bytesByPage } from "./bytes.ts";
import { compareBytes, KINDS_OF_COUNCIL, NATION, timeChoice } from "./compare.ts";
import { inWords, SLOWER, timeChoices } from "./compareChoice.ts";
import { falseAlarms, poisson } from "./falseAlarms.ts";
import { check, costsOf, faultsOf, GOOD_LIMIT, type Answer } from "./hostile.ts";
import { HOSTILE_DROPS, largestGoodReturn, paddedGoodReturn } from "./hostileFiles.ts";
import { lossesOfNenebridge, SIZE, timeDisclosure } from "./disclosure.ts";
import { CONNECTIONS, missingForLoad, SECONDS, timeLoad } from "./load.ts";
import { LONGEST_FRAME, timePage } from "./page.ts";
import { timeNothing, timePublishing, type Amount, type PublishTiming } from "./publish.ts";
import { timeRecord } from "./record.ts";
import { kilobytes, medianOf, seconds, table } from "./table.ts";
import type { Run } from "./command.ts";

const SIZES = [
  { indicators: 30, months: 60 },
  { indicators: 38, months: 66 },
  { indicators: 300, months: 240 },
];

/** Beyond these, disclosure control costs too much, or hides too much of the sample. */
const [MOST_SECONDS, MOST_BESIDE, LEAST_TIMELY, LEAST_OF_ONE] = [3, 0.6, 0.97, 0.85];

/** What comparing with every authority may fetch beyond the shell, in bytes after gzip -9. 60,000 were wanted (decision 58). */
const MOST_COMPARED = 70_000;

const [part, ...words] = process.argv.slice(2);
console.log(
  `${availableParallelism()} cores (${cpus()[0]?.model ?? "unknown"}), ${system()}, Node ${process.versions.node}`,
);
if (part === undefined || part === "bytes") console.log(`\n${await bytesByPage(builtSite())}`);
if (part === undefined || part === "publish") await publishing();
if (part === undefined || part === "hostile") await checking();
if (part === undefined || part === "page") await checkingOnPage();
if (part === undefined || part === "disclosure") disclosing();
if (part === undefined || part === "load") await serving();
if (part === undefined || part === "compare") await comparing();
if (part === "alarms") alarms();
if (part === "record") await recording();

async function comparing(): Promise<void> {
  const dist = builtSite();
  const sizes = compareBytes(dist);
  const rowOf = (name: string, sent: readonly { readonly gzip: number; readonly brotli: number }[]) => [
    name,
    ...(["gzip", "brotli"] as const).map((as) => kilobytes(sent.reduce((sum, each) => sum + each[as], 0))),
  ];
  const all = Object.entries(KINDS_OF_COUNCIL).map(([kind, without]) => ({
    kind,
    sent: [...sizes].flatMap(([path, size]) => (without.includes(path) ? [] : size)),
  }));
  const rows = [
    ...[...sizes].map(([path, size]) => rowOf(path, [size])),
    ...all.map(({ kind, sent }) => rowOf(`all: ${kind}`, sent)),
  ];
  const { authorities, indicators, years } = NATION;
  console.log(
    `\n/compare/ with ${authorities} authorities, ${indicators} indicators and ${years} years\n${table(["kB beyond the shell", "gzip -9", "brotli"], rows)}`,
  );
  const times = Array.from({ length: 9 }, timeChoice);
  console.log(`Another figure is read and worked out in ${Math.round(medianOf(times))} ms.`);
  const choices = await timeChoices(dist);
  if (choices === undefined) console.log("There is no Chromium to choose figures in.");
  else
    console.log(
      `In Chromium ${SLOWER} times slower, on the built page, median (least to most): a figure chosen for the first time is drawn after ${inWords(choices.first)}, again after ${inWords(choices.again)}; the address has the choice after ${inWords(choices.marked)}.`,
    );
  for (const { kind, sent } of all) {
    const bytes = sent.reduce((sum, { gzip }) => sum + gzip, 0);
    if (bytes <= MOST_COMPARED) continue;
    console.error(
      `/compare/ fetches ${kilobytes(bytes)} kB beyond the shell (${kind}); it may fetch ${kilobytes(MOST_COMPARED)}.`,
    );
    process.exitCode = 1;
  }
}

/** Counts of chance alone, 2,000 series of 60 months for each mean. */
function alarms(): void {
  const per = (share: number) => `${(100 * share).toFixed(1)}%`;
  const rows = [0.2, 1, 2, 4, 5, 6, 8, 10, 20, 100].map((mean) => {
    const { newest, points, ever, without } = falseAlarms(2000, 20261031, poisson(mean));
    return [
      String(mean),
      per(without),
      ...[newest, points, ever].map((each) => (without === 1 ? "" : per(each))),
    ];
  });
  const header = ["Mean", "no limits", "newest month", "of all months", "once in 60 months"];
  console.log(`\n${table(header, rows)}`);
}

/** Twenty years of sixty indicators, a release a month, in memory. */
async function recording(): Promise<void> {
  const timings = await timeRecord();
  const rows = timings.map(({ months, files, bytes, ...times }) => [
    `after ${months} months`,
    ...[times.milliseconds, times.verifyMilliseconds, times.deriveMilliseconds, times.readMilliseconds].map(
      seconds,
    ),
    files.toLocaleString("en-GB"),
    kilobytes(bytes),
  ]);
  const header = [
    "Record of 60 indicators (CPU)",
    "publish s",
    "verify s",
    "what follows s",
    "one read s",
    "files",
    "kB",
  ];
  console.log(`\n${table(header, rows)}`);
  const [first, last] = [timings[0], timings.at(-1)];
  if (first === undefined || last === undefined) return;
  const more = last.milliseconds - first.milliseconds;
  console.log(
    `\nMonth ${last.months} took ${seconds(more)} s more than month ${first.months}; one read of what is published takes ${seconds(last.readMilliseconds)} s.`,
  );
  if (more <= last.readMilliseconds) return;
  console.error("That is more than one read of what is published.");
  process.exitCode = 1;
}

async function publishing(): Promise<void> {
  const nothing = await timeNothing();
  const timings: PublishTiming[] = [];
  for (const size of SIZES) timings.push(await timePublishing(size));
  const amount = ({ files, bytes }: Amount) => `${files} files, ${kilobytes(bytes)} kB`;
  const rows = timings.flatMap(({ size, rows: count, runs, formats, made, written, linked }) => [
    [
      `${size.indicators} indicators × ${size.months} months`,
      count.toLocaleString("en-GB"),
      ...[...figures(runs), amount(written), amount(linked)],
    ],
    ["its downloads, made by the build", "", ...figures(formats), amount(made), ""],
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

/** Files that mean no good once each; the largest good ones five times, beside what Node needs by itself. */
async function checking(): Promise<void> {
  const nothing = await timeNothing();
  const good: (readonly Answer[])[] = [];
  for (const drop of [paddedGoodReturn(), largestGoodReturn()]) good.push(await check(drop, 5));
  const hostile: Answer[] = [];
  for (const drop of HOSTILE_DROPS.filter(({ name }) => name.includes(words.join(" "))))
    hostile.push(...(await check(drop)));

  const inSum = good.map((answers) => {
    const [{ name, bytes, outcome }] = answers as [Answer];
    const runs = answers.flatMap(({ run }) => run ?? []);
    const own = medianOf(runs.map(({ ownMilliseconds }) => ownMilliseconds));
    return [name, kilobytes(bytes), seconds(own), ...figures(runs), outcome];
  });
  const times = ["min s", "median s", "max s", "CPU s", "peak MB"];
  const least = ["an empty script, for comparison", "", "", ...figures(nothing), ""];
  const header = [
    "Checking 1 MiB",
    "kB",
    `the check (under ${seconds(GOOD_LIMIT.milliseconds)} s)`,
    ...times.map((each) => `with Node: ${each}`),
  ];
  console.log(`\n${table([...header, "outcome"], [least, ...inSum])}`);

  const rows = hostile.map(({ name, bytes, run, outcome }) => [
    name,
    kilobytes(bytes),
    ...(run === undefined
      ? ["", "", ""]
      : [seconds(run.milliseconds), seconds(run.cpuMilliseconds), (run.peakBytes / 1e6).toFixed(0)]),
    outcome,
  ]);
  console.log(`\n${table(["Checking once", "kB", "s", "CPU s", "peak MB", "outcome"], rows)}`);
  const faults = [...[...good.flat(), ...hostile].flatMap(faultsOf), ...good.flatMap(costsOf)];
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
}

/** Frames of the page while it checks: the good file within the limit. */
async function checkingOnPage(): Promise<void> {
  const timings = await timePage(builtSite());
  if (timings === undefined) {
    console.log("\nThere is no Chromium to check files in.");
    return;
  }
  const whole = (times: readonly number[]) =>
    [Math.min(...times), medianOf(times), Math.max(...times)].map((time) => time.toFixed(0));
  const rows = timings.map(({ name, visits }) => [
    name,
    ...whole(visits.map(({ largestFrame }) => largestFrame)),
    ...whole(visits.map(({ total }) => total)).slice(1, 2),
  ]);
  const header = ["Checking on the page (longest frame)", "min ms", "median ms", "max ms", "in all ms"];
  console.log(`\n${table(header, rows)}`);
  const [good] = timings;
  if (good === undefined || medianOf(good.visits.map(({ largestFrame }) => largestFrame)) > LONGEST_FRAME) {
    console.error(`A good file held a frame for longer than ${LONGEST_FRAME} ms.`);
    process.exitCode = 1;
  }
}

/** What disclosure control takes of the processor, and what it hides of the shipped sample. */
function disclosing(): void {
  const { indicators, months } = SIZE;
  const cost = timeDisclosure();
  const all = cost.protectAll + cost.attackAll + cost.gateOne;
  const times = [cost.protectAll, cost.attackAll, cost.protectOne, cost.gateOne, all].map(seconds);
  const timed = [
    `Disclosure control (CPU s)`,
    ...["rows", "hidden", "given away", "protect all months", "attack all months", "protect one month"],
    ...["gate of one month", `all but the third (under ${MOST_SECONDS})`],
  ];
  const row = [`${indicators} indicators × ${months} months`, cost.rows.toLocaleString("en-GB")];
  console.log(`\n${table(timed, [[...row, String(cost.hidden), String(cost.found), ...times]])}`);

  const { primary, secondary, timeliness, lowest } = lossesOfNenebridge();
  const per = (share: number) => `${(100 * share).toFixed(1)}%`;
  const header = ["What the sample hides", "lines", "wanted"];
  const rows = [
    ["hidden for themselves", String(primary), ""],
    ["hidden beside them", String(secondary), ""],
    ["beside each of the first", (secondary / primary).toFixed(2), `at most ${MOST_BESIDE}`],
    ["timeliness, months shown", per(timeliness), `at least ${per(LEAST_TIMELY)}`],
    [`the lowest of these, ${lowest.indicator}`, per(lowest.shown), `at least ${per(LEAST_OF_ONE)}`],
  ];
  console.log(`\n${table(header, rows)}`);
  const isKept =
    all < 1000 * MOST_SECONDS &&
    secondary <= MOST_BESIDE * primary &&
    timeliness >= LEAST_TIMELY &&
    lowest.shown >= LEAST_OF_ONE;
  if (isKept) return;
  console.error("Disclosure control takes or hides more than is wanted.");
  process.exitCode = 1;
}

/** Many readers at once, of nginx as hosting/ has it. */
async function serving(): Promise<void> {
  const missing = missingForLoad();
  if (missing.length > 0) {
    console.log(`\nNothing is served: there is no ${missing.join(" and no ")}.`);
    return;
  }
  const { requestsPerSecond, median, p99, transferred, faults } = await timeLoad(builtSite());
  const header = [
    `Serving (${CONNECTIONS} connections, ${SECONDS} s)`,
    "requests/s",
    "median",
    "p99",
    "sent/s",
    "faults",
  ];
  const row = ["every file in turn", requestsPerSecond, median, p99, transferred, String(faults.length)];
  console.log(`\n${table(header, [row])}`);
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
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
