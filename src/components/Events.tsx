import { SectionHeading } from "./SectionHeading.tsx";
import type { Flag } from "../core/event.ts";
import { dayName } from "../core/period.ts";

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
        {flags.map(({ number, event: { id, date, publishedOn, title, detail, source, url } }) => (
          <li key={id} id={eventId(number)} value={number}>
            <p className="events__title">
              <time dateTime={date}>{dayName(date)}</time>: {title}
            </p>
            {detail === "" ? null : <p>{detail}</p>}
            {source === "" ? null : (
              <p className="meta">
                {url.startsWith("https://") ? <a href={url}>{source}</a> : source}
                {publishedOn === undefined || publishedOn === date
                  ? null
                  : `, published ${dayName(publishedOn)}`}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
