/**
 * `npx tsx tests/bench/nation/ask.ts DIR`: DuckDB answers the questions of `hosting/nation/` from the folders that
 * `tests/bench/nation/write.ts` wrote: out of every council's whole file, out of the one series, and out of a Parquet file made once.
 * Bytes are those that DuckDB says it read. Each is asked five times after a first; compare only within one run.
 */
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

import { kilobytes, medianOf, seconds, table } from "../table.ts";
import { openNation, QUESTIONS, type Nation } from "./duckdb.ts";

const TIMES = 5;
const SERIES = "*/series/assessments_on_time.csv";

const [folder] = process.argv.slice(2);
if (folder === undefined || !existsSync(folder)) {
  console.error("Usage: npx tsx tests/bench/nation/ask.ts DIR, where tests/bench/nation/write.ts wrote DIR");
  process.exitCode = 2;
} else {
  const nation = await openNation(folder);
  const parquet = join(folder, "observations.parquet");
  const before = performance.now();
  await nation.run(`COPY observations TO '${parquet.replaceAll("'", "''")}' (FORMAT parquet)`);
  const copied = seconds(performance.now() - before);
  const councils = readdirSync(folder, { withFileTypes: true }).filter((each) => each.isDirectory()).length;
  const rows = [
    ...(await timed(nation, "observations.csv of each council")),
    ...(await timed(await openNation(folder, SERIES), "series/assessments_on_time.csv of each")),
    ...(await timed(await openNation(folder, "observations.parquet"), "one Parquet file of them all")),
  ];
  console.log(`DuckDB ${await nation.version()}, ${councils} councils, ${nation.threads} threads\n`);
  console.log(table(["Read from", "question", "answers", "kB read", "median s", "max s"], rows));
  console.log(`\nThe Parquet file took ${copied} s to make and has ${kilobytes(statSync(parquet).size)} kB.`);
}

async function timed(nation: Nation, from: string): Promise<string[][]> {
  const lines: string[][] = [];
  for (const question of QUESTIONS) {
    const answers = await nation.ask(question);
    const times: number[] = [];
    for (let time = 0; time < TIMES; time += 1) {
      const start = performance.now();
      await nation.ask(question);
      times.push(performance.now() - start);
    }
    const bytes = await nation.bytesRead(question);
    const [median, most] = [medianOf(times), Math.max(...times)].map(seconds);
    lines.push([from, question, String(answers.length), kilobytes(bytes), median ?? "", most ?? ""]);
  }
  return lines;
}
