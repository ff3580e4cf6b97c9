import { readCsv } from "../../src/csv/readCsv.ts";
import { writeCsv } from "../../src/csv/writeCsv.ts";
import { signOffSummary } from "../../src/core/checking/signOff.ts";
import { intruderReport } from "../../src/core/checking/intruderReport.ts";
import { dayAt, LONDON } from "../../src/core/period.ts";
import { publicChangesOf } from "../../src/core/publication/changes.ts";
import { readPublishedFiles } from "../../src/core/publication/published.ts";
import { exists, isOfTheSystem, listFiles, listFolders, writeNew } from "../effects/files.ts";
import { endingWell, exitWith, fail, type CommandOptions, print } from "../effects/terminal.ts";
import { now } from "../effects/time.ts";
import { watchFolder } from "../effects/watching.ts";
import { newPreparedFolder, writePrepared, type NewFolder } from "./newPrepared.ts";
import { preparedAmong } from "./openPrepared.ts";
import { endingOf, exitCodeOf, type Command, type Report } from "./report.ts";
import { noteIfKept } from "./neverKept.ts";
import { guarded, placeOf, recover, type GuardedPlace } from "./place.ts";
import { publishedTexts } from "./publishedFolder.ts";
import { publishPrepared } from "./publishPrepared.ts";
import { saidInOptions, unfitToSay } from "./said.ts";
import { sayFailed, sayReport } from "./saying.ts";
import { dataFolder, readSettings, timeOf, type Settings } from "./settings.ts";
import { isRecordWhole } from "./wholeRecord.ts";
import { INBOX, openGiven, workOut } from "./working.ts";

const NOTHING_TO_DO = "Nothing to do.";
const CSV = { read: readCsv, write: writeCsv };

export const check = (words: readonly string[], options: CommandOptions) => release("check", words, options);

export const publish = (words: readonly string[], options: CommandOptions) =>
  release("publish", words, options);

export const prepare = (words: readonly string[], options: CommandOptions) =>
  release("prepare", words, options);

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
        if (!(await isRecordWhole(options))) return;
        const report = await worked("check", [path], options, settings);
        if (typeof report !== "string") sayReport(report, options);
      },
      (failure) => sayFailed(failure, options),
    ),
  );
}

/** `check`, `prepare` and `publish`: all do the same work, but only `publish` changes the record, and `prepare` writes a folder. */
async function release(command: Command, words: readonly string[], options: CommandOptions): Promise<void> {
  const settings = settingsOf(words, options);
  if (typeof settings === "string") {
    fail(settings, 2);
    return;
  }
  const isReference = options.switches.has("reference");
  const files = isReference || words.length > 0 ? words : await inbox();
  if (!isReference && files.length === 0 && !(await exists(INBOX))) {
    fail(`There is no file in ${INBOX}/ and none was named.`, 2);
    return;
  }
  const place = await placeOf(options);
  const unfit = typeof place === "string" ? place : await unfitToSay(options, timeOf(settings, now()));
  if (typeof place === "string" || unfit !== undefined) {
    fail(unfit ?? "", 2);
    return;
  }
  const target = command === "prepare" ? await newPreparedFolder(options, place) : undefined;
  const misplaced = typeof target === "string" ? target : await preparedAmong(files);
  if (misplaced !== undefined || typeof target === "string") {
    fail(misplaced ?? "", 2);
    return;
  }
  const prepared = async (onceWhole?: () => Promise<void>) => {
    if (!(await isRecordWhole(options, command === "publish" ? place : undefined))) return undefined;
    await onceWhole?.();
    return !isReference && files.length === 0
      ? NOTHING_TO_DO
      : worked(command, files, options, settings, { place, target });
  };
  // Neither of the others touches what a `publish` that runs at the same time has staged.
  const report = await (command === "publish" ? alone(place, options, prepared) : prepared());
  if (report === undefined) {
    exitWith(1);
    return;
  }
  if (report === NOTHING_TO_DO) {
    await sayNothingToDo(options);
    return;
  }
  if (typeof report === "string") {
    fail(report, 2);
    return;
  }
  sayReport(report, options);
  const path = options.texts.get("report");
  if (path !== undefined && !(await writeReport(path, report, settings))) return;
  const summary = options.texts.get("html");
  if (summary !== undefined && !(await writeSummary(summary, report, settings))) return;
  exitWith(exitCodeOf(report.ending));
}

