/**
 * `npm run mutation`: every mutant of the analyses and the sentences against their tests, and `docs/mutation.md` anew.
 * `npm run mutation -- change spc/` does so for the sources whose path has one of these words, and writes nothing.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { format } from "prettier";
import ts from "typescript";

import { ARGUED } from "./argued.ts";
import { compilerIn } from "./compiler.ts";
import { mutantsOf, mutated, type Mutant } from "./mutants.ts";
import { survivorsOf } from "./pass.ts";
import { isAmong, pageOf, survivorIn, tableOf, type Row } from "./report.ts";

const ROOT = join(import.meta.dirname, "../..");
const ROOMS = ["core/analysis", "core/story"];
const TESTS = ["tests/requirements", ...ROOMS.map((room) => `tests/${room}`)]
  .flatMap(filesIn)
  .filter((file) => /\.test\.tsx?$/.test(file));
const LEAST_KILLED = 0.95;

const wanted = process.argv.slice(2);
const compiles = compilerIn(ROOT);
const started = Date.now();
const rows: Row[] = [];
for (const file of ROOMS.flatMap((room) => filesIn(`src/${room}`))) {
  if (wanted.length > 0 && !wanted.some((word) => file.includes(word))) continue;
  const row = await rowOf(file);
  if (row.mutants === 0) continue;
  rows.push(row);
  const seconds = Math.round((Date.now() - started) / 1000);
  console.log(`${file}: ${row.mutants} mutants, ${row.survivors.length} survive (${seconds} s)`);
  for (const survivor of row.survivors)
    if (!isAmong(survivor, ARGUED)) console.log(`  - ${survivor.line}\n  + ${survivor.mutant}`);
}

const all = rows.reduce((sum, { mutants }) => sum + mutants, 0);
const survivors = rows.flatMap((row) => row.survivors);
const unargued = survivors.filter((each) => !isAmong(each, ARGUED));
console.log(`\n${tableOf(rows, ARGUED)}\n\n${unargued.length} survivors without an argument`);
const stale = wanted.length > 0 ? [] : ARGUED.filter((each) => !isAmong(each, survivors));
for (const { file, mutant } of stale) console.log(`Argued, but it does not survive: ${file}\n  + ${mutant}`);
if (wanted.length === 0)
  writeFileSync(
    join(ROOT, "docs/mutation.md"),
    await format(pageOf(rows, ARGUED), { parser: "markdown", printWidth: 110 }),
  );
process.exitCode =
  unargued.length > 0 || stale.length > 0 || all - survivors.length < LEAST_KILLED * all ? 1 : 0;

/** The mirror of a source first, for it kills most; what is left is shown to every hand-worked test that reaches the source. */
async function rowOf(file: string): Promise<Row> {
  const path = join(ROOT, file);
  const text = readFileSync(path, "utf8");
  if (!compiles(path, text)) throw new Error(`${file} does not compile`);
  const mutants = mutantsOf(path, text).filter((mutant) => compiles(path, mutated(text, mutant)));
  const name = file.replace(/^src/, "tests").replace(/\.ts$/, "");
  const mirrors = [`${name}.test.ts`, `${name}.properties.test.ts`];
  const others = TESTS.filter(
    (test) => !mirrors.includes(test) && !test.includes(".properties.") && reachedFrom(test).has(file),
  );
  let left: readonly Mutant[] = mutants;
  for (const tests of [...mirrors.filter((test) => TESTS.includes(test)).map((test) => [test]), others])
    left = await survivorsOf(path, text, left, tests);
  return { file, mutants: mutants.length, survivors: left.map((each) => survivorIn(file, text, each)) };
}

/** Every file that a file imports, and what those import. */
function reachedFrom(file: string, reached = new Set<string>()): ReadonlySet<string> {
  if (reached.has(file) || !existsSync(join(ROOT, file))) return reached;
  reached.add(file);
  for (const { fileName } of ts.preProcessFile(readFileSync(join(ROOT, file), "utf8")).importedFiles)
    if (fileName.startsWith(".")) reachedFrom(join(dirname(file), fileName), reached);
  return reached;
}

function filesIn(folder: string): string[] {
  if (!existsSync(join(ROOT, folder))) return [];
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
    .sort();
}
