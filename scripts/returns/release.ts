import { readCsv } from "../../src/csv/readCsv.ts";
import { LARGEST_READ, readReturn, readReturnStart } from "../../src/csv/readReturn.ts";
import { writeCsv } from "../../src/csv/writeCsv.ts";
import { intruderReport } from "../../src/core/checking/intruderReport.ts";
import { dayAt, LONDON } from "../../src/core/period.ts";
import { publicChangesOf } from "../../src/core/publication/changes.ts";
import { buildEdition } from "../../src/core/publication/edition.ts";
import { unreadFile, type GivenFile } from "../../src/core/publication/received/drop.ts";
import { FILES_TO_READ } from "../../src/core/publication/published.ts";
import { prepareRelease, type ReleaseOutcome } from "../../src/core/publication/release.ts";
import type { Release } from "../../src/core/release.ts";
import { CHECKPOINT_FILE } from "../../src/core/releases/paths.ts";
import {
  isOfTheSystem,
  listFiles,
  listFolders,
  nameOfFile,
  readAt,
  readTexts,
  writeNew,
} from "../effects/files.ts";
import { recoverFolder, restoreFolder, switchFolder, watchFolder } from "../effects/folders.ts";
import { unnamed, type Failure } from "../effects/machine.ts";
import { sha256 } from "../effects/packing.ts";
import { endingWell, exitWith, fail, type CommandOptions, paint, print } from "../effects/terminal.ts";
import { now } from "../effects/time.ts";
import { endingOf, exitCodeOf, inJson, type Command, type Report } from "./report.ts";
import { signerOf } from "./keys.ts";
import { recordFaults, refusedInJson, refusedInWords } from "./record.ts";
import {
  dataFolder,
  readSettings,
  referenceFolder,
  referenceTexts,
  timeOf,
  toldList,
  type Settings,
} from "./settings.ts";
import { knownWords } from "./knownWords.ts";
import { inWords } from "./words.ts";

const INBOX = "returns";
const CSV = { read: readCsv, write: writeCsv };
const MEANS = { ...CSV, encode: (text: string) => new TextEncoder().encode(text), sha256 };

export const check = (words: readonly string[], options: CommandOptions) => release("check", words, options);

export const publish = (words: readonly string[], options: CommandOptions) =>
  release("publish", words, options);

/** Checks each file in `returns/` as it is dropped there, until the command is stopped. */
export async function watch(words: readonly string[], options: CommandOptions): Promise<void> {
  const settings = settingsOf(words, options);
  if (typeof settings === "string") {
    fail(settings, 2);
    return;
  }
  if (words.length > 0) {
    fail(`--watch takes no FILE: it checks what is dropped in ${INBOX}/.`, 2);
    return;
  }
  const sayReady = () => {
    if (!options.switches.has("json")) print(`Drop a file into ${INBOX}/ to have it checked. Ctrl+C ends.`);
  };
  await watchFolder(INBOX, sayReady, (path) =>
    endingWell(
      async () => {
        if (!(await isRecordWhole("check", options))) return;
        const report = await prepare("check", [path], options, settings);
        if (typeof report !== "string") say(report, options);
      },
      (failure) => sayFailed(failure, options),
    ),
  );
}

/** `check` and `publish`: both do the same work, but only `publish` writes. */
async function release(command: Command, words: readonly string[], options: CommandOptions): Promise<void> {
  const settings = settingsOf(words, options);
  if (typeof settings === "string") {
    fail(settings, 2);
    return;
  }
  const isReference = options.switches.has("reference");
  const files = isReference || words.length > 0 ? words : await inbox();
  if (!isReference && files.length === 0) {
    fail(`There is no file in ${INBOX}/ and none was named.`, 2);
    return;
  }
  if (!(await isRecordWhole(command, options))) {
    exitWith(1);
    return;
  }
  const report = await prepare(command, files, options, settings);
  if (typeof report === "string") {
    fail(report, 2);
    return;
  }
  say(report, options);
  const path = options.texts.get("report");
  if (path !== undefined && !(await writeReport(path, report, settings))) return;
  exitWith(exitCodeOf(report.ending));
}

