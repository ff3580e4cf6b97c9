import { EventSource } from "../components/Events.tsx";
import { SectionHeading } from "../components/SectionHeading.tsx";
import { eventsByYear, type DatedEvent } from "../core/event.ts";
import { capitalised } from "../core/format.ts";
import { dayName } from "../core/period.ts";
import { EVENTS_FILE } from "../core/tables/paths.ts";
import { dataPath } from "./href.ts";
import { NamedIndicators } from "./NamedIndicators.tsx";
import { useHref, usePlan } from "./site.ts";

/** Everything dated that may have affected the figures, with the source that says so, the newest first. */
export function TimelineView() {
  const { events } = usePlan();
  const href = useHref();
  return (
    <div className="listed">
      <header className="prose">
        <h1 tabIndex={-1}>What has happened</h1>
        <p className="lead">
          {events.length === 0
            ? "The council has not published any event here."
            : "Inspections, plans, boards, and changes of practice and definitions, each with its source."}
        </p>
        {events.length === 0 ? null : (
          <p>
            An event may have affected the figures beside it. No page says that it did. Where sources
            disagree, each stands as an event of its own.
          </p>
        )}
      </header>
      {eventsByYear(events).map(([year, own]) => (
        <section key={year} aria-labelledby={`year-${year}`}>
          <SectionHeading id={`year-${year}`}>{String(year)}</SectionHeading>
          <ul className="entries" role="list">
            {own.map((event) => (
              <Entry key={event.id} event={event} />
            ))}
          </ul>
        </section>
      ))}
      {events.length === 0 ? null : (
        <p className="meta">
          <a href={href(dataPath(EVENTS_FILE))}>All events as data (CSV)</a>
        </p>
      )}
    </div>
  );
}

function Entry({ event }: { readonly event: DatedEvent }) {
  const { id, date, kind, title, detail, indicators } = event;
  return (
    <li id={id} className="entry entry--event">
      <div>
        <p>
          <time dateTime={date}>{dayName(date)}</time>
        </p>
        <p className="meta">{capitalised(kind)}</p>
      </div>
      <div>
        <h3>{title}</h3>
        {detail === "" ? null : <p>{detail}</p>}
        <EventSource event={event} />
        <NamedIndicators ids={indicators} before="Figures" />
      </div>
    </li>
  );
}
