import { dayAt, LONDON, readDay } from "../../src/core/period.ts";
import { readKnownNames } from "../../src/core/publication/received/knownNames.ts";
import { saidFault, unfitWords } from "../../src/core/publication/received/saidByOfficer.ts";
import type { SaidOfRelease } from "../../src/core/publication/folder/format.ts";
import type { SeenBefore } from "../../src/core/releases/releaseJson.ts";
import { readCsv } from "../../src/csv/readCsv.ts";
import type { CommandOptions } from "../effects/terminal.ts";
import { wordsBeside } from "./knownWords.ts";
import { utcTime } from "../../src/core/utcTime.ts";

/** What the options say of a release that becomes public with it. */
export function saidInOptions({ texts, lists }: CommandOptions): SaidOfRelease {
  const seen = lists.get("pre-release")?.map(seenBeforeIn);
  return {
    ...{ sentTo: texts.get("sent-to"), sentOn: texts.get("sent-on"), receipt: texts.get("receipt") },
    at: instantIn(texts.get("at")),
    preRelease: seen?.filter((each) => each !== undefined),
  };
}

/** A time that an option names, as it is published; undefined where it names none. */
export function instantIn(text: string | undefined): string | undefined {
  return text === undefined ? undefined : utcTime(new Date(text));
}

/** The role and the hours of `ROLE:HOURS`; undefined for any other text. */
function seenBeforeIn(text: string): SeenBefore | undefined {
  const [, role = "", hours = ""] = /^(.+):([1-9]\d{0,2})$/.exec(text) ?? [];
  return role === "" ? undefined : { role, hours: Number(hours) };
}

/** A sentence where an option says of a release what may not become public. It never repeats what was said. */
export async function unfitToSay(options: CommandOptions, now: Date): Promise<string | undefined> {
  if (options.lists.get("pre-release")?.some((each) => seenBeforeIn(each) === undefined))
    return "--pre-release takes ROLE:HOURS, who saw it before and for how many hours, such as “Lead member for children:24”.";
  return unfitSaid(saidInOptions(options), options.lists.get("approved-by") ?? [], options, now);
}

/** The same of what is said and approved, wherever that was read. The sentence names the options that say it. */
export async function unfitSaid(
  { sentTo, sentOn, receipt, preRelease = [] }: SaidOfRelease,
  approvedBy: readonly string[],
  options: CommandOptions,
  now: Date,
): Promise<string | undefined> {
  if (sentOn !== undefined) {
    const day = readDay(sentOn);
    if (day === undefined || day > dayAt(now, LONDON))
      return "--sent-on takes the day on which the return was sent, such as 2026-11-20. It may not be one to come.";
  }
  const said = [
    ...approvedBy.map((text) => ({ option: "approved-by", as: "office" as const, text })),
    ...(sentTo === undefined ? [] : [{ option: "sent-to", as: "office" as const, text: sentTo }]),
    ...(receipt === undefined ? [] : [{ option: "receipt", as: "receipt" as const, text: receipt }]),
    ...preRelease.map(({ role }) => ({ option: "pre-release", as: "office" as const, text: role })),
  ];
  if (said.length === 0) return undefined;
  const { isOrdinary, knownNames } = await wordsBeside(options);
  const known = readKnownNames(knownNames === undefined ? undefined : readCsv(knownNames).table);
  for (const { option, as, text } of said) {
    const found = saidFault(text, as, { isOrdinary, knownNames: known.knownNames });
    if (found !== undefined) return `--${option}: ${unfitWords(found, as)}`;
  }
  return undefined;
}
