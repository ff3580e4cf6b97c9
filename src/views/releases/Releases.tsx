import { SectionHeading } from "../../components/SectionHeading.tsx";
import { DataTable } from "../../components/DataTable.tsx";
import { arrivalsOf, dueNext, punctualityOf, type Arrival } from "../../core/history/arrivals.ts";
import { dayName, monthName, yearOf, type Day } from "../../core/period.ts";
import { publishedOn } from "../../core/releases/newest.ts";
import { CHECKPOINT_FILE, KEY_FILE, LOG_FILE, RELEASES_FILE } from "../../core/releases/paths.ts";
import type { Release } from "../../core/release.ts";
import { arrivalWords, punctualitySentence } from "../../core/history/words.ts";
import { dataPath } from "../href.ts";
import { useEdition, useHistory, useHref } from "../site.ts";
import { Brought } from "./Brought.tsx";
import { Witnesses } from "./Witnesses.tsx";

/** Where the calendar of due days is written. */
export const CALENDAR_PATH = "/calendar.ics";

/** How many months ahead the page says what is due. */
const AHEAD = 3;

/** Every release: what it brought, whether it came in time, what it changed and why; and what is due when. */
export function ReleasesView() {
  const { council, releases } = useEdition();
  const { log } = useHistory();
  const href = useHref();
  const arrivals = arrivalsOf(releases, log, council);
  const lines = linesOf(releases, arrivals);
  const years = [...new Set(lines.map(({ day }) => yearOf(day)))];
  const due = dueNext(releases, council, AHEAD);
  return (
    <div className="prose releases">
      <h1 tabIndex={-1}>Every release</h1>
      <p className="lead">
        There have been {releases.length}, the newest first. {punctualitySentence(punctualityOf(arrivals))}
      </p>
      <SectionHeading id="due">What is due when</SectionHeading>
      {due.length === 0 ? (
        <p>Nothing more is due.</p>
      ) : (
        <>
          <ul>
            {due.map(({ month, day }) => (
              <li key={month}>
                Figures for {monthName(month)}: by <time dateTime={day}>{dayName(day)}</time>
              </li>
            ))}
          </ul>
          <p>
            <a href={href(CALENDAR_PATH)}>These days for your calendar</a>.{" "}
            <a href={href("/feed.xml")}>A feed of every release</a>, for programs that tell you when one is
            out.
          </p>
        </>
      )}
      <SectionHeading id="record">What was published, and when</SectionHeading>
      <p>
        Each release stays as it was published. A month is on time where it came out by the day that had been
        promised; months of the very first publication had no such day. “Seen as then” shows this site’s pages
        with the figures of that release.
      </p>
      {years.map((year) => (
        <section key={year} aria-labelledby={`year-${year}`}>
          <h3 id={`year-${year}`}>{year}</h3>
          <DataTable
            caption={`Releases of ${year}`}
            columns={[
              { key: "day", label: "Day" },
              { key: "brought", label: "What it brought", long: true },
              { key: "time", label: "On time?", within: "brought" },
            ]}
            rows={lines
              .filter(({ day }) => yearOf(day) === year)
              .map((line) => rowOf(line, council.timetable.missing))}
          />
        </section>
      ))}
      <SectionHeading id="check">Check it yourself</SectionHeading>
      <p>
        Every release has a folder of its own, named by the fingerprint (SHA-256) of its list of files. The
        publication log names each, and the council’s key signs the log.
      </p>
      <ul>
        <li>
          <a href={href(dataPath(CHECKPOINT_FILE))}>The signed checkpoint</a> and{" "}
          <a href={href(dataPath(KEY_FILE))}>the public key</a> of the log
        </li>
        <li>
          <a href={href(dataPath(LOG_FILE))}>The publication log</a>, a line for each release
        </li>
        <li>
          <a href={href(dataPath(RELEASES_FILE))}>The list of releases</a> as a table (CSV)
        </li>
      </ul>
      <Witnesses />
    </div>
  );
}

/** A row of the page: a release, or a month that is missing; with the day by which it is placed. */
type Line =
  | {
      readonly kind: "release";
      readonly day: Day;
      readonly release: Release;
      readonly arrival: Arrival | undefined;
    }
  | { readonly kind: "missing"; readonly day: Day; readonly arrival: Arrival };

/** Newest first. A missing month stands where it was due. */
function linesOf(releases: readonly Release[], arrivals: readonly Arrival[]): Line[] {
  const published = releases.map((release): Line => {
    const arrival = arrivals.find((each) => each.release === release);
    return { kind: "release", day: publishedOn(release), release, arrival };
  });
  const missing = arrivals.flatMap((arrival): Line[] =>
    arrival.release === undefined && arrival.due !== undefined
      ? [{ kind: "missing", day: arrival.due, arrival }]
      : [],
  );
  return [...published, ...missing]
    .map((line, place) => ({ line, place }))
    .sort((a, b) => (a.line.day === b.line.day ? b.place - a.place : a.line.day < b.line.day ? 1 : -1))
    .map(({ line }) => line);
}

function rowOf(line: Line, reasons: readonly { readonly period: string; readonly reason: string }[]) {
  const day = (
    <time key="day" dateTime={line.day}>
      {dayName(line.day).replace(/ \d{4}$/, "")}
    </time>
  );
  if (line.kind === "missing") {
    const { month } = line.arrival;
    const reason = reasons.find(({ period }) => period === month)?.reason;
    const said = (
      <div key="brought" className="releases__brought">
        <p className="releases__title">No figures for {monthName(month)}</p>
        <p>{reason ?? "The council has published no reason."}</p>
      </div>
    );
    return { key: month, cells: [day, said, <OnTime key="time" arrival={line.arrival} />] };
  }
  const { release, arrival } = line;
  return {
    key: String(release.seq),
    cells: [
      day,
      <Brought key="brought" release={release} />,
      arrival === undefined ? (
        ""
      ) : (
        <span key="time">
          <OnTime arrival={arrival} />
          <LateWhy arrival={arrival} reasons={reasons} />
        </span>
      ),
    ],
  };
}

type LateProps = {
  readonly arrival: Arrival;
  readonly reasons: readonly { readonly period: string; readonly reason: string }[];
};

/** Why a month was late, where the council says. */
function LateWhy({ arrival: { month, daysLate = 0 }, reasons }: LateProps) {
  const reason = reasons.find(({ period }) => period === month)?.reason;
  return daysLate > 0 && reason !== undefined ? <span className="meta"> {reason}</span> : null;
}

function OnTime({ arrival }: { readonly arrival: Arrival }) {
  const { due, daysLate, release } = arrival;
  const isLate = release === undefined || (daysLate ?? 0) > 0;
  return (
    <>
      {isLate ? <strong>{arrivalWords(arrival)}</strong> : arrivalWords(arrival)}
      {due === undefined ? null : (
        <>
          {" "}
          <span className="meta">
            due by <time dateTime={due}>{dayName(due).replace(/ \d{4}$/, "")}</time>
          </span>
        </>
      )}
    </>
  );
}
