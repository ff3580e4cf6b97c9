import { readDay } from "../../src/core/period.ts";
import type { Issue } from "../../src/core/issue.ts";
import type { OfficerAnswers } from "../../src/core/publication/prepared.ts";
import { unopenedReference } from "../../src/core/publication/received/reference.ts";
import type { ListOfFigures } from "../../src/core/publication/rehearse.ts";
import { readConfirmation } from "../../src/core/publication/confirmed.ts";
import { readWithheldLine, type WithheldLine } from "../../src/core/publication/withheld.ts";
import { COUNCIL_FILE } from "../../src/core/reference/publishedCouncil.ts";
import { REFERENCE_FILES } from "../../src/core/reference/reference.ts";
import { readReason, REASONS } from "../../src/core/reason.ts";
import { exists, readAt } from "../effects/files.ts";
import type { CommandOptions } from "../effects/terminal.ts";

/** The officer's answers, as options of a command. */
export type Settings = OfficerAnswers & {
  /** The instant to work at; undefined for the clock's. */
  readonly instant: Date | undefined;
  /** The time before which nothing is published; undefined where none is given. */
  readonly at: Date | undefined;
};

/** The settings in the options, or a sentence where an option has a wrong value or needs another option. */
export function readSettings({ texts, lists, switches }: CommandOptions): Settings | string {
  const instant = readInstant(texts.get("today"), texts.get("now"));
  if (typeof instant === "string") return instant;
  const at = readTime(texts.get("at"), "at");
  if (typeof at === "string") return at;
  const why = texts.get("reason");
  if (why !== undefined && readReason(why) === undefined)
    return `--reason takes one of ${REASONS.join(", ")}.`;
  const confirmed = readConfirmed(lists.get("confirm") ?? []);
  if (typeof confirmed === "string") return confirmed;
  const reason = readReason(texts.get("reason") ?? "");
  const revise = switches.has("revise");
  if (revise && reason === undefined)
    return `--revise needs its --reason, such as late-recording: one of ${REASONS.join(", ")}.`;
  const withhold: WithheldLine[] = [];
  for (const text of lists.get("withhold") ?? []) {
    const line = readWithheldLine(text);
    if (line === undefined)
      return "--withhold takes INDICATOR[/BREAKDOWN/CATEGORY][:PERIOD], such as started_in_care:2026-10.";
    withhold.push(line);
  }
  const approvedBy = lists.get("approved-by") ?? [];
  return { instant, at, revise, reason, ...confirmed, withhold, approvedBy };
}

/** The code of every `--confirm`, and which questions they answer; a sentence where one is wrong. */
function readConfirmed(texts: readonly string[]): Pick<OfficerAnswers, "confirm" | "confirmOnly"> | string {
  const read = texts.map(readConfirmation);
  const known = read.filter((each) => each !== undefined);
  const [first] = known;
  if (known.length < read.length)
    return `--confirm takes one of ${REASONS.join(", ")}, alone or with what it answers, such as checked-and-right:referrals:2026-10.`;
  if (known.some(({ code }) => code !== first?.code))
    return "Give every --confirm the same code: a release keeps one.";
  const only = known.flatMap(({ asked }) => asked ?? []);
  if (only.length > 0 && only.length < known.length)
    return "--confirm with a code alone answers every question, so another one is not needed: leave one of the two out.";
  return { confirm: first?.code, confirmOnly: only };
}

export function timeOf({ instant }: Settings, now: Date): Date {
  return instant ?? now;
}

export function dataFolder({ texts }: CommandOptions): string {
  const folder = texts.get("data") ?? "public/data";
  return folder.length > 1 ? folder.replace(/\/+$/, "") : folder;
}

/** The folder of the private key; undefined for the demonstration key, with which an illustrative council signs unless it names one. */
export function keysFolder({ texts }: CommandOptions, isIllustrative: boolean): string | undefined {
  return texts.get("keys") ?? (isIllustrative ? undefined : ".keys");
}

/** Where the council's own files lie: where `--council` says; else a `--data` that has some; else `council/`. */
export async function referenceFolder({ texts }: CommandOptions): Promise<string> {
  const [council, data] = [texts.get("council"), texts.get("data")];
  if (council !== undefined) return council;
  return data !== undefined && (await exists(`${data}/${COUNCIL_FILE}`)) ? data : "council";
}

/** The council's own files, in `referenceFolder`. */
export async function referenceTexts(options: CommandOptions): Promise<ReferenceFound> {
  return referenceIn(await referenceFolder(options));
}

/** The council's own files as they were found: the texts by name, and what is said of those that could not be opened. */
type ReferenceFound = { readonly texts: ReadonlyMap<string, string>; readonly unopened: readonly Issue[] };

/** A reference file of more bytes is none. */
const LARGEST_REFERENCE = 16 * 1024 * 1024;

async function referenceIn(folder: string): Promise<ReferenceFound> {
  const texts = new Map<string, string>();
  const unopened: Issue[] = [];
  for (const file of REFERENCE_FILES) {
    const found = await readAt(`${folder}/${file}`, LARGEST_REFERENCE);
    if (found.kind === "file") texts.set(file, new TextDecoder().decode(found.bytes));
    else if (found.kind !== "absent") unopened.push(unopenedReference(file, found.kind === "too-large"));
  }
  return { texts, unopened };
}

/**
 * The private list of figures that were given out elsewhere, in the folder of the keys; undefined where there is none. One that is there
 * and cannot be opened is said: without it a hidden figure could be given away.
 */
export async function toldList({ texts }: CommandOptions): Promise<ToldFound> {
  const found = await readAt(`${texts.get("keys") ?? ".keys"}/${TOLD_FILE}`, LARGEST_REFERENCE);
  if (found.kind === "absent") return { told: undefined, unopened: [] };
  if (found.kind !== "file")
    return { told: undefined, unopened: [unopenedReference(TOLD_FILE, found.kind === "too-large")] };
  return { told: { file: TOLD_FILE, text: new TextDecoder().decode(found.bytes) }, unopened: [] };
}

type ToldFound = { readonly told: ListOfFigures | undefined; readonly unopened: readonly Issue[] };

const TOLD_FILE = "told.csv";

/** The instant of `--now`, or noon of the day of `--today`; undefined where neither is given; a sentence where it is wrong. */
function readInstant(today: string | undefined, now: string | undefined): Date | undefined | string {
  if (today !== undefined)
    return readDay(today) ? new Date(`${today}T12:00:00Z`) : "--today takes a day such as 2026-11-22.";
  return readTime(now, "now");
}

/** The instant of an option; a sentence where it is none. Without its zone a time would be another instant on another machine. */
function readTime(text: string | undefined, option: "now" | "at"): Date | undefined | string {
  if (text === undefined) return undefined;
  const isTime =
    /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(text) && readDay(text.slice(0, 10));
  const instant = new Date(isTime ? text : Number.NaN);
  return Number.isNaN(instant.getTime()) ? `--${option} takes a time such as 2026-11-22T09:30:00Z.` : instant;
}
