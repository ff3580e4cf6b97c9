import { Happened, Inspections } from "../components/Happened.tsx";
import { SectionHeading } from "../components/SectionHeading.tsx";
import type { DatedEvent } from "../core/event.ts";
import { nextEvents } from "../core/happenings.ts";
import { nextEventWords } from "../core/story/happenings.ts";
import { EVENTS_FILE } from "../core/tables/paths.ts";
import { dataPath, PLAN_PATH } from "./href.ts";
import { lateAttributes } from "./latePlace.ts";
import { NamedIndicators } from "./NamedIndicators.tsx";
import { useEdition, useHref, usePlan } from "./site.ts";

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
            disagree, what each says stands.
          </p>
        )}
      </header>
      <ToCome events={events} />
      <Inspections events={events} />
      <Happened
        events={events}
        beneath={({ id, indicators }) => (
          <>
            <NamedIndicators ids={indicators} before="Figures" />
            <Followed event={id} />
          </>
        )}
      />
      {events.length === 0 ? null : (
        <p className="meta">
          <a href={href(dataPath(EVENTS_FILE))}>All events as data (CSV)</a>
        </p>
      )}
    </div>
  );
}

type EventsProps = { readonly events: readonly DatedEvent[] };

/** Reviews and boards that are to follow, each worked out from the one before it; nothing where none is. */
function ToCome({ events }: EventsProps) {
  const { council } = useEdition();
  const next = nextEvents(events);
  if (next.length === 0) return null;
  return (
    <section aria-labelledby="to-come">
      <SectionHeading id="to-come">What is to come</SectionHeading>
      <ul>
        {next.map((each) => (
          <li key={each.after.id}>
            {nextEventWords(each)}
            <span
              className="plan__overdue"
              {...lateAttributes({
                says: " This day has passed, and none is published here.",
                after: each.due,
                home: council.site,
              })}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The actions of the improvement plan that answer an event; nothing where none does. */
function Followed({ event }: { readonly event: string }) {
  const { actions } = usePlan();
  const href = useHref();
  const own = actions.filter(({ fromEvent }) => fromEvent === event);
  if (own.length === 0) return null;
  return (
    <>
      <p className="meta">In the improvement plan because of it:</p>
      <ul>
        {own.map(({ id, title }) => (
          <li key={id}>
            <a href={`${href(PLAN_PATH)}#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