/** Says that there is no file: a job that runs each day has most often nothing to publish. */
async function sayNothingToDo(options: CommandOptions): Promise<void> {
  if (!options.switches.has("json")) {
    print(`${NOTHING_TO_DO} There is no file in ${INBOX}/ and none was named.`);
    return;
  }
  const { published } = readPublishedFiles(await publishedTexts(dataFolder(options)), CSV);
  const newest = published?.releases.at(-1);
  const release = newest && { seq: newest.seq, hash: newest.hash, period: newest.period ?? "" };
  print(
    JSON.stringify({
      outcome: "unchanged",
      personalData: false,
      issues: [],
      revisions: [],
      ...(release && { release }),
    }),
  );
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

/** The summary for those who sign off; false with a sentence where it cannot be written. Of what is refused there is none. */
async function writeSummary(path: string, { outcome }: Report, settings: Settings): Promise<boolean> {
  const council = outcome.editions?.after.reference.council.name ?? "";
  const text = signOffSummary(outcome, council, dayAt(timeOf(settings, now()), LONDON));
  if (text === undefined) return true;
  if (!(await writeNew(path, new TextEncoder().encode(text)))) {
    fail("--html names a file that is there already, or that cannot be written.", 2);
    return false;
  }
  await noteIfKept(path);
  return true;
}

/** The options that make sense together; a sentence where they do not. */
function settingsOf(words: readonly string[], options: CommandOptions): Settings | string {
  if (options.switches.has("reference") && words.length > 0) return "--reference takes no FILE.";
  return readSettings(options);
}

/** Publishes while nobody else does. What an earlier run has staged is completed first, and goes once the record verifies. */
async function alone(
  place: GuardedPlace,
  options: CommandOptions,
  prepared: (onceWhole: () => Promise<void>) => Promise<Report | string | undefined>,
): Promise<Report | string | undefined> {
  return guarded(place, async () => prepared(await recover(place, options.switches.has("moved"))));
}

/** Where a command puts what it makes. */
type Places = { readonly place?: GuardedPlace; readonly target?: NewFolder | undefined };

/** What a command has to say; a sentence where there is no key to publish with, or too few roles approve. */
async function worked(
  command: Command,
  files: readonly string[],
  options: CommandOptions,
  settings: Settings,
  { place, target }: Places = {},
): Promise<Report | string> {
  const { given, sent } = await openGiven(files);
  const instant = timeOf(settings, now());
  const outcome = await workOut(given, settings, instant, options);
  const { at } = settings;
  const ending = endingOf(command, outcome, at === undefined || instant >= at);
  const said = saidInOptions(options);
  const { prepared } = outcome;
  if (target && ending === "prepared" && prepared !== undefined)
    await writePrepared(
      target,
      { ...{ outcome, prepared, sent, said }, answers: settings, now: instant },
      options,
    );
  const release =
    place && ending === "published" && prepared !== undefined
      ? await publishPrepared(prepared, options, place, { sent, answers: settings, said })
      : outcome.release;
  if (typeof release === "string") return release;
  return {
    ...{ ending, outcome, release, folder: target?.named },
    keptUntil: ending === "held" && !outcome.isHeld ? at : undefined,
    changes: command === "check" ? publicChangesOf(outcome) : undefined,
    showRead: options.switches.has("show-read"),
  };
}

async function inbox(): Promise<string[]> {
  const files = [...(await listFiles(INBOX)), ...(await listFolders(INBOX, ".csv"))];
  return files.filter((path) => !isOfTheSystem(path)).map((path) => `${INBOX}/${path}`);
}