/** The page for the approver; false with a sentence where there is none, or none can be written. Of what is refused there is none. */
async function writeReport(path: string, { outcome, ending }: Report, settings: Settings): Promise<boolean> {
  if (ending === "refused") return true;
  const council = outcome.editions?.after.reference.council.name ?? "";
  const text = intruderReport(outcome, council, dayAt(timeOf(settings, now()), LONDON));
  if (text === undefined) {
    fail("--report has nothing to say: no figure would be published or hidden anew.", 2);
    return false;
  }
  if (await writeNew(path, new TextEncoder().encode(text))) return true;
  fail("--report names a file that is there already, or that cannot be written.", 2);
  return false;
}

/** The options that make sense together; a sentence where they do not. */
function settingsOf(words: readonly string[], options: CommandOptions): Settings | string {
  if (options.switches.has("reference") && words.length > 0) return "--reference takes no FILE.";
  return readSettings(options);
}

/** Whether the published folder verifies. Says what is wrong where it does not: nothing is worked out from such a folder. */
async function isRecordWhole(command: Command, options: CommandOptions): Promise<boolean> {
  const data = dataFolder(options);
  // A check does not touch what a `publish` that runs at the same time has staged.
  await (command === "publish" ? recoverFolder(data) : restoreFolder(data));
  const faults = await recordFaults(data, await referenceFolder(options));
  if (faults.length > 0) print(options.switches.has("json") ? refusedInJson(faults) : refusedInWords(faults));
  return faults.length === 0;
}

/** What a command has to say; a sentence where there is no key to publish with. */
async function prepare(
  command: Command,
  files: readonly string[],
  options: CommandOptions,
  settings: Settings,
): Promise<Report | string> {
  const { texts, unopened } = await referenceTexts(options);
  const given: GivenFile[] = [];
  for (const file of files) given.push(await open(file)); // one by one: many large ones at once would fill the memory
  const request = {
    published: await readTexts(dataFolder(options), FILES_TO_READ),
    ...{ reference: texts, unopened },
    words: await knownWords(options),
    given,
    now: timeOf(settings, now()),
    zone: LONDON,
    told: await toldList(options),
    rest: () => Promise.resolve(),
    ...settings,
  };
  const outcome = await prepareRelease(request, CSV);
  const ending = endingOf(command, outcome);
  const release = ending === "published" ? await write(outcome, options) : outcome.release;
  if (typeof release === "string") return release;
  return {
    ...{ ending, outcome, release },
    changes: command === "check" ? publicChangesOf(outcome) : undefined,
    showRead: options.switches.has("show-read"),
  };
}

/** Writes the files of the next edition over those of the last, and gives the new release; a sentence where there is no key to sign with. */
async function write(
  { prepared }: ReleaseOutcome,
  options: CommandOptions,
): Promise<Release | string | undefined> {
  if (prepared === undefined) return undefined;
  const signer = await signerOf(options, prepared.after.reference.council, prepared.published.log);
  if (typeof signer === "string") return signer;
  const { files, gone, release } = await buildEdition(prepared, { ...MEANS, ...signer });
  await switchFolder(dataFolder(options), files, gone);
  const checkpoint = files.get(CHECKPOINT_FILE);
  if (checkpoint !== undefined) await signer.remember(checkpoint);
  return release;
}

/** What the machine would not do, in the place of a report. */
export function sayFailed({ code, sentence }: Failure, { switches }: CommandOptions): void {
  const message = `${sentence} Nothing has been published or changed.`;
  if (switches.has("json"))
    print(JSON.stringify({ outcome: "failed", personalData: false, issues: [], failure: { code, message } }));
  else fail(message, 4);
}

function say(report: Report, { switches }: CommandOptions): void {
  print(switches.has("json") ? inJson(report) : inWords(report, paint));
}

async function inbox(): Promise<string[]> {
  const files = [...(await listFiles(INBOX)), ...(await listFolders(INBOX, ".csv"))];
  return files.filter((path) => !isOfTheSystem(path)).map((path) => `${INBOX}/${path}`);
}

async function open(path: string): Promise<GivenFile> {
  const name = nameOfFile(path);
  const found = await readAt(path, LARGEST_READ).catch((error: unknown) => {
    throw unnamed(error);
  });
  if (found.kind === "too-large") return { name, ...readReturnStart(found.start) };
  return found.kind === "file" ? { name, ...readReturn(found.bytes) } : unreadFile(name);
}
