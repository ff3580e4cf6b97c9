import { readCsv } from "../../src/csv/readCsv.ts";
import { LARGEST_READ, readReturn, readReturnStart } from "../../src/csv/readReturn.ts";
import { writeCsv } from "../../src/csv/writeCsv.ts";
import { signOffSummary } from "../../src/core/checking/signOff.ts";
import { intruderReport } from "../../src/core/checking/intruderReport.ts";
import { dayAt, LONDON, type Month } from "../../src/core/period.ts";
import { publicChangesOf } from "../../src/core/publication/changes.ts";
import { absentFile, unreadFile, type GivenFile } from "../../src/core/publication/received/drop.ts";
import { readPublishedFiles } from "../../src/core/publication/published.ts";
import { prepareRelease } from "../../src/core/publication/release.ts";
import { monthInName } from "../../src/core/returns/validate.ts";
import {
  exists,
  foundAt,
  isOfTheSystem,
  listFiles,
  listFolders,
  nameOfFile,
  readAt,
  writeNew,
} from "../effects/files.ts";
import { unnamed, type Failure } from "../effects/machine.ts";
import { endingWell, exitWith, fail, type CommandOptions, paint, print } from "../effects/terminal.ts";
import { now } from "../effects/time.ts";
import { watchFolder } from "../effects/watching.ts";
import { endingOf, exitCodeOf, inJson, type Command, type Report } from "./report.ts";
import { noteIfKept } from "./neverKept.ts";
import { guarded, placeOf, recover, type GuardedPlace } from "./place.ts";
import { publishedTexts } from "./publishedFolder.ts";
import { publishPrepared } from "./publishPrepared.ts";
import { unfitToSay } from "./said.ts";
import { dataFolder, readSettings, referenceTexts, timeOf, toldList, type Settings } from "./settings.ts";
import { withdrawnLists } from "./withdrawnLists.ts";
import { knownWords } from "./knownWords.ts";
import { isRecordWhole } from "./wholeRecord.ts";
import { inWords } from "./words.ts";

const INBOX = "returns";
const NOTHING_TO_DO = "Nothing to do.";
const CSV = { read: readCsv, write: writeCsv };

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
        if (!(await isRecordWhole(options))) return;
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
  const prepared = async (onceWhole?: () => Promise<void>) => {
    if (!(await isRecordWhole(options, command === "publish" ? place : undefined))) return undefined;
    await onceWhole?.();
    return !isReference && files.length === 0
      ? NOTHING_TO_DO
      : prepare(command, files, options, settings, place);
  };
  // A check does not touch what a `publish` that runs at the same time has staged.
  const report = await (command === "check" ? prepared() : alone(place, options, prepared));
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
  say(report, options);
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

/** What a command has to say; a sentence where there is no key to publish with, or too few roles approve. */
async function prepare(
  command: Command,
  files: readonly string[],
  options: CommandOptions,
  settings: Settings,
  place?: GuardedPlace,
): Promise<Report | string> {
  const { texts, unopened } = await referenceTexts(options);
  const { told, unopened: untold } = await toldList(options);
  const given: GivenFile[] = [];
  const sent = new Map<Month, Uint8Array>();
  for (const file of files) given.push(await open(file, sent)); // one by one: many large ones at once would fill the memory
  const request = {
    published: await publishedTexts(dataFolder(options)),
    ...{ reference: texts, unopened: [...unopened, ...untold], told },
    withdrawn: await withdrawnLists(options),
    words: await knownWords(options),
    given,
    now: timeOf(settings, now()),
    zone: LONDON,
    rest: () => Promise.resolve(),
    ...settings,
  };
  const outcome = await prepareRelease(request, CSV);
  const { at } = settings;
  const isDue = at === undefined || request.now >= at;
  const ending = endingOf(command, outcome, isDue);
  const release =
    place && ending === "published" && outcome.prepared !== undefined
      ? await publishPrepared(outcome.prepared, options, place, { sent, answers: settings })
      : outcome.release;
  if (typeof release === "string") return release;
  return {
    ...{ ending, outcome, release },
    keptUntil: ending === "held" && !outcome.isHeld ? at : undefined,
    changes: command === "check" ? publicChangesOf(outcome) : undefined,
    showRead: options.switches.has("show-read"),
  };
}

/** What the machine would not do, in the place of a report. */
export function sayFailed(
  { code, sentence, left = "Nothing has been published or changed." }: Failure,
  { switches }: CommandOptions,
): void {
  const message = `${sentence} ${left}`;
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

/** A given file. The bytes of one that is named after a month go into `sent`. */
async function open(path: string, sent: Map<Month, Uint8Array>): Promise<GivenFile> {
  const name = nameOfFile(path);
  const found = await readAt(await foundAt(path, [INBOX]), LARGEST_READ).catch((error: unknown) => {
    throw unnamed(error);
  });
  if (found.kind === "too-large") return { name, ...readReturnStart(found.start) };
  if (found.kind === "absent") return absentFile(name);
  if (found.kind !== "file") return unreadFile(name);
  const month = monthInName(name);
  if (month !== undefined) sent.set(month, found.bytes);
  return { name, ...readReturn(found.bytes) };
}
