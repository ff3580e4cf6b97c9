import { recentExplanation } from "../analysis/notes.ts";
import { aimIn, statusOfFigure } from "../analysis/status.ts";
import { dueDate } from "../council.ts";
import { observationIn } from "../dataset/dataset.ts";
import type { Note } from "../note.ts";
import {
  daysBetween,
  lastDayOf,
  monthOf,
  monthOfYear,
  monthsAfter,
  type Day,
  type Month,
} from "../period.ts";
import type { Release } from "../release.ts";
import { newestReturn } from "../releases/newest.ts";
import { headlinesOf } from "./built/headlines.ts";
import { judgedIn } from "./built/signals.ts";
import type { PublicEdition, Published } from "./published.ts";

/** A month that is not published, with the day by which it is to be. */
type MonthAwaited = { readonly month: Month; readonly day: Day };

/** One whose day is over, and how many days ago it was. */
type MonthLate = MonthAwaited & { readonly days: number };

/** How a record stands on a day: what an officer asks of it once a month. */
export type PublicationStanding = {
  /** The newest release; undefined where nothing is published. */
  readonly release: Release | undefined;
  /** The newest month that is published. */
  readonly newest: Month | undefined;
  readonly isClosed: boolean;
  /** Months that are due by a day that is over, oldest first. */
  readonly late: readonly MonthLate[];
  /** Months that are over and not due yet. */
  readonly due: readonly MonthAwaited[];
  /** The month that comes after all these; undefined in a record that is closed or has not begun. */
  readonly next: MonthAwaited | undefined;
  /** The next month whose figures the deputy publishes, by the timetable; undefined where it names none, or nothing more is to come. */
  readonly deputy: MonthAwaited | undefined;
  /** The releases of the last twelve months that restated something, or that were held until somebody had looked; newest first. */
  readonly answered: readonly Release[];
  /** Indicators whose limits no longer tell what to expect. */
  readonly limitsOld: readonly {
    readonly indicator: string;
    readonly since: Month;
    readonly months: number;
  }[];
  /** Indicators that miss their target in the newest month, with no explanation of the twelve months up to it. */
  readonly unexplained: readonly string[];
};

const YEAR = 12;

/**
 * How what is published stands on a day in London. `notes` is the published commentary in order of its months. A month is due by the day that the log
 * promised, where it has promised one, and otherwise by the timetable.
 */
export function publicationStandingOf(
  { releases, log }: Pick<Published, "releases" | "log">,
  edition: PublicEdition,
  notes: readonly Note[],
  today: Day,
): PublicationStanding {
  const newest = newestReturn(releases)?.period;
  const isClosed = releases.some(({ kind }) => kind === "close");
  const since = monthsAfter(monthOf(today), -YEAR);
  return {
    ...{ release: releases.at(-1), newest, isClosed },
    ...(newest === undefined || isClosed
      ? { late: [], due: [], next: undefined, deputy: undefined }
      : monthsToCome(newest, log.at(-1)?.nextDue, edition, today)),
    answered: releases
      .filter(({ time }) => time.slice(0, 7) >= since)
      .filter(({ kind, confirmed }) => kind === "revision" || confirmed !== undefined)
      .reverse(),
    limitsOld: judgedIn(edition).flatMap(({ indicator, spc: { now } }) =>
      now.kind === "limits" && now.level !== undefined ? [{ indicator, ...now.level }] : [],
    ),
    unexplained: newest === undefined ? [] : unexplainedMisses(edition, notes, newest),
  };
}

/** The months after the newest, by whether their day is over, and the first that is not over itself. */
function monthsToCome(
  newest: Month,
  promised: Day | undefined,
  { reference: { council } }: PublicEdition,
  today: Day,
): Pick<PublicationStanding, "late" | "due" | "next" | "deputy"> {
  const late: MonthLate[] = [];
  const due: MonthAwaited[] = [];
  const dayOf = (month: Month) =>
    (month === monthsAfter(newest, 1) ? promised : undefined) ?? dueDate(council, month);
  const comingYear = Array.from({ length: YEAR }, (_, after) => monthsAfter(newest, after + 1));
  const deputys = comingYear.find((month) => monthOfYear(month) === council.timetable.deputy);
  const deputy = deputys && { month: deputys, day: dayOf(deputys) };
  for (let month = monthsAfter(newest, 1); ; month = monthsAfter(month, 1)) {
    const day = dayOf(month);
    if (lastDayOf(month) >= today) return { late, due, next: { month, day }, deputy };
    if (day < today) late.push({ month, day, days: daysBetween(day, today) });
    else due.push({ month, day });
  }
}

function unexplainedMisses(edition: PublicEdition, notes: readonly Note[], newest: Month): string[] {
  return headlinesOf(edition).flatMap((series) => {
    const { indicator, targets } = series;
    const observation = observationIn(series, newest);
    const status = observation && statusOfFigure(observation, indicator, aimIn(indicator, targets, newest));
    const isMissed = status === "off" || status === "just-off";
    return isMissed && recentExplanation(notes, indicator.id, newest) === undefined ? [indicator.id] : [];
  });
}
