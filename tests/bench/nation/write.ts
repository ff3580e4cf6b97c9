/**
 * `npx tsx tests/bench/nation/write.ts DIR [COUNCILS [MONTHS [SEED]]]`: invented councils as large as a nation, in the published
 * format, a folder for each with `observations.csv` and `series/<indicator>.csv`. DIR is new or empty, and outside the repository.
 */
import { writeNation } from "./folder.ts";
import { ENGLAND } from "./nation.ts";

const [folder, ...numbers] = process.argv.slice(2);
const [councils = ENGLAND.councils, months = ENGLAND.months, seed = ENGLAND.seed] = numbers.map(Number);
const wrong = [councils, months, seed].some((each) => !Number.isSafeInteger(each) || each < 1);
if (folder === undefined || wrong) {
  console.error("Usage: npx tsx tests/bench/nation/write.ts DIR [COUNCILS [MONTHS [SEED]]]");
  process.exitCode = 2;
} else {
  const written = writeNation(folder, { councils, months, seed });
  if (typeof written === "string") {
    console.error(written);
    process.exitCode = 2;
  } else {
    const { files, rows, bytes } = written;
    const [count, lines, size] = [files, rows, Math.round(bytes / 1e6)].map((n) => n.toLocaleString("en-GB"));
    console.log(
      `${councils} councils, ${months} months: ${count} files, ${lines} rows of observations, ${size} MB.`,
    );
  }
}
