import { byCodePoint } from "./order.ts";
import type { Day } from "./period.ts";

/** One row of `events.csv`: something that happened, and the source that says so. */
export type DatedEvent = {
  readonly id: string;
  readonly date: Day;
  /** The day it was published; undefined where that cell is blank. */
  readonly publishedOn: Day | undefined;
  /** `practice`, `inspection`, `target` and so on: the council’s own word. */
  readonly kind: string;
  readonly title: string;
  readonly detail: string;
  /** The ids of the indicators that it may affect; empty where it concerns no indicator in particular. */
  readonly indicators: readonly string[];
  readonly source: string;
  readonly url: string;
  /** What inspectors judged, in their words; "" where no grade is given, as on a focused visit. */
  readonly grade: string;
  /** The rules by which it was graded. Grades of two frameworks are never compared. */
  readonly framework: string;
  /** How much of `date` the source knows: of an event known to the month or year, the date is the first day of it. */
  readonly knownTo: "day" | "month" | "year";
  /** The id of the event that another source tells of; "" where this is the first that tells of it. */
  readonly sameAs: string;
  /** After how many months there is another of its kind, such as a review; undefined where none is to follow. */
  readonly repeatsMonths: number | undefined;
};

/** The only kind that changes what is worked out: limits start anew in the month of such an event. */
export const REBASELINE = "rebaseline";

/** What an inspection is called, so that pages can name them. */
export const INSPECTION = "inspection";

/** The newest inspection; undefined where there has been none. */
export function newestInspection(events: readonly DatedEvent[]): DatedEvent | undefined {
  const all = events.filter(({ kind }) => kind === INSPECTION);
  return all.sort((a, b) => byCodePoint(b.date, a.date))[0];
}

/** An event by the number it has on an indicator’s page: the same on the chart, beneath it and in the table. */
export type Flag = { readonly number: number; readonly event: DatedEvent };

/** The events that name an indicator, oldest first, numbered from 1. */
export function flagsOf(events: readonly DatedEvent[], indicator: string): Flag[] {
  return events
    .filter(({ indicators }) => indicators.includes(indicator))
    .sort((a, b) => byCodePoint(a.date, b.date))
    .map((event, index) => ({ number: index + 1, event }));
}
