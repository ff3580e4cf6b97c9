import type { Series } from "../dataset/dataset.ts";
import type { Note } from "../note.ts";
import { monthsAfter, monthsBetween, type Month } from "../period.ts";
import { monthsOf } from "./months.ts";
import { definedSince } from "../target.ts";

/** What the service itself says of a figure, and what it owes. */
export type Explanation = {
  /** Why it is off target: the newest such note since it went off. undefined where it is not off, or nothing was said. */
  readonly exception: Note | undefined;
  /** The newest other note of a year. */
  readonly note: Note | undefined;
  /** For how many figures of the present definition running it has been off target, this one among them. */
  readonly offFor: number;
};

const YEAR = 12;

/**
 * What the service says about the figure of `month`: its note of the last twelve months, and the exception that it
 * gave since the figure went off target. `offFor` counts the months in a row that were off, up to `month`, under
 * today’s definition.
 */
export function explanationOf(series: Series, notes: readonly Note[], month: Month): Explanation {
  const own = notes.filter(({ indicator, period }) => indicator === series.indicator.id && period <= month);
  const months = monthsOf(series).filter(({ observation }) => observation.period <= month); // newest first
  const firstOn = months.findIndex(({ status }) => status !== "off");
  const off = firstOn < 0 ? months : months.slice(0, firstOn);
  const defined = definedSince(series.targets, month);
  const since = off.at(-1)?.observation.period;
  return {
    exception: own.findLast(
      ({ isException, period }) => isException && since !== undefined && period >= since,
    ),
    note: own.findLast(({ isException, period }) => !isException && period > monthsAfter(month, -YEAR)),
    offFor: off.filter(({ observation: { period } }) => defined === undefined || period >= defined).length,
  };
}

/** More than two newer months have been published since: the note may speak of other figures than these. */
export function isStale({ period }: Note, month: Month): boolean {
  return monthsBetween(period, month) > 2;
}

/** The figure was to be back on track by now. Asked of an exception to a figure that is off target. */
export function isOverdue({ backOnTrackBy }: Note, month: Month): boolean {
  return backOnTrackBy !== undefined && backOnTrackBy <= month;
}
