import { monthName, LONDON, dayAt, readMonth } from "../../src/core/period.ts";
import { readPublishedFiles } from "../../src/core/publication/published.ts";
import { readGivenReference } from "../../src/core/publication/received/reference.ts";
import { readWithheldLine } from "../../src/core/publication/withheld.ts";
import {
  ROW_IDS,
  withdrawFigures,
  withdrawText,
  type TakenBack,
  type WithdrawalOutcome,
} from "../../src/core/publication/withdrawal.ts";
import type { ToSweep } from "../../src/core/publication/swept.ts";
import type { RecordFault } from "../../src/core/releases/folder.ts";
import { counted } from "../../src/core/messages/nouns.ts";
import type { Release } from "../../src/core/release.ts";
import { readCsv } from "../../src/csv/readCsv.ts";
import { writeCsv } from "../../src/csv/writeCsv.ts";
import { exitWith, fail, note, print, type CommandOptions } from "../effects/terminal.ts";
import { now } from "../effects/time.ts";
import { guarded, placeOf, recover } from "./place.ts";
import { publishedTexts } from "./publishedFolder.ts";
import { publishPrepared } from "./publishPrepared.ts";
import { unfitToSay } from "./said.ts";
import { mendedRecord } from "./wholeRecord.ts";
import { canExtend, withdrawUnsigned, withoutLists } from "./withdrawBroken.ts";
import { keepWithdrawn } from "./withdrawnLists.ts";
import { faultIssues, faultLine, trustedRecord } from "./record.ts";
import {
  dataFolder,
  keysFolder,
  readSettings,
  referenceFolder,
  referenceTexts,
  timeOf,
  type Settings,
} from "./settings.ts";

const CSV = { read: readCsv, write: writeCsv };

const USAGE =
  "withdraw takes PERIOD [INDICATOR[/BREAKDOWN/CATEGORY]], or --file FILE --id ID; and its --reason, such as personal-data.";

/** What is to be taken back. */
type Wanted =
  | { readonly what: "figures"; readonly period: string; readonly line: string | undefined }
  | { readonly what: "text"; readonly file: string; readonly id: string };

/** `withdraw`: takes a month, a figure or a text back from everything that is published. */
export async function withdraw(words: readonly string[], options: CommandOptions): Promise<void> {
  const [settings, wanted, place] = [readSettings(options), wantedIn(words, options), await placeOf(options)];
  if (typeof settings === "string") fail(settings, 2);
  else if (wanted === undefined || settings.reason === undefined) fail(USAGE, 2);
  else if (typeof place === "string") fail(place, 2);
  else {
    const unfit = await unfitToSay(options, timeOf(settings, now()));
    if (unfit !== undefined) {
      fail(unfit, 2);
      return;
    }
    const { reason, approvedBy = [] } = settings;
    const taken = { reason, approvedBy, now: timeOf(settings, now()) };
    await guarded(place, async () => {
      const onceWhole = await recover(place, options.switches.has("moved"));
      const read = await mendedRecord(options, place);
      if (read.faults.length === 0) await onceWhole();
      const sweep = sweepOf(wanted);
      if (sweep === undefined) fail(USAGE, 2);
      else if (!(await canExtend(read, place))) await withdrawUnsigned(sweep, read, options, place);
      else {
        const outcome = await withdrawn(wanted, taken, settings, options);
        if (typeof outcome === "string") fail(outcome, 2);
        else if (outcome.kind !== "prepared") sayNot(outcome.kind, options);
        else {
          const { illustrative } = outcome.prepared.after.reference.council;
          await keepWithdrawn(keysFolder(options, illustrative), outcome);
          const around = await withoutLists(sweep, read, dataFolder(options));
          const release = await publishPrepared(outcome.prepared, options, place, around);
          if (typeof release === "string") fail(release, 2);
          else say(release, read.faults.length === 0 ? [] : await faultsNow(options), options);
        }
      }
    });
  }
}

async function faultsNow(options: CommandOptions): Promise<readonly RecordFault[]> {
  return (await trustedRecord(dataFolder(options), await referenceFolder(options))).faults;
}

