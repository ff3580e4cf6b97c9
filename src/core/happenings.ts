import { INSPECTION, type DatedEvent } from "./event.ts";
import { byCodePoint } from "./order.ts";
import { dayIn, lastDayOf, monthOf, monthsAfter, yearOf, type Day } from "./period.ts";

/** Something that happened, as its first source tells it, and as every other source does. */
export type Happening = { readonly event: DatedEvent; readonly others: readonly DatedEvent[] };

/**
 * What happened by the calendar year, the newest year and the newest day first. Sources that tell of one thing stand together,
 * whatever day each gives; what one of them says never takes the place of what another says.
 */
export function happeningsByYear(
  events: readonly DatedEvent[],
): readonly (readonly [year: number, happenings: readonly Happening[]])[] {
  const newest = events
    .filter(({ sameAs }) => sameAs === "")
    .sort((a, b) => byCodePoint(b.date, a.date))
    .map((event): Happening => ({ event, others: events.filter(({ sameAs }) => sameAs === event.id) }));
  const years = [...new Set(newest.map(({ event }) => yearOf(event.date)))];
  return years.map((year) => [year, newest.filter(({ event }) => yearOf(event.date) === year)]);
}

/** An inspection, and whether the one with a grade before it was graded by other rules, so that the two do not compare. */
export type Inspection = { readonly event: DatedEvent; readonly isNewScale: boolean };

/** Inspections, the oldest first. */
export function inspectionsOf(events: readonly DatedEvent[]): Inspection[] {
  const all = events
    .filter(({ kind, sameAs }) => kind === INSPECTION && sameAs === "")
    .sort((a, b) => byCodePoint(a.date, b.date));
  return all.map((event, index) => {
    const before = all.slice(0, index).findLast(({ grade }) => grade !== "");
    const isNewScale = event.grade !== "" && before !== undefined && before.framework !== event.framework;
    return { event, isNewScale };
  });
}

/** An event that is to come, and the one that it follows. */
export type NextEvent = { readonly after: DatedEvent; readonly due: Day };

/**
 * What is to come: of each kind the newest event that says after how many months it repeats, that many months later. A newer
 * event of the kind that does not repeat ends it.
 */
export function nextEvents(events: readonly DatedEvent[]): NextEvent[] {
  const newest = new Map<string, DatedEvent>();
  for (const event of [...events].sort((a, b) => byCodePoint(a.date, b.date))) newest.set(event.kind, event);
  return [...newest.values()]
    .flatMap((after) =>
      after.repeatsMonths === undefined ? [] : [{ after, due: monthsLater(after.date, after.repeatsMonths) }],
    )
    .sort((a, b) => byCodePoint(a.due, b.due));
}

/** The same day so many months later, or the last day of a month that does not have it. */
function monthsLater(day: Day, months: number): Day {
  const month = monthsAfter(monthOf(day), months);
  const same = dayIn(month, Number(day.slice(8)));
  return same < lastDayOf(month) ? same : lastDayOf(month);
}
