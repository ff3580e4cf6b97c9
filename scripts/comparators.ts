import { comparatorFiles, COMPARATORS_FOLDER } from "../src/core/comparators/files.ts";
import { counterpartsIn } from "../src/core/comparators/lait/counterparts.ts";
import { KNOWN_EXTRACTS, sourceIdOf, type Extract } from "../src/core/comparators/lait/extract.ts";
import { refusalsOf, refusalText } from "../src/core/comparators/lait/refusal.ts";
import { reportOf } from "../src/core/comparators/lait/report.ts";
import {
  AREAS_FILE,
  DICTIONARY_FILE,
  FIGURES_FILE,
  readLaitTables,
  type Lait,
} from "../src/core/comparators/lait/tables.ts";
import { inFile, isError, type Issue } from "../src/core/issue.ts";
import { readDay } from "../src/core/period.ts";
import { readCouncil } from "../src/core/reference/council.ts";
import { INDICATORS, readIndicators } from "../src/core/reference/indicators.ts";
import { COUNCIL_FILE } from "../src/core/reference/reference.ts";
import type { Table } from "../src/core/table.ts";
import { decode } from "../src/csv/decode.ts";
import { readCsv } from "../src/csv/readCsv.ts";
import { writeCsv } from "../src/csv/writeCsv.ts";
import { readArguments } from "./arguments.ts";
import { fail, filesIn, print, readBytes, sha256, words, writeFiles } from "./effects.ts";

/** An extract of the Department's interactive tool to `comparators/`, in what is published. */

const USE =
  "Use: npm run comparators -- DIR [--data DIR] [--council DIR] [--released YYYY-MM-DD --retrieved YYYY-MM-DD], " +
  `where DIR holds ${FIGURES_FILE}, ${AREAS_FILE} and ${DICTIONARY_FILE}.`;
const DATES =
  "This extract is new to us: say when the Department released it and when you copied it, " +
  "with --released YYYY-MM-DD --retrieved YYYY-MM-DD.";

const typed = readArguments(words, ["data", "council", "released", "retrieved"]);
if (typeof typed === "string") {
  fail(typed, 2);
} else {
  const [folder, ...more] = typed.positionals;
  const { data = "public/data", council = "council", released, retrieved } = typed.options;
  if (folder === undefined || more.length > 0) fail(USE, 2);
  else importFrom(folder, council, `${data}/${COMPARATORS_FOLDER}`, extractOf(released, retrieved));
}

function importFrom(folder: string, councilFolder: string, target: string, dated: Extract | undefined): void {
  const { lait, edition, issues } = readExtract(folder);
  const { region, indicators, issues: inCouncil } = readOwnFiles(councilFolder);
  const faults = [...issues, ...inCouncil].filter(isError);
  if (lait === undefined || faults.length > 0) {
    fail(faults.map(messageOf).join("\n"), 1);
    return;
  }
  const extract = edition ?? dated;
  if (extract === undefined) {
    fail(DATES, 2);
    return;
  }
  const counterparts = counterpartsIn(lait, indicators, sourceIdOf(extract));
  const refusals = refusalsOf(counterparts);
  if (refusals.length > 0) {
    fail(refusals.map(refusalText).join("\n"), 1);
    return;
  }
  for (const line of reportOf(counterparts)) print(line);
  write(target, comparatorFiles(counterparts.counterparts, extract, region));
}

/** Writes the files that differ from what is there, and takes away the figures of indicators that no longer have any. */
function write(target: string, files: ReadonlyMap<string, Records>): void {
  const texts = new Map([...files].map(([file, records]) => [file, writeCsv(records)]));
  const changed = new Map([...texts].filter(([file, text]) => textIn(`${target}/${file}`) !== text));
  const stale = filesIn(target).filter((file) => file.endsWith(".csv") && !texts.has(file));
  if (changed.size + stale.length > 0) writeFiles(target, changed, stale);
  print(`${target}: ${texts.size} files, ${changed.size} written, ${stale.length} removed.`);
}

type ExtractRead = { lait: Lait | undefined; edition: Extract | undefined; issues: readonly Issue[] };

function readExtract(folder: string): ExtractRead {
  const issues: Issue[] = [];
  const tables = {
    [FIGURES_FILE]: readTable(folder, FIGURES_FILE, issues),
    [AREAS_FILE]: readTable(folder, AREAS_FILE, issues),
    [DICTIONARY_FILE]: readTable(folder, DICTIONARY_FILE, issues),
  };
  if (issues.some(isError)) return { lait: undefined, edition: undefined, issues };
  const edition = KNOWN_EXTRACTS.get(sha256(readBytes(`${folder}/${FIGURES_FILE}`) ?? new Uint8Array()));
  return { ...readLaitTables(tables), edition };
}

type OwnFiles = { region: string; indicators: readonly Indicator[]; issues: readonly Issue[] };

/** The council's region and indicators; its other files do not matter here. */
function readOwnFiles(folder: string): OwnFiles {
  const issues: Issue[] = [];
  const table = readTable(folder, INDICATORS.file, issues);
  const json = textIn(`${folder}/${COUNCIL_FILE}`);
  if (json === undefined) issues.push({ code: "reference-missing", file: COUNCIL_FILE });
  if (json === undefined || issues.some(isError)) return { region: "", indicators: [], issues };
  const { council, issues: inCouncil } = readCouncil(json);
  const { indicators, issues: inIndicators } = readIndicators(table);
  return { region: council?.region ?? "", indicators, issues: [...inCouncil, ...inIndicators] };
}

/** No rows where the file is not there or cannot be read: then `issues` says why. */
function readTable(folder: string, file: string, issues: Issue[]): Table {
  const bytes = readBytes(`${folder}/${file}`);
  if (bytes === undefined) {
    issues.push({ code: "reference-missing", file });
    return [];
  }
  const { text, issues: found } = decode(bytes);
  issues.push(...inFile(file, found));
  if (text === undefined) return [];
  const { table, brokenRows } = readCsv(text);
  issues.push(...brokenRows.map((row): Issue => ({ code: "quotes", file, row })));
  return table;
}

function textIn(path: string): string | undefined {
  const bytes = readBytes(path);
  return bytes && decode(bytes).text;
}

/** Both days or neither; anything else ends the command. */
function extractOf(released: string | undefined, retrieved: string | undefined): Extract | undefined {
  ...
}