/** What would be taken out of a folder without its lists; undefined where what is wanted is nothing of ours. */
function sweepOf(wanted: Wanted): ToSweep | undefined {
  if (wanted.what === "text") return Object.hasOwn(ROW_IDS, wanted.file) ? { file: wanted.file } : undefined;
  const period = readMonth(wanted.period);
  const isLine = wanted.line === undefined || readWithheldLine(wanted.line)?.period === undefined;
  return period === undefined || !isLine ? undefined : { period };
}

function wantedIn(words: readonly string[], { texts }: CommandOptions): Wanted | undefined {
  const [file, id] = [texts.get("file"), texts.get("id")];
  const [period, line, ...more] = words;
  if (file !== undefined && id !== undefined && period === undefined) return { what: "text", file, id };
  if (file !== undefined || id !== undefined || period === undefined || more.length > 0) return undefined;
  return { what: "figures", period, line };
}

async function withdrawn(
  wanted: Wanted,
  taken: TakenBack,
  settings: Settings,
  options: CommandOptions,
): Promise<WithdrawalOutcome | string> {
  const { published } = readPublishedFiles(await publishedTexts(dataFolder(options)), CSV);
  if (published === undefined || published.releases.length === 0)
    return "Nothing has been published in this folder.";
  if (wanted.what === "text") {
    if (!Object.hasOwn(ROW_IDS, wanted.file))
      return `--file takes one of ${Object.keys(ROW_IDS).join(", ")}.`;
    const { texts } = await referenceTexts(options);
    const own = readGivenReference(texts, CSV, dayAt(timeOf(settings, now()), LONDON), published.texts);
    if (own.reference === undefined)
      return "The council’s own files have faults: npm run returns -- check says which.";
    return withdrawText(published, own, wanted, taken, CSV);
  }
  const period = readMonth(wanted.period);
  const line = wanted.line === undefined ? undefined : readWithheldLine(wanted.line);
  if (period === undefined) return `${USAGE} A PERIOD is a month such as 2026-10.`;
  if (wanted.line !== undefined && (line === undefined || line.period !== undefined)) return USAGE;
  return withdrawFigures(published, { period, line }, taken, CSV);
}

const WHY_NOT = {
  unknown: "Nothing like this is published.",
  unchanged: "It is hidden, or gone, already.",
  "still-there":
    "The council’s own file still has this text: take it out there, or change it, and withdraw again.",
  foreign:
    "The council’s own files have another la_code, name or illustrative mark than what is published: check --council. Another code or name is published first.",
} as const;

function sayNot(kind: keyof typeof WHY_NOT, { switches }: CommandOptions): void {
  const isDone = kind === "unchanged";
  if (!switches.has("json")) {
    if (isDone) print(WHY_NOT[kind]);
    else fail(WHY_NOT[kind], 1);
    return;
  }
  const issues = isDone ? [] : [{ code: `withdrawal-${kind}`, severity: "error", message: WHY_NOT[kind] }];
  print(JSON.stringify({ outcome: isDone ? "unchanged" : "refused", personalData: false, issues }));
  exitWith(isDone ? 0 : 1);
}

function say(
  release: Release | undefined,
  faults: readonly RecordFault[],
  { switches }: CommandOptions,
): void {
  const { seq = 0, hash = "", period } = release ?? {};
  if (switches.has("json")) {
    const named = { seq, hash, period: period ?? "" };
    const issues = faultIssues(faults, "warning");
    print(JSON.stringify({ outcome: "withdrawn", personalData: false, issues, release: named }));
    return;
  }
  for (const fault of faults) note(faultLine(fault));
  if (faults.length > 0)
    note(
      `The figure is gone, and the record still has ${counted(faults.length, "fault")}: mend it before you build.`,
    );
  const what = period === undefined ? "The text" : `Figures for ${monthName(period)}`;
  print(`${what} taken back as release ${seq}: no file of what is published holds it any more.`);
  print(
    "The site on the host still does: build and deploy it now. docs/runbook.md says what else to do, and by when.",
  );
}
