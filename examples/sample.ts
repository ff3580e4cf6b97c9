/**
 * Rebuilds the illustrative council's published data from nothing: its returns are generated, then published one by
 * one with the command an officer uses, each at half past eight (UTC) on the 20th of the following month.
 * Official figures of other areas (`comparators/`) are the importer's and stay as they are.
 */
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { dayIn, monthsAfter, readMonth, type Month } from "../src/core/period.ts";

const ROOT = join(import.meta.dirname, "..");
const DATA = "public/data";
const RETURNS = "examples/nenebridge/returns";
const RESTATED = "examples/nenebridge/restated";
/** The first of the quarterly revisions that `council.json` announces: once June is out, April to June are sent once more. */
const REVISED_AFTER = "2026-06";
const REVISED_AT = "2026-08-12T08:30:00Z";
/** The month with whose figures the council begins to publish what was asked, what groups said and how its services judge themselves. */
const LOG_BEGINS = "2026-09";
const LOGS = ["questions.csv", "voices.csv", "evaluations.csv"];
/** Months whose figures look like a slip and are none: in May 2025 the backlog of assessments was real. */
const LOOKED_AT = ["2025-05"];

function run(...args: string[]): void {
  execFileSync(process.execPath, ["--import", "tsx", ...args], { cwd: ROOT, stdio: "inherit" });
}

/** The council's own files as they were in a month: nobody had written of later ones yet. Each note is one line. */
function councilIn(month: Month): string {
  const [header = "", ...notes] = readFileSync(join(ROOT, "council/commentary.csv"), "utf8").split("\n");
  const written = notes.filter((note) => note === "" || note.slice(0, month.length) <= month);
  writeFileSync(join(COUNCIL, "commentary.csv"), [header, ...written].join("\n"));
  for (const file of LOGS) {
    if (month < LOG_BEGINS) rmSync(join(COUNCIL, file), { force: true });
    else cpSync(join(ROOT, "council", file), join(COUNCIL, file));
  }
  return COUNCIL;
}

const COUNCIL = mkdtempSync(join(tmpdir(), "open-return-council-"));
cpSync(join(ROOT, "council"), COUNCIL, { recursive: true });
run("examples/nenebridge/generate.ts");
for (const entry of readdirSync(join(ROOT, DATA))) {
  if (entry !== "comparators") rmSync(join(ROOT, DATA, entry), { recursive: true });
}
for (const file of readdirSync(join(ROOT, RETURNS)).sort()) {
  const month = readMonth(file.slice(0, 7));
  if (month === undefined) throw new Error(`${RETURNS}/${file} is not named after a month`);
  const published = `${dayIn(monthsAfter(month, 1), 20)}T08:30:00Z`;
  const answer = LOOKED_AT.includes(month) ? ["--confirm", "checked-and-right"] : [];
  const council = ["--council", councilIn(month)];
  run(
    "scripts/returns/returns.ts",
    "publish",
    join(RETURNS, file),
    "--now",
    published,
    ...council,
    ...answer,
  );
  if (month === REVISED_AFTER) {
    const files = readdirSync(join(ROOT, RESTATED)).map((name) => join(RESTATED, name));
    const reason = ["--revise", "--reason", "late-recording"];
    run("scripts/returns/returns.ts", "publish", ...files, "--now", REVISED_AT, ...council, ...reason);
  }
}
rmSync(COUNCIL, { recursive: true });
