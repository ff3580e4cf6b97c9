import { changesSince } from "../src/core/comparators/imported/since.ts";
import { comparatorFiles } from "../src/core/comparators/files.ts";
import { KNOWN_EDITIONS, type SourceEdition } from "../src/core/comparators/imported/edition.ts";
import { filesInUse, sortFiles, type FolderFile } from "../src/core/comparators/imported/given.ts";
import { importAgain } from "../src/core/comparators/imported/again.ts";
import { importFrom, type Import } from "../src/core/comparators/imported/import.ts";
import { refusalsOf, refusalText } from "../src/core/comparators/imported/refusal.ts";
import { reportOf } from "../src/core/comparators/imported/report.ts";
import { AREAS_FILE, DICTIONARY_FILE, FIGURES_FILE } from "../src/core/comparators/lait/tables.ts";
import { LAYOUTS } from "../src/core/comparators/published/layouts.ts";
import type { Indicator } from "../src/core/indicator.ts";
import { inFile, isError, type Issue } from "../src/core/issue.ts";
import { issuePlace, issueWords } from "../src/core/messages/message.ts";
import { readDay, type Day } from "../src/core/period.ts";
import { readCouncil } from "../src/core/reference/council.ts";
import { readIndicators } from "../src/core/reference/indicators.ts";
import { COUNCIL_FILE } from "../src/core/reference/publishedCouncil.ts";
import { bytesOf } from "../src/core/tables/bytes.ts";
import { COMPARATORS_FOLDER } from "../src/core/tables/comparators.ts";
import { INDICATORS } from "../src/core/tables/indicators.ts";
import { isOfPeers } from "../src/core/tables/peers.ts";
import type { Table } from "../src/core/tables/table.ts";
import { decode } from "../src/csv/decode.ts";
import { readCsv } from "../src/csv/readCsv.ts";
import { writeCsv } from "../src/csv/writeCsv.ts";
import { listFiles, readBytes, readText } from "./effects/files.ts";
import { sha256 } from "./effects/packing.ts";
import { args, endingWell, fail, print, readOptions, type CommandOptions } from "./effects/terminal.ts";
import { comparatorPaths, publishComparators } from "./returns/publishComparators.ts";
import { dataFolder } from "./returns/settings.ts";

const USAGE =
  "Usage: npm run comparators -- DIR [--data DIR] [--council DIR] [--keys DIR] [--approved-by ROLE] [--released YYYY-MM-DD --retrieved YYYY-MM-DD]; " +
  `DIR holds, in any folders, files of the Department: statistics as it published them, its model of statistical neighbours, or the extract of its tool (${FIGURES_FILE}, ${AREAS_FILE}, ${DICTIONARY_FILE}); or it is the comparators/ of another record.`;

const OPTIONS = {
  data: "text",
  council: "text",
  keys: "text",
  "approved-by": "texts",
  released: "text",
  retrieved: "text",
  help: "switch",
} as const;

/** The last sentence and the exit code: 0 done, 1 refused (data), 2 usage. */
type Ending = { readonly exitCode: 0 | 1 | 2; readonly text: string };

async function main(argv: readonly string[]): Promise<Ending> {
  const options = readOptions(argv, OPTIONS);
  if (typeof options === "string") return { exitCode: 2, text: options };
  const { texts, switches, words } = options;
  if (switches.has("help")) return { exitCode: 0, text: USAGE };
  const [folder, ...more] = words;
  if (folder === undefined || more.length > 0) return { exitCode: 2, text: USAGE };
  const dated = editionIn(texts.get("released"), texts.get("retrieved"));
  if (typeof dated === "string") return { exitCode: 2, text: dated };

  const { files, issues: inFiles } = await readFolder(folder);
  const { region, indicators, issues: inCouncil } = await readOwnFiles(texts.get("council") ?? "council");
  const faults = [...inFiles, ...inCouncil].filter(isError);
  if (faults.length > 0) return { exitCode: 1, text: faults.map(placeAndMessage).join("\n") };
  const again = importAgain(files, indicators);
  if (again !== undefined) return written(options, again, region);
  const given = sortFiles(files, LAYOUTS);
  const undated = filesInUse(given).filter(({ hash }) => !KNOWN_EDITIONS.has(hash));
  const { read, issues } = importFrom(
    given,
    indicators,
    ({ hash }) => KNOWN_EDITIONS.get(hash) ?? dated ?? NEVER,
  );
  if (read === undefined) return { exitCode: 1, text: issues.map(placeAndMessage).join("\n") };
  if (dated === undefined && undated.length > 0) return { exitCode: 2, text: datesNeeded(undated) };

  return written(options, read, region);
}

/** Writes what was read, and reports it; or says why nothing is written. */
async function written(options: CommandOptions, read: Import, region: string): Promise<Ending> {
  const refusals = refusalsOf(read);
  if (refusals.length > 0) return { exitCode: 1, text: refusals.map(refusalText).join("\n") };
  const done = await write(options, read, region);
  if ("exitCode" in done) return done;
  return { exitCode: 0, text: [...reportOf(read, region), ...done.changes, done.sentence].join("\n") };
}

