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
import { lateSentence } from "../core/story/due.ts";
import { publishedOn } from "../core/releases/newest.ts";
import { readNewestRelease, type ListedRelease } from "../core/tables/releases.ts";
import { overHttp, RELEASES } from "../store/files.ts";

/** The edition that a page was made from. */
export type MadeFrom = {
  /** The number of its newest release. */
  readonly release: number;
  /** The newest month, and the day by which the next is due. */
  readonly month: Month;
  readonly nextDue: Day;
};

/** A sentence where something has been published since, or is late; undefined where neither is so. */
export function newerWords(
  { release, month, nextDue }: MadeFrom,
  newest: Pick<ListedRelease, "seq" | "period" | "time">,
  today: Day,
): string | undefined {
  if (newest.seq > release) {
    const on = dayName(publishedOn(newest));
    return newest.period !== undefined && newest.period > month
      ? `The figures for ${monthName(newest.period)} have been published since, on ${on}.`
      : `These figures have been published again since, on ${on}.`;
  }
  if (today <= nextDue) return undefined;
  return lateSentence(monthsAfter(month, 1), nextDue);
}

/**
 * Fetches the list of releases and writes that sentence into the page's place for it (`Newer`). Gives whether the page was made from the
 * newest release; false also where that cannot be found out.
 */
export async function sayWhetherNewer(page: Document, root: URL, now: Date): Promise<boolean> {
  const place = page.querySelector<HTMLElement>("[data-newer]");
  const { newer, release, month = "", nextDue = "" } = place?.dataset ?? {};
  const made = { release: Number(release), month: readMonth(month), nextDue: readDay(nextDue) };
  if (place === null || made.month === undefined || made.nextDue === undefined) return false;
  const read = overHttp((address, until) => fetch(address, { ...until, cache: "no-cache" }), root.href);
  const file = await read(RELEASES);
  const newest = file.kind === "text" ? readNewestRelease(file.text) : undefined;
  const words =
    newest && newerWords({ ...made, month: made.month, nextDue: made.nextDue }, newest, dayAt(now, LONDON));
  const otherwise = newest === undefined ? UNCHECKED : UP_TO_DATE;
  place.textContent = words ?? (newer === "quiet" ? "" : otherwise);
  return newest !== undefined && newest.seq <= made.release;
}

const UP_TO_DATE = "These are the newest figures.";
const UNCHECKED = "Whether there are newer figures cannot be checked now.";
