import { readDay, readMonth } from "../../src/core/period.ts";
import type { OfficerAnswers } from "../../src/core/publication/prepared.ts";
import type { ListOfFigures } from "../../src/core/publication/rehearse.ts";
import type { WithheldLine } from "../../src/core/publication/protection.ts";
import { COUNCIL_FILE } from "../../src/core/reference/publishedCouncil.ts";
import { REFERENCE_FILES } from "../../src/core/reference/reference.ts";
import { readReason, REASONS } from "../../src/core/reason.ts";
import { readTerm } from "../../src/core/relation.ts";
import { readText, readTexts } from "../effects/files.ts";
import type { CommandOptions } from "../effects/terminal.ts";

/** The officer's answers, as options of a command. */
export type Settings = OfficerAnswers & {
  /** The instant to work at; undefined for the clock's. */
  readonly instant: Date | undefined;
};

/** The settings in the options, or a sentence where an option has a wrong value or needs another option. */
export function readSettings({ texts, lists, switches }: CommandOptions): Settings | string {
  const instant = readInstant(texts.get("today"), texts.get("now"));
  if (typeof instant === "string") return instant;
  for (const option of ["reason", "confirm"]) {
    const text = texts.get(option);
    if (text !== undefined && readReason(text) === undefined)
      return `--${option} takes one of ${REASONS.join(", ")}.`;
  }
  const reason = readReason(texts.get("reason") ?? "");
  const revise = switches.has("revise");
  if (revise && reason === undefined)
    return `--revise needs its --reason, such as late-recording: one of ${REASONS.join(", ")}.`;
  const withhold: WithheldLine[] = [];
  for (const text of lists.get("withhold") ?? []) {
    const line = withheldLine(text);
    if (line === undefined)
      return "--withhold takes INDICATOR[/BREAKDOWN/CATEGORY][:PERIOD], such as started_in_care:2026-10.";
    withhold.push(line);
  }
  const approvedBy = lists.get("approved-by") ?? [];
  return { instant, revise, reason, confirm: readReason(texts.get("confirm") ?? ""), withhold, approvedBy };
}

/** A line to hide, in one month or in every month of the drop; undefined for anything else. */
function withheldLine(text: string): WithheldLine | undefined {
  const [name = "", period, ...more] = text.split(":");
  const term = readTerm(name);
  if (term === undefined || more.length > 0 || /^[+-]/.test(name)) return undefined;
  if (period !== undefined && readMonth(period) === undefined) return undefined;
  return { indicator: term.indicator, breakdown: term.breakdown, category: term.category, period };
}

export function timeOf({ instant }: Settings, now: Date): Date {
  return instant ?? now;
}

export function dataFolder({ texts }: CommandOptions): string {
  const folder = texts.get("data") ?? "public/data";
  return folder.length > 1 ? folder.replace(/\/+$/, "") : folder;
}

/** The folder of the council's own files: `--council`; otherwise the one in `--data` if there is one; otherwise `council/`. */
export async function councilFolder({ texts }: CommandOptions): Promise<string> {
  const [council, data] = [texts.get("council"), texts.get("data")];
  if (council !== undefined) return council;
  const isInData = data !== undefined && (await readText(`${data}/${COUNCIL_FILE}`)) !== undefined;
  return isInData ? data : "council";
}

export async function referenceTexts(options: CommandOptions): Promise<Map<string, string>> {
  return readTexts(await councilFolder(options), REFERENCE_FILES);
}

/** The private list of figures that were given out elsewhere, in the folder of the keys; undefined where there is none. */
export async function toldList({ texts }: CommandOptions): Promise<ListOfFigures | undefined> {
  const text = await readText(`${texts.get("keys") ?? ".keys"}/${TOLD_FILE}`);
  return text === undefined ? undefined : { file: TOLD_FILE, text };
}

const TOLD_FILE = "told.csv";

/** The instant of `--now`, or noon of the day of `--today`; undefined where neither is given; a sentence where one is wrong. */
function readInstant(today: string | undefined, now: string | undefined): Date | undefined | string {
  if (today !== undefined && now !== undefined) return "Give --today or --now, not both.";
  if (today !== undefined)
    return readDay(today) ? new Date(`${today}T12:00:00Z`) : "--today takes a day such as 2026-11-22.";
  if (now === undefined) return undefined;
  // Without its zone a time would be another instant on another machine.
  const isTime =
    /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(now) && readDay(now.slice(0, 10));
  const instant = new Date(isTime ? now : Number.NaN);
  return Number.isNaN(instant.getTime()) ? "--now takes a time such as 2026-11-22T09:30:00Z." : instant;
}
