import { DataTable } from "../components/DataTable.tsx";
import { EventSource } from "../components/Events.tsx";
import { SectionHeading } from "../components/SectionHeading.tsx";
import type { DatedEvent } from "../core/event.ts";
import { capitalised } from "../core/format.ts";
import { happeningsByYear, inspectionsOf, nextEvents, type Happening } from "../core/happenings.ts";
import { dayName } from "../core/period.ts";
import { eventDayName } from "../core/story/eventDay.ts";
import { gradeWords, nextEventWords } from "../core/story/happenings.ts";
import { EVENTS_FILE } from "../core/tables/paths.ts";
import { dataPath, PLAN_PATH } from "./href.ts";
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
      {happeningsByYear(events).map(([year, own]) => (
        <section key={year} aria-labelledby={`year-${year}`}>
          <SectionHeading id={`year-${year}`}>{String(year)}</SectionHeading>
          <ul className="entries" role="list">
            {own.map((each) => (
              <Entry key={each.event.id} {...each} />
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
              data-late=" This day has passed, and none is published here."
              data-late-after={each.due}
              data-home={council.site}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Every inspection with its grade, or that none is given, and the rules it was graded by; nothing where there was none. */
function Inspections({ events }: EventsProps) {
  const all = inspectionsOf(events);
  if (all.length === 0) return null;
  return (
    <section aria-labelledby="inspections">
      <SectionHeading id="inspections">Inspections and their grades</SectionHeading>
      <DataTable
        caption="Inspections, the newest first"
        columns={[
          { key: "when", label: "When" },
          { key: "what", label: "Inspection" },
          { key: "grade", label: "Grade" },
          { key: "framework", label: "Graded by" },
          { key: "published", label: "Report" },
        ]}
        rows={all.toReversed().map((each) => {
          const { event } = each;
          return {
            key: event.id,
            cells: [
              eventDayName(event),
              <a key="link" href={`#${event.id}`}>
                {event.title}
              </a>,
              gradeWords(each),
              event.framework === "" ? "–" : event.framework,
              event.publishedOn === undefined ? "–" : dayName(event.publishedOn),
            ],
          };
        })}
      />
    </section>
  );
}

function Entry({ event, others }: Happening) {
  const { id, date, kind, title, detail, indicators } = event;
  return (
    <li id={id} className="entry entry--event">
      <div>
        <p>
          <time dateTime={date}>{eventDayName(event)}</time>
        </p>
        <p className="meta">{capitalised(kind)}</p>
      </div>
      <div>
        <h3>{title}</h3>
        {detail === "" ? null : <p>{detail}</p>}
        <EventSource event={event} />
        {others.map((other) => (
          <OtherSource key={other.id} first={event} other={other} />
        ))}
        <NamedIndicators ids={indicators} before="Figures" />
        <Followed event={id} />
      </div>
    </li>
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

/** What another source says of the same thing: only what it says otherwise, and who says so. */
function OtherSource({ first, other }: { readonly first: DatedEvent; readonly other: DatedEvent }) {
  const isOtherDay = eventDayName(other) !== eventDayName(first);
  return (
    <div id={other.id} className="entry__other">
      <p>
        Another source{isOtherDay ? ` gives ${eventDayName(other)}` : ""}: {other.title}
      </p>
      {other.detail === "" ? null : <p>{other.detail}</p>}
      <EventSource event={other} />
    </div>
  );
}
