import { SectionHeading } from "./SectionHeading.tsx";
import type { DatedEvent, Flag } from "../core/event.ts";
import { dayName } from "../core/period.ts";
import { eventDayName } from "../core/story/eventDay.ts";

/** Where a link to an event leads, by its number on the chart. */
export function eventId(number: number): string {
  return `event-${number}`;
}

/**
 * The events that may have affected a figure, with their numbers on the chart; nothing where there are none. It never says
 * that they did.
 */
export function Events({ flags }: { readonly flags: readonly Flag[] }) {
  if (flags.length === 0) return null;
  return (
    <section className="events" aria-labelledby="events">
      <SectionHeading id="events">What happened</SectionHeading>
      <ol className="events__list">
        {flags.map(({ number, event }) => (
          <li key={event.id} id={eventId(number)} value={number}>
            <p className="events__title">
              <time dateTime={event.date}>{eventDayName(event)}</time>: {event.title}
            </p>
            {event.detail === "" ? null : <p>{event.detail}</p>}
            <EventSource event={event} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Who says so, and when that was published where that was another day; nothing where no source is given. */
export function EventSource({ event: { date, publishedOn, source, url } }: { readonly event: DatedEvent }) {
  if (source === "") return null;
  return (
    <p className="meta">
      {url.startsWith("https://") ? <a href={url}>{source}</a> : source}
      {publishedOn === undefined || publishedOn === date ? null : `, published ${dayName(publishedOn)}`}
    </p>
  );
}
