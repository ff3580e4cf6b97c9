import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

import { readCsv } from "../../src/csv/readCsv.ts";
import { filesIn } from "../support/dist.ts";
import { need, run } from "../support/programs.ts";
import { PUBLISHED } from "../support/published.ts";

/** Reads each file named on standard input, strictly, and answers with its rows. */
const READ_ALL = `
import csv, json, sys
files = json.load(sys.stdin)
rows = {}
for file in files:
    with open(file, encoding="utf-8", newline="") as opened:
        rows[file] = list(csv.reader(opened, strict=True))
json.dump(rows, sys.stdout)
`;

test("Python reads every published CSV: the cells we read, and as many in every row as its header has", (context) => {
  const python = need(context, "python3", "python3");
  const files = filesIn(PUBLISHED, ".csv");
  expect(files.length).toBeGreaterThan(100);
  const { status, stdout, stderr } = run(python, ["-c", READ_ALL], {
    cwd: PUBLISHED,
    input: JSON.stringify(files),
  });
  expect(stderr).toBe("");
  expect(status).toBe(0);

  const read = JSON.parse(stdout) as Readonly<Record<string, readonly (readonly string[])[]>>;
  for (const file of files) {
    const rows = read[file] ?? [];
    const uneven = rows.filter((row) => row.length !== rows[0]?.length);
    expect(uneven, file).toEqual([]);
    const ours = readCsv(readFileSync(join(PUBLISHED, file), "utf8")).table.map(({ cells }) => cells);
    expect(rows, file).toEqual(ours);
  }
});