/** The edition of a file that is not dated: nothing is written with it. */
const NEVER: SourceEdition = { released: "0000-01-01" as Day, retrieved: "0000-01-01" as Day };

function datesNeeded(files: readonly FolderFile[]): string {
  const names = files.map(({ path }) => path).join(", ");
  return (
    `New to us: ${names}. Say when the Department released them and when they were copied, ` +
    "with --released YYYY-MM-DD --retrieved YYYY-MM-DD."
  );
}

type Written = { readonly changes: readonly string[]; readonly sentence: string };

/** Writes the files that differ, deletes those of indicators that have no comparator any more, and says what has changed. */
async function write(options: CommandOptions, read: Import, region: string): Promise<Ending | Written> {
  let changes: readonly string[] = [];
  const written = await publishComparators(options, {
    filesIn: async (data) => {
      const since = changesSince(await publishedComparators(data), read);
      changes = since.lines;
      const records = comparatorFiles(read, since.revised, region);
      return new Map([...records].map(([path, each]) => [path, bytesOf(each, WRITING)]));
    },
    isOwn: (path) => !isOfPeers(path),
  });
  if ("exitCode" in written) return written;
  const { files, changed, gone, release } = written;
  const where = `${dataFolder(options)}/${COMPARATORS_FOLDER}`;
  const sentence = `${where}: ${files} files, of which ${changed} new or changed; ${gone} removed.`;
  return { changes, sentence: [sentence, ...(release === undefined ? [] : [release])].join("\n") };
}

/** What is published of other areas, by path. */
async function publishedComparators(data: string): Promise<ReadonlyMap<string, Table>> {
  const tables = new Map<string, Table>();
  for (const path of await comparatorPaths(data)) {
    tables.set(path, readCsv((await readText(`${data}/${path}`)) ?? "").table);
  }
  return tables;
}

const WRITING = { write: writeCsv, encode: (text: string) => new TextEncoder().encode(text) };

/** Every CSV of a folder and of the folders in it. A file that cannot be read is an issue. */
async function readFolder(folder: string): Promise<{ files: FolderFile[]; issues: Issue[] }> {
  const files: FolderFile[] = [];
  const issues: Issue[] = [];
  for (const path of (await listFiles(folder)).filter((each) => /\.csv$/i.test(each))) {
    const { bytes, table, issues: inIt } = await readTable(folder, path);
    issues.push(...inIt);
    files.push({ path, table, hash: await sha256(bytes) });
  }
  return { files, issues };
}

type OwnFiles = {
  readonly region: string;
  readonly indicators: readonly Indicator[];
  readonly issues: readonly Issue[];
};

/** Reads the council's region and indicators. Its other files are not needed here. */
async function readOwnFiles(folder: string): Promise<OwnFiles> {
  const { table, issues } = await readTable(folder, INDICATORS.file);
  const json = await readText(`${folder}/${COUNCIL_FILE}`);
  if (json === undefined) {
    return {
      region: "",
      indicators: [],
      issues: [...issues, { code: "reference-missing", file: COUNCIL_FILE }],
    };
  }
  const { council, issues: inCouncil } = readCouncil(json);
  const { indicators, issues: inIndicators } = issues.some(isError)
    ? { indicators: [], issues }
    : readIndicators(table);
  return { region: council?.region ?? "", indicators, issues: [...inCouncil, ...inIndicators] };
}

type TableRead = { readonly bytes: Uint8Array; readonly table: Table; readonly issues: readonly Issue[] };

/** The rows of a file; none where it is absent or cannot be read, and then `issues` says why. */
async function readTable(folder: string, file: string): Promise<TableRead> {
  const bytes = await readBytes(`${folder}/${file}`);
  if (bytes === undefined)
    return { bytes: new Uint8Array(), table: [], issues: [{ code: "reference-missing", file }] };
  const { text, issues } = decode(bytes);
  if (text === undefined) return { bytes, table: [], issues: inFile(file, issues) };
  const { table, brokenRows } = readCsv(text);
  const broken = brokenRows.map((row): Issue => ({ code: "quotes", row }));
  return { bytes, table, issues: inFile(file, [...issues, ...broken]) };
}

/** The edition as dated on the command line: both days, or neither; a sentence for anything else. */
function editionIn(
  released: string | undefined,
  retrieved: string | undefined,
): SourceEdition | string | undefined {
  if (released === undefined && retrieved === undefined) return undefined;
  const [from, copied] = [readDay(released ?? ""), readDay(retrieved ?? "")];
  if (from === undefined || copied === undefined)
    return "--released and --retrieved take a day each, such as 2026-04-08.";
  return { released: from, retrieved: copied };
}

/** An issue as its place and message. Remedies are left out: they are for the council's own files, not the Department's. */
function placeAndMessage(issue: Issue): string {
  return `${issuePlace(issue)}: ${issueWords(issue).message}`;
}

await endingWell(async () => {
  const { exitCode, text } = await main(args);
  if (exitCode === 0) print(text);
  else fail(text, exitCode);
});
