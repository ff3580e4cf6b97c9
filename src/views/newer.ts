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
  return `The figures for ${monthName(monthsAfter(month, 1))} were due by ${dayName(nextDue)} and are not published yet.`;
}

/**
 * Fetches the list of releases and writes that sentence into the page's place for it (`Newer`). `root` is the site's address.
 * Where the place belongs to another, only what has been published since is said.
 */
export async function sayWhetherNewer(page: Document, root: URL, now: Date): Promise<void> {
  const place = page.querySelector<HTMLElement>("[data-newer]");
  const { newer, release, month = "", nextDue = "", home = "" } = place?.dataset ?? {};
  const made = { release: Number(release), month: readMonth(month), nextDue: readDay(nextDue) };
  if (place === null || made.month === undefined || made.nextDue === undefined) return;
  const read = overHttp((address, until) => fetch(address, { ...until, cache: "no-cache" }), root.href);
  const file = await read(RELEASES);
  const newest = file.kind === "text" ? readNewestRelease(file.text) : undefined;
  const isAtHome = root.href.startsWith(home);
  const today = isAtHome ? dayAt(now, LONDON) : made.nextDue;
  const words = newest && newerWords({ ...made, month: made.month, nextDue: made.nextDue }, newest, today);
  const otherwise = newest === undefined ? UNCHECKED : UP_TO_DATE;
  place.textContent = words ?? (newer === "quiet" ? "" : otherwise);
}

const UP_TO_DATE = "These are the newest figures.";
const UNCHECKED = "Whether there are newer figures cannot be checked now.";
