import { mkdirSync, readFileSync, copyFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";

import { readCsv } from "../../src/csv/readCsv.ts";
import { filesIn } from "../support/dist.ts";
import { need, run } from "../support/programs.ts";
import { PUBLISHED } from "../support/published.ts";
import { workshop } from "../support/tree.ts";

/** Comma, double quote, UTF-8, from the first line: what its window for opening a CSV proposes. */
const READ = "CSV:44,34,76,1";
/** The same out again, with cells as they are shown. */
const WRITE = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false";

/** Of 450 files it opened 245, left the others out and ended with 0. */
const MOST_AT_ONCE = 200;

const home = workshop("libreoffice");

test("LibreOffice opens every published CSV with the same cells: no month becomes a date, no id a number", (context) => {
  const soffice = need(context, "soffice", "libreoffice-calc");
  const files = filesIn(PUBLISHED, ".csv");
  const [given, opened] = [join(home, "given"), join(home, "opened")];
  for (const folder of [given, opened]) mkdirSync(folder);
  const flat = (file: string) => file.replaceAll("/", "--"); // it writes all into one folder
  for (const file of files) copyFileSync(join(PUBLISHED, file), join(given, flat(file)));
  for (let from = 0; from < files.length; from += MOST_AT_ONCE) {
    const { status, stderr } = run(soffice, [
      `-env:UserInstallation=${pathToFileURL(join(home, "profile")).href}`,
      "--headless",
      "--norestore",
      `--infilter=${READ}`,
      ...["--convert-to", WRITE, "--outdir", opened],
      ...files.slice(from, from + MOST_AT_ONCE).map((file) => join(given, flat(file))),
    ]);
    expect(status, stderr).toBe(0);
  }
  expect(files.length).toBeGreaterThan(100);
  for (const file of files) {
    expect(cellsIn(join(opened, flat(file))), file).toEqual(cellsIn(join(PUBLISHED, file)));
  }
});

/** Rows of cells. A spreadsheet shows 83.0 as 83 and 09, a month of the year, as 9: the same numbers. */
function cellsIn(file: string): string[][] {
  return readCsv(readFileSync(file, "utf8")).table.map(({ cells }) => cells.map(asNumber));
}

function asNumber(cell: string): string {
  return /^-?(0?\d|[1-9]\d{1,14})(\.\d+)?$/.test(cell) ? String(Number(cell)) : cell;
}
