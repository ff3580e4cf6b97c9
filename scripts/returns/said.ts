import { dayAt, LONDON, readDay } from "../../src/core/period.ts";
import { readKnownNames } from "../../src/core/publication/received/knownNames.ts";
import { saidFault, unfitWords } from "../../src/core/publication/received/saidByOfficer.ts";
import type { SeenBefore } from "../../src/core/releases/releaseJson.ts";
import { readCsv } from "../../src/csv/readCsv.ts";
import type { CommandOptions } from "../effects/terminal.ts";
import { wordsBeside } from "./knownWords.ts";

/** The options whose text becomes public with a release, in its `release.json`. */
const SAID = [
  ["approved-by", "office"],
  ["sent-to", "office"],
  ["receipt", "receipt"],
  ["pre-release", "office"],
] as const;

/** What the options say of where a return went, as they say it. */
export function sentAsSaid({ texts }: CommandOptions) {
  return { sentTo: texts.get("sent-to"), sentOn: texts.get("sent-on"), receipt: texts.get("receipt") };
}

/** What the options say of when a release was announced for, and of who saw it before. */
export function announcedAsSaid({ texts, lists }: CommandOptions) {
  const at = texts.get("at");
  const seen = lists.get("pre-release")?.map(seenBeforeIn);
  return {
    at: at === undefined ? undefined : `${new Date(at).toISOString().slice(0, 19)}Z`,
    preRelease: seen?.filter((each) => each !== undefined),
  };
}

/** The role and the hours of `ROLE:HOURS`; undefined for any other text. */
function seenBeforeIn(text: string): SeenBefore | undefined {
  const [, role = "", hours = ""] = /^(.+):([1-9]\d{0,2})$/.exec(text) ?? [];
  return role === "" ? undefined : { role, hours: Number(hours) };
}

/** A sentence where an option says of a release what may not become public. It never repeats what was said. */
export async function unfitToSay(options: CommandOptions, now: Date): Promise<string | undefined> {
  const { texts, lists } = options;
  const sentOn = texts.get("sent-on");
  if (sentOn !== undefined) {
    const day = readDay(sentOn);
    if (day === undefined || day > dayAt(now, LONDON))
      return "--sent-on takes the day on which the return was sent, such as 2026-11-20. It may not be one to come.";
  }
  if (lists.get("pre-release")?.some((each) => seenBeforeIn(each) === undefined))
    return "--pre-release takes ROLE:HOURS, who saw it before and for how many hours, such as “Lead member for children:24”.";
  const said = SAID.flatMap(([option, as]) => {
    const text = texts.get(option);
    return (lists.get(option) ?? (text === undefined ? [] : [text])).map((each) => ({
      option,
      as,
      text: option === "pre-release" ? (seenBeforeIn(each)?.role ?? "") : each,
    }));
  });
  if (said.length === 0) return undefined;
  const { isOrdinary, knownNames } = await wordsBeside(options);
  const known = readKnownNames(knownNames === undefined ? undefined : readCsv(knownNames).table);
  for (const { option, as, text } of said) {
    const found = saidFault(text, as, { isOrdinary, knownNames: known.knownNames });
    if (found !== undefined) return `--${option}: ${unfitWords(found, as)}`;
  }
  return undefined;
}
