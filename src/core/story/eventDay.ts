import type { DatedEvent } from "../event.ts";
import { dayName, monthName, monthOf, yearOf } from "../period.ts";

/** When something happened, as far as the source knows it: `10 February 2026`, `February 2026` or `2026`. */
export function eventDayName({ date, knownTo }: Pick<DatedEvent, "date" | "knownTo">): string {
  if (knownTo === "year") return String(yearOf(date));
  return knownTo === "month" ? monthName(monthOf(date)) : dayName(date);
}

/** The same in a sentence: `on 10 February 2026`, `in February 2026`. */
export function eventDayWords(event: Pick<DatedEvent, "date" | "knownTo">): string {
  return `${event.knownTo === "day" ? "on" : "in"} ${eventDayName(event)}`;
}
