import {
  dayAt,
  dayName,
  LONDON,
  monthName,
  monthsAfter,
  readDay,
  readMonth,
  type Day,
  type Month,
} from "../core/period.ts";
import { overHttp, RELEASES } from "../store/files.ts";

/** What a page was made from. */
export type MadeFrom = {
  /** How many editions there were. */
  readonly release: number;
  /** The newest month, and the day by which the next is due. */
  readonly month: Month;
  readonly nextDue: Day;
};

/** The newest edition there is. */
export type NewestEdition = {
  readonly release: number;
  /** The month it brought; undefined for reference files alone. */
  readonly month: Month | undefined;
  readonly day: Day;
};

const LAST_LINE =
  /\n([1-9]\d*),(-|\d{4}-\d{2}),[0-9a-f]{64},([^,\n]+),(?:return|revision|reference),[^\n]*\n$/;

/** From the last line of `releases.csv`. None of its cells is ever quoted: a reader of CSV would weigh more than the page. */
export function newestIn(text: string): NewestEdition | undefined {
  const [, release = "", month = "", time = ""] = LAST_LINE.exec(text) ?? [];
  const instant = new Date(time);
  if (Number.isNaN(instant.getTime())) return undefined;
  return { release: Number(release), month: readMonth(month), day: dayAt(instant, LONDON) };
}

/** Whether anything has been published since, or is late. undefined where nothing is to be said or nobody can say. */
export function newerWords(
  { release, month, nextDue }: MadeFrom,
  newest: NewestEdition,
  today: Day,
): string | undefined {
  if (newest.release > release) {
    const on = dayName(newest.day);
    return newest.month !== undefined && newest.month > month
      ? `The figures for ${monthName(newest.month)} have been published since, on ${on}.`
      : `These figures have been published again since, on ${on}.`;
  }
  if (today <= nextDue) return undefined;
  return `The figures for ${monthName(monthsAfter(month, 1))} were due by ${dayName(nextDue)} and are not published yet.`;
}

/** Says so in the place that the page has for it (`Newer`). */
export async function sayWhetherNewer(page: Document, root: URL, now: Date): Promise<void> {
  const place = page.querySelector<HTMLElement>("[data-newer]");
  const { newer, release, month = "", nextDue = "" } = place?.dataset ?? {};
  const made = { release: Number(release), month: readMonth(month), nextDue: readDay(nextDue) };
  if (place === null || made.month === undefined || made.nextDue === undefined) return;
  const read = overHttp((address) => fetch(address, { cache: "no-cache" }), root.href);
  const file = await read(RELEASES);
  const newest = file.kind === "text" ? newestIn(file.text) : undefined;
  const words =
    newest && newerWords({ ...made, month: made.month, nextDue: made.nextDue }, newest, dayAt(now, LONDON));
  const otherwise = newest === undefined ? UNCHECKED : UP_TO_DATE;
  place.textContent = words ?? (newer === "quiet" ? "" : otherwise);
}

const UP_TO_DATE = "These are the newest figures.";
const UNCHECKED = "Whether there are newer figures cannot be checked now.";
