import type { ReactNode } from "react";

import type { DatedEvent } from "../core/event.ts";
import { capitalised } from "../core/format.ts";
import { happeningsByYear, inspectionsOf, type Happening } from "../core/happenings.ts";
import { dayName } from "../core/period.ts";
import { eventDayName } from "../core/story/eventDay.ts";
import { gradeWords } from "../core/story/happenings.ts";
import { DataTable } from "./DataTable.tsx";
import { EventSource } from "./Events.tsx";
import { SectionHeading } from "./SectionHeading.tsx";

type Props = {
  readonly events: readonly DatedEvent[];
  /** What stands beneath an event. */
  readonly beneath?: (event: DatedEvent) => ReactNode;
};

/** Everything that happened, year by year, the newest first, each with everyone who tells of it. */
export function Happened({ events, beneath }: Props) {
  return happeningsByYear(events).map(([year, own]) => (
    <section key={year} aria-labelledby={`year-${year}`}>
      <SectionHeading id={`year-${year}`}>{String(year)}</SectionHeading>
      <ul className="entries" role="list">
        {own.map((each) => (
          <Entry key={each.event.id} {...each}>
            {beneath?.(each.event)}
          </Entry>
        ))}
      </ul>
    </section>
  ));
}

/** Every inspection with its grade, or that none is given, and the rules it was graded by; nothing where there was none. */
export function Inspections({ events }: Pick<Props, "events">) {
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

function Entry({ event, others, children }: Happening & { readonly children: ReactNode }) {
  const { id, date, kind, title, detail } = event;
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
        {children}
      </div>
    </li>
  );
}

/** What another source says of the same thing, and who says so. */
function OtherSource({ first, other }: { readonly first: DatedEvent; readonly other: DatedEvent }) {
  const isOtherDay = eventDayName(other) !== eventDayName(first);
  return (
    <div id={other.id} className="entry__other">
      <p>
        Another source{isOtherDay ? `, which gives ${eventDayName(other)}` : ""}: {other.title}.
      </p>
      {other.detail === "" ? null : <p>{other.detail}</p>}
      <EventSource event={other} />
    </div>
  );
}
