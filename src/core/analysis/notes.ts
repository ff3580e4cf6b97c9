import type { Series } from "../dataset/dataset.ts";
import type { Note } from "../note.ts";
import { monthsAfter, monthsBetween, type Month } from "../period.ts";
import { monthsOf } from "./months.ts";
import { definedSince } from "../target.ts";

/** What the service itself says about a figure. */
export type Explanation = {
  /**
   * Why it is off target: the newest exception note since it went off. undefined where it is not off, or there is no such
   * note.
   */
  readonly exception: Note | undefined;
  /** The newest other note of the last twelve months. */
  readonly note: Note | undefined;
  /**
   * How many figures in a row, up to and with this one and under the present definition, were off target; 0 where this one is
   * not.
   */
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

/** The newest explanation of a miss that a figure was given in the twelve months up to `month`. `notes` are in order of their months. */
export function recentExplanation(notes: readonly Note[], id: string, month: Month): Note | undefined {
  const first = monthsAfter(month, 1 - YEAR);
  return notes.findLast(
    ({ indicator, isException, period }) =>
      indicator === id && isException && first <= period && period <= month,
  );
}

/** Whether an explanation is owed: two figures or more in a row were off target, and none was given. */
export function isOwed({ exception, offFor }: Explanation): boolean {
  return offFor >= 2 && exception === undefined;
}

/** Whether more than two months have been published since the note: it may be about other figures than today's. */
export function isStale({ period }: Note, month: Month): boolean {
  return monthsBetween(period, month) > 2;
}

/**
 * Whether the date by which the note said the figure would be back on track has passed. Asked only while the figure is off
 * target.
 */
export function isOverdue({ backOnTrackBy }: Note, month: Month): boolean {
  return backOnTrackBy !== undefined && backOnTrackBy <= month;
}
